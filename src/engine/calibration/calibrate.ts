import type { GapMeasure, NoSuggestionReason } from "../analysis/Analysis";
import type { Movers } from "../analysis/Settings";
import { EngineError } from "../EngineError";
import { quantise } from "../numeric/quantise";
import { evenGrid } from "../numeric/ScoreGrid";
import { requireInRange } from "../numeric/requireInRange";
import { requireSameLength } from "../numeric/requireSameLength";
import type { Side } from "../people/Person";
import { DEFAULT_MARGIN } from "../skew/gapMeasure";
import { chainAt, movement, type Movement } from "./movement";
import { gapOfMovement, residualStrength } from "./residualStrength";
import { scaleSteps } from "./scaleSteps";
import type { PersonBounds } from "./sideChain";

/** A question to the calibration: whose scores, compared how, moved by whom and how far. */
export interface CalibrationRequest {
  /** One finite score per person, on one scale. */
  readonly scores: ArrayLike<number>;
  /** Per person the side; null is compared with nobody and never moves. */
  readonly sides: readonly (Side | null)[];
  /** Per person the stratum to compare like with like; left out or null, everybody is compared. */
  readonly strata?: readonly (string | null)[] | null;
  /** From 0 to 1, or the smallest that brings the gap within tolerance. */
  readonly strength: number | "smallest";
  readonly move: Movers;
  /** Most points one person may move. */
  readonly maxMove?: number | null;
  /** Positions of people whose score stays. */
  readonly protectedIndexes?: readonly number[];
  /** Tolerated gap in percentile points. */
  readonly tolerance?: number;
}

/** Suggested scores with the gap before and after them. */
export interface Calibration {
  /** In the order of the scores; a score that does not move is the very number given. */
  readonly suggested: readonly number[];
  readonly strength: number;
  readonly before: GapMeasure;
  readonly after: GapMeasure;
  /** Why the scores come back unchanged, or null. */
  readonly gate: NoSuggestionReason | null;
  /** Whether the gap after is within tolerance. */
  readonly reached: boolean;
}

/**
 * Suggested scores by T_λ(x) = x + λ·(T(x) − x), T the blended map of each like-with-like cell (see groupMap).
 * Only steps that close the gap are taken: nobody of the side behind is lowered, nobody of the side ahead is raised.
 *
 * Order inside a cell's side is kept, nobody moves more than `maxMove`, protected people stay; where those
 * conflict the nearest ordered scores within the bounds are taken (see boundedIsotonic). Fewer than 10 people
 * on a side, or no material gap: scores come back unchanged with the reason.
 *
 * @param request Scores, sides and limits; not changed
 * @returns Suggestions that are finite; strength 0 gives back the scores
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "out-of-range", "unknown-label" when a side has nobody, "too-few" when no stratum has both sides
 */
export function calibrate(request: CalibrationRequest): Calibration {
  const tolerance = request.tolerance ?? DEFAULT_MARGIN;
  const plan = requestedMovement(request, tolerance);
  const before = gapOfMovement(plan, 0, tolerance);
  const found = residualStrength(plan, before, request.strength, tolerance);
  const after = found.strength === 0 ? before : gapOfMovement(plan, found.strength, tolerance);
  const suggested = Array.from(request.scores);
  for (const cell of plan.cells) {
    for (const side of [cell.sales, cell.backOffice]) {
      const scores = chainAt(side, found.strength, plan.grid);
      side.index.forEach((person, i) => {
        if (scores[i] !== side.base[i]) suggested[person] = scores[i]!;
      });
    }
  }
  return { suggested, ...found, before, after };
}

/**
 * The smallest strength that brings the gap within tolerance, 0 when the evidence does not carry a suggestion,
 * and the strength that comes nearest when none suffices.
 *
 * @param request As for calibrate; its strength is not looked at
 * @returns λ from 0 to 1
 * @throws {EngineError} As calibrate
 */
export function smallestStrength(request: Omit<CalibrationRequest, "strength">): number {
  const tolerance = request.tolerance ?? DEFAULT_MARGIN;
  const plan = requestedMovement({ ...request, strength: "smallest" }, tolerance);
  const before = gapOfMovement(plan, 0, tolerance);
  return residualStrength(plan, before, "smallest", tolerance).strength;
}

function requestedMovement(request: CalibrationRequest, tolerance: number): Movement {
  const { scores, sides, strength, maxMove = null } = request;
  const strata = request.strata ?? null;
  requireSameLength("calibrate", { scores: scores.length }, { sides: sides.length });
  if (strata) requireSameLength("calibrate", { scores: scores.length }, { strata: strata.length });
  if (strength !== "smallest") requireInRange("calibrate", "strength", strength, 0, 1);
  if (maxMove !== null) requireInRange("calibrate", "maxMove", maxMove, 0);
  requireInRange("calibrate", "tolerance", tolerance, 0, 50);
  const base = quantise(scores);
  for (const side of ["sales", "backOffice"] as const) {
    if (sides.includes(side)) continue;
    const name = side === "sales" ? "sales" : "the back office";
    throw new EngineError("unknown-label", `calibrate requires at least one person in ${name}`);
  }
  const bounds = boundsOf(base, maxMove, request.protectedIndexes ?? []);
  return movement({
    ...{ base, sides, strata, bounds },
    move: request.move,
    grid: evenGrid(scaleSteps(base) ?? finestSteps(base)),
  });
}

// Steps of the twelfth significant digit, the grid that quantise leaves scores on.
function finestSteps(scores: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < scores.length; i++) largest = Math.max(largest, Math.abs(scores[i]!));
  if (largest === 0) return 1;
  return 10 ** Math.min(290, Math.max(0, 12 - Math.ceil(Math.log10(largest))));
}

function boundsOf(
  base: Float64Array,
  maxMove: number | null,
  protectedIndexes: readonly number[],
): PersonBounds | null {
  if (maxMove === null && protectedIndexes.length === 0) return null;
  const by = maxMove ?? Infinity;
  const lower = base.map((score) => score - by);
  const upper = base.map((score) => score + by);
  for (const person of protectedIndexes) {
    requireInRange("calibrate", "a protected position", person, 0, base.length - 1);
    lower[person] = upper[person] = base[person]!;
  }
  return { lower, upper };
}

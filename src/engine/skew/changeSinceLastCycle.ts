import { requireSameLength } from "../numeric/requireSameLength";
import type { Side } from "../people/Person";
import { pairedChange, type CycleScores, type PairedChange } from "./pairedChange";
import { requireConfidence } from "./requireConfidence";

type Scores = readonly (number | null)[];

/** Two cycles of the same people. Every list has one entry per person; null is "not rated then". */
export interface ChangeInput {
  readonly previous: Scores;
  readonly now: Scores;
  /** People of neither side (null) take no part. */
  readonly sides: readonly (Side | null)[];
  /** Scores of now had the targets moved with the market; left out when there is no index. */
  readonly rebased?: Scores | null;
  /** "both" (default) compares the same people; "everybody" takes each cycle as it was. */
  readonly cohort?: "both" | "everybody";
}

/** A change of the gap in percentile points. */
export interface GapChange {
  readonly change: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

/**
 * What may be said. That the market accounts for a change takes two legs: the gap moved clearly towards the back
 * office, and on scores rebased by the market index that move is gone. Neither proves a cause.
 */
export type ChangeWording =
  | "no-clear-change"
  | "towards-sales"
  | "towards-back-office"
  | "market-accounts"
  | "market-partly"
  | "market-does-not";

/** How the gap moved since the last cycle. */
export interface ChangeSinceLastCycle extends GapChange {
  /** People compared now. */
  readonly sales: number;
  readonly backOffice: number;
  /** Gaps in percentile points. */
  readonly before: number;
  readonly now: number;
  /** The change with rebased scores, and the share of the change that is gone then; null without rebased scores. */
  readonly rebased: (GapChange & { readonly removed: number | null }) | null;
  readonly wording: ChangeWording;
  /** On the scale of θ, for the record. */
  readonly theta: PairedChange;
}

/** Share of the change that must be gone with rebased scores before the market accounts for it. */
const HALF = 0.5;

/** Less of it gone than this is nothing that anybody should be told. */
const LEAST_REMOVED = 0.1;

/**
 * Change of the gap since the last cycle with its paired interval (see `pairedChange`), and the two legs of the
 * market wording.
 *
 * @param input Scores of both cycles; not changed
 * @param confidence Of the intervals
 * @returns Change in percentile points, positive towards the back office
 * @throws {EngineError} "too-few", "not-finite", "length-mismatch" or "out-of-range"
 */
export function changeSinceLastCycle(input: ChangeInput, confidence = 0.95): ChangeSinceLastCycle {
  requireConfidence("changeSinceLastCycle", confidence);
  const { previous, now, sides, rebased = null } = input;
  for (const scores of [previous, now, rebased ?? now]) {
    requireSameLength("changeSinceLastCycle", { sides: sides.length }, { scores: scores.length });
  }
  const takesPart = (i: number): boolean => {
    if (input.cohort === "everybody") return true;
    return isScore(previous[i]) && isScore(now[i]) && (rebased === null || isScore(rebased[i]));
  };
  const before = cycleOf(previous, sides, takesPart);
  const current = cycleOf(now, sides, takesPart);
  const theta = pairedChange(before, current, confidence);
  const plain = inPoints(theta);
  const without = rebased && pairedChange(before, cycleOf(rebased, sides, takesPart), confidence);
  const afterRebase = without && withRemoved(inPoints(without), plain.change);
  return {
    ...plain,
    sales: current.sales.filter(isScore).length,
    backOffice: current.backOffice.filter(isScore).length,
    before: 100 * (theta.before - 0.5),
    now: 100 * (theta.now - 0.5),
    rebased: afterRebase,
    wording: wordingOf(plain, afterRebase),
    theta,
  };
}

function isScore(score: number | null | undefined): boolean {
  return score !== null && score !== undefined;
}

function cycleOf(
  scores: Scores,
  sides: readonly (Side | null)[],
  takesPart: (i: number) => boolean,
): CycleScores {
  const of = (side: Side): (number | null)[] =>
    sides.flatMap((own, i) => (own === side && takesPart(i) ? [scores[i]!] : []));
  return { sales: of("sales"), backOffice: of("backOffice") };
}

function inPoints({ before, now, lower, upper, p }: PairedChange): GapChange {
  return { change: 100 * (now - before), lower: 100 * lower, upper: 100 * upper, p };
}

function withRemoved(
  rebased: GapChange,
  change: number,
): GapChange & { readonly removed: number | null } {
  return { ...rebased, removed: change === 0 ? null : (change - rebased.change) / change };
}

function wordingOf(
  plain: GapChange,
  rebased: (GapChange & { readonly removed: number | null }) | null,
): ChangeWording {
  if (plain.upper < 0) return "towards-sales";
  if (plain.lower <= 0) return "no-clear-change";
  if (rebased === null) return "towards-back-office";
  const removed = rebased.removed ?? 0;
  if (rebased.lower <= 0 && removed >= HALF) return "market-accounts";
  return removed >= LEAST_REMOVED ? "market-partly" : "market-does-not";
}

import { chainAt, movement, type Movement } from "../calibration/movement";
import { residualStrength, type ResidualStrength } from "../calibration/residualStrength";
import type { Person } from "../people/Person";
import type { PersonBounds } from "../calibration/sideChain";
import type { GapMeasure } from "./Analysis";
import type { GapReader } from "./gapReader";
import { scoreGrid } from "./scoreSteps";
import { onGrid, stepsPerPoint, type ScoreGrid } from "../numeric/ScoreGrid";
import type { AnalysisSettings } from "./Settings";

/** Everybody's score after the residual map, with the way there. */
export interface Residual extends ResidualStrength {
  readonly grid: ScoreGrid;
  /** Scores before the map: after the levers, within each person's limits, on whole steps. */
  readonly base: Float64Array;
  readonly final: Float64Array;
  /** The parts of the map's way before limits and rounding. */
  readonly shift: Float64Array;
  readonly shape: Float64Array;
}

/** What the residual map starts from. */
export interface ResidualRequest {
  readonly people: readonly Person[];
  readonly settings: AnalysisSettings;
  readonly reader: GapReader;
  /** Original scores, quantised. */
  readonly original: Float64Array;
  /** Scores after the levers before it. */
  readonly current: Float64Array;
}

/**
 * Applies the residual map with the strength asked for or the smallest that suffices, inside every person's limits:
 * protected people and people of neither side stay, nobody moves more than `maxMove` in all from the original,
 * and nobody leaves the range of the original scores. Only steps that close the gap are taken: where the side behind
 * is ahead in one stratum, nobody there is lowered.
 *
 * @param request People, settings and scores
 * @returns Scores on the grid of the originals, and why they do not move when they do not
 */
export function residual(request: ResidualRequest): Residual {
  const { people, settings, reader, original, current } = request;
  const grid = scoreGrid(original, settings.scale);
  const bounds = personBounds(people, settings, original, grid);
  const base = current.map((score, i) => {
    const held = Math.max(bounds.lower[i]!, Math.min(bounds.upper[i]!, score));
    return held === original[i] ? held : onGrid(grid, held);
  });
  const { sides, strata } = reader;
  const before = primaryGap(reader, base);
  const plan = movement({ base, sides, strata, bounds, grid, move: settings.move });
  const found = residualStrength(plan, before, settings.residual.strength, settings.margin);
  return { ...found, ...moved(plan, base, found.strength), base, grid };
}

/**
 * The declared primary gap of some scores.
 *
 * @param reader The reader
 * @param scores Scores of the people it was made for
 * @returns The measure
 */
export function primaryGap(reader: GapReader, scores: ArrayLike<number>): GapMeasure {
  return (reader.primary === "within" ? reader.within(scores) : null) ?? reader.overall(scores);
}

function personBounds(
  people: readonly Person[],
  settings: AnalysisSettings,
  original: Float64Array,
  grid: ScoreGrid,
): PersonBounds {
  const lowest = original.reduce((least, score) => Math.min(least, score), Infinity);
  const highest = original.reduce((most, score) => Math.max(most, score), -Infinity);
  const { maxMove } = settings;
  const steps = stepsPerPoint(grid);
  const by = maxMove === null ? Infinity : Math.floor(maxMove * steps + 1e-6) / steps;
  const stays = new Set(settings.protectedIds);
  const lower = new Float64Array(people.length);
  const upper = new Float64Array(people.length);
  const reached = (score: number): number => (Number.isFinite(score) ? onGrid(grid, score) : score);
  people.forEach((person, i) => {
    const score = original[i]!;
    const fixed = person.side === null || stays.has(person.id);
    lower[i] = fixed ? score : Math.max(lowest, reached(score - by));
    upper[i] = fixed ? score : Math.min(highest, reached(score + by));
  });
  return { lower, upper };
}

function moved(
  plan: Movement,
  base: Float64Array,
  strength: number,
): Pick<Residual, "final" | "shift" | "shape"> {
  const final = base.slice();
  const shift = new Float64Array(base.length);
  const shape = new Float64Array(base.length);
  if (strength === 0) return { final, shift, shape };
  for (const cell of plan.cells) {
    for (const side of [cell.sales, cell.backOffice]) {
      if (!side.moves) continue;
      const scores = chainAt(side, strength, plan.grid);
      side.index.forEach((person, k) => {
        final[person] = scores[k]!;
        const way = side.target[k]! - side.base[k]!;
        // Whoever the map would take the wrong way takes no step at all.
        if (way === 0) return;
        shift[person] = strength * side.shift;
        shape[person] = strength * (way - side.shift);
      });
    }
  }
  return { final, shift, shape };
}

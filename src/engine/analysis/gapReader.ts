import { cellsOf, type Cell } from "../calibration/cells";
import { EngineError } from "../EngineError";
import type { Person, Side } from "../people/Person";
import { gapMeasure } from "../skew/gapMeasure";
import type { Stratum } from "../skew/Stratum";
import { stratifiedGap } from "../skew/stratifiedGap";
import type { GapMeasure } from "./Analysis";
import type { AnalysisSettings } from "./Settings";

/** A gap compared like with like. */
export type WithinGap = GapMeasure & { readonly coverage: number };

/** Measures the gap of any scores of the same people. */
export interface GapReader {
  overall(scores: ArrayLike<number>): GapMeasure;
  within(scores: ArrayLike<number>): WithinGap | null;
  readonly sides: readonly (Side | null)[];
  /** Which of the two is the declared primary measure. */
  readonly primary: "overall" | "within";
  /** Per person the stratum used by the primary measure, or null when everybody is compared. */
  readonly strata: readonly (string | null)[] | null;
  /** A key of the person's stratum, equal for people compared with one another; null for none. */
  stratumOf(person: number): number | null;
}

/**
 * Splits people once, so that every lever's scores are measured alike.
 *
 * @param people Everybody analysed
 * @param settings What to compare within, and the margin
 * @returns The reader; within strata is the primary measure wherever a stratum has both sides
 * @throws {EngineError} "unknown-label" when a side has nobody
 */
export function gapReader(people: readonly Person[], settings: AnalysisSettings): GapReader {
  const { margin, compareWithin } = settings;
  const sides = people.map((person) => person.side);
  const positions = people.map((_, i) => i);
  const all = everybody(positions, sides);
  const labels = compareWithin === null ? null : people.map((person) => person[compareWithin]);
  const split = labels === null ? null : cellsOf(positions, sides, labels);
  const cells = split?.cells ?? [];
  const comparable = cells.some((cell) => cell.sales.length > 0 && cell.backOffice.length > 0);
  const everyone = split?.unplaced ? [...cells, ...alone(split.unplaced)] : cells;
  return {
    sides,
    overall(scores) {
      const both = scoresOf(all, scores);
      return gapMeasure(both.sales, both.backOffice, margin);
    },
    within(scores) {
      if (!comparable) return null;
      return stratifiedGap(
        everyone.map((cell) => scoresOf(cell, scores)),
        margin,
      );
    },
    primary: comparable ? "within" : "overall",
    strata: comparable ? labels : null,
    stratumOf: stratumKeys(comparable ? cells : [all], people.length),
  };
}

function everybody(positions: readonly number[], sides: readonly (Side | null)[]): Cell {
  const all = cellsOf(positions, sides, null).cells[0];
  if (all === undefined || all.sales.length === 0 || all.backOffice.length === 0) {
    throw new EngineError("unknown-label", "analyse requires people of both sides with a score");
  }
  return all;
}

// People without a stratum are compared with nobody, but count as people who could not be.
function alone(cell: Cell): Cell[] {
  const none = new Int32Array(0);
  return [
    { sales: cell.sales, backOffice: none },
    { sales: none, backOffice: cell.backOffice },
  ];
}

// Cell number per person, worked out when first asked for.
function stratumKeys(cells: readonly Cell[], people: number): (person: number) => number | null {
  let keys: Int32Array | null = null;
  return (person) => {
    if (keys === null) {
      keys = new Int32Array(people).fill(-1);
      cells.forEach((cell, k) => {
        for (const i of cell.sales) keys![i] = k;
        for (const i of cell.backOffice) keys![i] = k;
      });
    }
    return keys[person]! < 0 ? null : keys[person]!;
  };
}

function scoresOf(cell: Cell, scores: ArrayLike<number>): Stratum {
  return {
    sales: Float64Array.from(cell.sales, (i) => scores[i]!),
    backOffice: Float64Array.from(cell.backOffice, (i) => scores[i]!),
  };
}

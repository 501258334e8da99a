import { EngineError } from "../EngineError";
import { quantise } from "../numeric/quantise";
import { sortDoubles } from "../numeric/sortDoubles";
import { requireFinite } from "../numeric/requireFinite";
import { dominance, type Dominance } from "./dominance";
import type { Stratum } from "./Stratum";
import { levelRoom, mergedLevels } from "./tieLevels";

/** Up to so many scores are sorted by insertion: handing a list to the built-in sort costs more. */
const FEW = 24;

/**
 * Pair counts of every stratum in which both sides are present. Scores are quantised on one scale for all strata
 * and compared within strata only.
 *
 * @param name Who asks, for the sentence of a refusal
 * @param strata Strata, of which at least one has both sides; not changed
 * @returns One entry per comparable stratum, in order
 * @throws {EngineError} "too-few" when no stratum has both sides, or "not-finite"
 */
export function strataDominance(name: string, strata: readonly Stratum[]): Dominance[] {
  const both = strata.filter(({ sales, backOffice }) => sales.length > 0 && backOffice.length > 0);
  for (const { sales, backOffice } of strata) {
    if (sales.length === 0 && backOffice.length > 0) requireFinite(name, backOffice);
    if (backOffice.length === 0 && sales.length > 0) requireFinite(name, sales);
  }
  if (both.length === 0) {
    throw new EngineError("too-few", `${name} requires a stratum in which both sides are present`);
  }
  const sizes = both.map(({ sales, backOffice }) => sales.length + backOffice.length);
  const clean = quantisedTogether(name, both, sizes);
  const room = levelRoom(sizes.reduce((most, size) => Math.max(most, size), 0));
  let start = 0;
  return both.map(({ sales }, k) => {
    const range = { start, middle: start + sales.length, end: start + sizes[k]! };
    sortPart(clean, range.start, range.middle);
    sortPart(clean, range.middle, range.end);
    start = range.end;
    return dominance(mergedLevels(clean, range, room));
  });
}

function quantisedTogether(
  name: string,
  strata: readonly Stratum[],
  sizes: readonly number[],
): Float64Array {
  const pooled = new Float64Array(sizes.reduce((sum, size) => sum + size, 0));
  let start = 0;
  strata.forEach(({ sales, backOffice }, k) => {
    pooled.set(sales, start);
    pooled.set(backOffice, start + sales.length);
    start += sizes[k]!;
  });
  requireFinite(name, pooled);
  return quantise(pooled);
}

// Sorts the values from `start` to before `end`, in place.
function sortPart(values: Float64Array, start: number, end: number): void {
  if (end - start > FEW) {
    sortDoubles(values.subarray(start, end));
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= start && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}

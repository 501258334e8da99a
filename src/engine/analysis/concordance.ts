import { EngineError } from "../EngineError";
import { quantise } from "../numeric/quantise";
import { requireInRange } from "../numeric/requireInRange";
import { requireSameLength } from "../numeric/requireSameLength";

/** "65 → 69": what a typical score becomes. */
export interface ConcordanceRow {
  readonly from: number;
  readonly to: number;
  /** People the row stands for. */
  readonly people: number;
}

/**
 * A short table from score to suggested score: people in order of score, cut into bands of about equal size, tied
 * people never parted; each row is the middle person of its band.
 *
 * @param before n ≥ 1 finite scores
 * @param after Suggested scores of the same people
 * @param rows Most rows, 1 to 100
 * @returns Rows from the lowest score up, `from` strictly rising
 * @throws {EngineError} "empty", "not-finite", "length-mismatch" or "out-of-range"
 */
export function concordance(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  rows = 7,
): ConcordanceRow[] {
  requireSameLength("concordance", { scores: before.length }, { suggestions: after.length });
  requireInRange("concordance", "rows", rows, 1, 100);
  if (!Number.isInteger(rows)) {
    throw new EngineError("out-of-range", "concordance requires a whole number of rows");
  }
  const from = quantise(before);
  const to = quantise(after);
  const order = Int32Array.from(from, (_, i) => i);
  order.sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]! || a - b);
  const table: ConcordanceRow[] = [];
  for (let start = 0, row = 1; start < order.length; row++) {
    let end = Math.max(start + 1, Math.round((row * order.length) / rows));
    while (end < order.length && from[order[end]!] === from[order[end - 1]!]) end++;
    if (start >= end) continue;
    const middle = order[(start + end - 1) >> 1]!;
    table.push({ from: from[middle]!, to: to[middle]!, people: end - start });
    start = end;
  }
  return table;
}

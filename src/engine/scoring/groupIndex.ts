import { EngineError } from "../EngineError";
import { requireSameLength } from "../numeric/requireSameLength";
import { foldLabel } from "../people/foldLabel";

/** Labels turned into numbers, in order of first appearance. */
export interface GroupIndex {
  /** Each label as first written. */
  readonly labels: readonly string[];
  /** The number of each row's label. */
  readonly of: Int32Array;
  /** Rows per label. */
  readonly sizes: Int32Array;
}

/**
 * Numbers the labels of a column, comparing them folded.
 *
 * @param name Who asks
 * @param labels One label per row
 * @param rows How many rows there are
 * @returns The distinct labels and each row's number
 * @throws {EngineError} "empty", "length-mismatch" or "missing-label"
 */
export function groupIndex(name: string, labels: readonly string[], rows: number): GroupIndex {
  requireSameLength(name, { scores: rows }, { labels: labels.length });
  if (rows === 0) throw new EngineError("empty", `${name} requires at least one score`);
  const numbers = new Map<string, number>();
  const exact = new Map<string, number>();
  const first: string[] = [];
  const of = Int32Array.from(labels, (label, i) => {
    const seen = exact.get(label);
    if (seen !== undefined) return seen;
    const key = foldLabel(label);
    if (key === "")
      throw new EngineError("missing-label", `${name} requires a label in row ${i + 1}`);
    const number = numbers.get(key) ?? first.push(label) - 1;
    numbers.set(key, number);
    exact.set(label, number);
    return number;
  });
  const sizes = new Int32Array(first.length);
  for (const number of of) sizes[number]! += 1;
  return { labels: first, of, sizes };
}

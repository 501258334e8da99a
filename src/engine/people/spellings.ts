import { foldLabel } from "./foldLabel";

/** One way of writing a label, and the rows it stands in. */
export interface Spelling {
  readonly folded: string;
  /** As first written. */
  readonly label: string;
  readonly rows: number[];
}

/**
 * The ways in which the labels of a column are written, those together that may mean the same.
 *
 * @param keyOf What a folded label is compared by
 * @param labels One label per row, null where there is none
 * @returns Spellings by key, in order of first appearance
 */
export function spellingsBy(
  keyOf: (folded: string) => string,
  labels: readonly (string | null)[],
): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling>();
  const groups = new Map<string, Spelling[]>();
  labels.forEach((label, row) => {
    if (label === null) return;
    const folded = foldLabel(label);
    const known = spellings.get(folded);
    if (known !== undefined) {
      known.rows.push(row);
      return;
    }
    const spelling = { folded, label, rows: [row] };
    spellings.set(folded, spelling);
    const key = keyOf(folded);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [spelling]);
    else group.push(spelling);
  });
  return groups;
}

/**
 * Spellings from the most frequent to the rarest; of two alike the one seen first.
 *
 * @param spellings In any order, which stays as it is
 * @returns Sorted copy
 */
export const byFrequency = (spellings: readonly Spelling[]): Spelling[] =>
  [...spellings].sort((a, b) => b.rows.length - a.rows.length);

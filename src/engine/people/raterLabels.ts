import { foldLabel } from "./foldLabel";
import type { IssueList } from "./issueList";
import type { ColumnReader } from "./readColumns";
import { idOf } from "./readIds";

/**
 * Who rated each person, by name where the list knows it. A rater who stands in some rows by employee number and in
 * others by name is one rater, and the rows with the number are reported. A name that two people share stands for
 * neither number.
 *
 * @param read Reader of the table's columns
 * @param ids Employee number of each row, null for rows left out; empty where no column holds numbers
 * @param names Name of each row
 * @param issues Where findings go
 * @returns One label per row, null where no rater is given
 */
export function raterLabels(
  read: ColumnReader,
  ids: readonly (string | null)[],
  names: readonly (string | null)[],
  issues: IssueList,
): (string | null)[] {
  const raters = read.labels("rater");
  const numbers = read.labels("raterId");
  const nameOf = namesById(ids, names);
  const named = (number: string | null): string | null => nameOf.get(idOf(number) ?? "") ?? null;
  const filled = raters.map((label, row) => label ?? named(numbers[row] ?? null));
  const byName = new Set(filled.flatMap((label) => (label === null ? [] : foldLabel(label))));
  return filled.map((label, row) => {
    const name = named(raters[row] ?? null);
    if (name === null || !byName.has(foldLabel(name))) return label ?? numbers[row] ?? null;
    if (foldLabel(name) === foldLabel(label ?? "")) return label;
    issues.add("rater-both-ways", "rater", row);
    return name;
  });
}

function namesById(
  ids: readonly (string | null)[],
  names: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const bearers = new Map<string, number>();
  for (const name of names) {
    const key = foldLabel(name ?? "");
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  const known = new Map<string, string>();
  ids.forEach((id, row) => {
    const name = names[row] ?? null;
    if (id !== null && name !== null && bearers.get(foldLabel(name)) === 1) known.set(id, name);
  });
  return known;
}

import { foldLabel, labelCounts, type LabelCount } from "../../engine";
import type { ListedRows } from "./protocol";

/** Labels of a column as they are compared, the most frequent first. */
export function labelsIn(
  rows: ListedRows["rows"],
  column: number | undefined,
): readonly LabelCount[] {
  if (column === undefined) return [];
  const cells = rows.map((row) => row[column]);
  const texts = cells.map((cell) =>
    typeof cell === "string" || typeof cell === "number" ? String(cell) : null,
  );
  return labelCounts(texts)
    .map(({ label, people }) => ({ key: foldLabel(label), label, people }))
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
}

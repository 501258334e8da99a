import { foldLabel } from "./foldLabel";
import { halfWidth } from "./halfWidth";
import type { IssueList } from "./issueList";
import type { PeopleTable } from "./PeopleTable";
import { trimmed, type Cell } from "./readNumber";

/** From here on a spreadsheet has rounded a number typed as an id. */
const LONGEST_EXACT = 1e15;

/**
 * The id of each row as exact text: an id column, else names, else row numbers. Text keeps its leading zeros; only
 * full-width digits and letters are unified and spaces around it dropped.
 *
 * @param table Rows and mapping
 * @param issues Where findings go
 * @returns One id per row, null for a row that cannot be analysed: none, ambiguous or rounded
 */
export function readIds(table: PeopleTable, issues: IssueList): (string | null)[] {
  const { rows, mapping } = table;
  const field = mapping.id === undefined ? "name" : "id";
  const column = mapping[field];
  if (column === undefined) return rows.map((_, row) => String(row + 1));
  const ids = rows.map((cells, row) => {
    const cell = cells[column];
    if (typeof cell === "number" && Math.abs(cell) >= LONGEST_EXACT) {
      issues.add("long-number-id", field, row);
      return null;
    }
    const id = idOf(cell ?? null);
    if (id !== null) return id;
    issues.add("missing-id", field, row);
    return null;
  });
  reportSimilar(ids, field, issues);
  return withoutDuplicates(ids, field, issues);
}

/**
 * The id in a cell as exact text: full-width digits and letters unified, spaces around it dropped.
 *
 * @param cell A cell of an id column
 * @returns null for a cell that holds none, or a number too long to be exact
 */
export function idOf(cell: Cell): string | null {
  if (typeof cell === "number" && Math.abs(cell) >= LONGEST_EXACT) return null;
  const text = typeof cell === "number" ? String(cell) : cell;
  const id = typeof text === "string" ? trimmed(halfWidth(text)) : "";
  return id === "" ? null : id;
}

function rowsBy(ids: readonly (string | null)[], key: (id: string) => string): number[][] {
  const rows = new Map<string, number[]>();
  ids.forEach((id, row) => {
    if (id === null) return;
    const same = rows.get(key(id));
    if (same) same.push(row);
    else rows.set(key(id), [row]);
  });
  return [...rows.values()].filter((same) => same.length > 1);
}

function withoutDuplicates(
  ids: readonly (string | null)[],
  field: "id" | "name",
  issues: IssueList,
): (string | null)[] {
  const kept = [...ids];
  for (const row of rowsBy(ids, (id) => id).flat()) {
    issues.add("duplicate-id", field, row);
    kept[row] = null;
  }
  return kept;
}

function reportSimilar(
  ids: readonly (string | null)[],
  field: "id" | "name",
  issues: IssueList,
): void {
  for (const rows of rowsBy(ids, foldLabel)) {
    const distinct = new Set(rows.map((row) => ids[row]));
    if (distinct.size > 1) for (const row of rows) issues.add("similar-ids", field, row);
  }
}

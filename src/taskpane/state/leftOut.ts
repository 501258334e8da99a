import type { PeopleIssue } from "../../engine";
import type { LeftOutPerson, LeftOutReason } from "../../workbook/sheets/leftOutSheet";
import type { SourceCell } from "../../workbook/read/Source";
import type { DataState } from "./DataState";

/** Reasons, the one that says most first: who has words for a score has none either. */
const ID_REASONS: readonly LeftOutReason[] = ["missing-id", "duplicate-id", "long-number-id"];
const SCORE_REASONS: readonly LeftOutReason[] = [
  ...(["not-a-number", "error-cell", "truth-value", "unknown-rating"] as const),
  ...(["out-of-scale", "mixed-units", "missing-score"] as const),
];

/** Rows of the list that take no part, and why, in the order of the list. */
export function leftOutOf({
  table,
  mapping,
  assembled,
}: Pick<DataState, "table" | "mapping" | "assembled">): readonly LeftOutPerson[] {
  if (table === null || assembled === null) return [];
  const reasons = reasonsByRow(assembled.problems);
  const takesPart = new Set(
    assembled.people.filter(({ score }) => score !== null).map(({ row }) => row),
  );
  return table.rows.flatMap((cells, row): LeftOutPerson[] => {
    const reason = reasons.get(row);
    if (takesPart.has(row) || reason === undefined) return [];
    const written = (column: number | undefined): string =>
      column === undefined ? "" : textOf(cells[column]);
    return [
      {
        row: table.rowNumbers[row] ?? row + 1,
        id: written(mapping.id),
        name: written(mapping.name),
        score: written(mapping.score),
        reason,
      },
    ];
  });
}

function reasonsByRow(problems: readonly PeopleIssue[]): ReadonlyMap<number, LeftOutReason> {
  const found = new Map<number, LeftOutReason>();
  const of = (reason: LeftOutReason, fields: readonly PeopleIssue["field"][]): void => {
    for (const { code, field, rows } of problems) {
      if (code !== reason || !fields.includes(field)) continue;
      for (const row of rows) if (!found.has(row)) found.set(row, reason);
    }
  };
  for (const reason of ID_REASONS) of(reason, ["id", "name"]);
  for (const reason of SCORE_REASONS) of(reason, ["score"]);
  return found;
}

const textOf = (cell: SourceCell | undefined): string =>
  typeof cell === "object" ? (cell?.error ?? "") : String(cell ?? "").trim();

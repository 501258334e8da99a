import { everyLanguage } from "../../../src/workbook/words/sheetWords";
import type { StoredPlan } from "../../../src/workbook/write/StoredPlan";
import { cellText } from "../../../src/workbook/plan/cellText";
import { kindOfTable } from "../../../src/workbook/sheets/tableNames";
import { contentOf, type Contents, type RowCells } from "./contents";

const ID_HEADERS = everyLanguage.map(({ columns }) => columns.id);

const keyOf = (row: RowCells): string => {
  const header = ID_HEADERS.find((name) => row.has(name)) ?? "";
  return cellText(contentOf(row.get(header)));
};

interface Allowed {
  /** Key and heading → what may be there afterwards. */
  readonly cells: ReadonlyMap<string, readonly unknown[]>;
  /** Keys of rows that come or go. */
  readonly rows: ReadonlySet<string>;
}

function allowedBy(plan: StoredPlan | null): Allowed {
  const changes = (plan?.changes ?? []).filter(({ table }) => kindOfTable(table) === "calibration");
  return {
    cells: new Map(
      changes.flatMap(({ cells }) =>
        cells.map(([key, column, before, after]) => [
          JSON.stringify([key, column]),
          [before ?? "", after ?? ""],
        ]),
      ),
    ),
    rows: new Set(
      changes.flatMap(({ added, removed }) => [...added, ...removed].map(([key]) => key)),
    ),
  };
}

/**
 * Everything in `after` that is neither as in `before` nor as the plan says: cells of people the plan does not name,
 * cells it does not name, rows, the log's past, other sheets. Sheets the plan makes or removes are left out.
 */
export function wrongWrites(before: Contents, after: Contents, plan: StoredPlan | null): string[] {
  const allowed = allowedBy(plan);
  const wrong: string[] = [];
  const movesSheets = (plan?.create.length ?? 0) + (plan?.remove.length ?? 0) > 0;
  if (!movesSheets) wrong.push(...wrongRows(before, after, allowed));
  for (const [sheet, text] of before.others) {
    const now = after.others.get(sheet);
    if (now === text || (now === undefined && movesSheets)) continue;
    wrong.push(`sheet ${sheet}: ${text} -> ${now ?? "gone"}`);
  }
  return wrong;
}

/** Whose row it is counts, not where it stands; rows of the same key, or of none, keep their order. */
const byKey = (rows: readonly RowCells[]): RowCells[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));

function wrongRows(before: Contents, after: Contents, allowed: Allowed): string[] {
  const stays = (row: RowCells): boolean => !allowed.rows.has(keyOf(row));
  const old = byKey(before.rows.filter(stays));
  const now = byKey(after.rows.filter(stays));
  const past = after.log.slice(0, before.log.length);
  const isCut = before.log.some((entry, at) => entry !== past[at]);
  return [
    ...(isCut ? ["the log's past"] : []),
    ...(old.length === now.length
      ? old.flatMap((row, at) => wrongCells(row, now[at]!, allowed))
      : [`rows: ${old.length} -> ${now.length}`]),
  ];
}

function wrongCells(before: RowCells, after: RowCells, { cells }: Allowed): string[] {
  const key = keyOf(before);
  return [...before].flatMap(([column, text]) => {
    const now = after.get(column);
    if (now === text) return [];
    const values = cells.get(JSON.stringify([key, column])) ?? [];
    const isPlanned = values.includes(contentOf(now) ?? "") && looks(now) === looks(text);
    return isPlanned ? [] : [`${key} / ${column}: ${text} -> ${now ?? "gone"}`];
  });
}

/** Format and style: values may change, these never. A blank cell without any is written as nothing. */
const looks = (text: string | undefined): string =>
  JSON.stringify(
    text === undefined || text === "" ? ["General", {}] : (JSON.parse(text) as unknown[]).slice(1),
  );

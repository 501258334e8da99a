import type { ListUse } from "../sheets/hrList";
import { kindOfTable } from "../sheets/tableNames";
import { everyLanguage } from "../words/sheetWords";
import { rowsByKey, type ReadTable } from "../write/readTables";
import { cellText } from "./cellText";
import type { TableChanges } from "./WritePlan";

/**
 * What says on the earlier lists of a use that there is a newer one: the state of the decisions, where it is still our
 * own word. Rows somebody wrote something else in, put a formula in or whose id is there twice stay as they are.
 */
export const replacedLists = (use: ListUse, lists: readonly ReadTable[]): readonly TableChanges[] =>
  lists.flatMap((list) => {
    if (kindOfTable(list.name) !== use || list.isProtected || list.isFiltered) return [];
    const words = everyLanguage.find(
      ({ lists: { columns } }) =>
        list.headers[0] === columns.id && list.headers.includes(columns.status),
    );
    if (words === undefined) return [];
    const { columns, status, replaced } = words.lists;
    const column = columns.status;
    const states = new Set<string>(Object.values(status));
    const position = list.headers.indexOf(column);
    const cells = [...rowsByKey({ ...list, keyColumn: 0 })].flatMap(([key, rows]) => {
      const before = cellText(list.values[rows[0]!]?.[position]);
      const cell = list.cellOf(rows, column);
      if (cell === null || cell.isFormula || !states.has(before)) return [];
      return [{ key, column, before, after: replaced }];
    });
    if (cells.length === 0) return [];
    return [
      {
        table: list.name,
        keyColumn: columns.id,
        cells,
        rows: [],
        keyPosition: 0,
        appendOnly: false,
      },
    ];
  });

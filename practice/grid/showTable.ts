import type { FilterRecord, TableRecord } from "../host/Records";
import { zoneOf } from "./areas";
import { grown, type Writing } from "./dispatching";

/** Makes the engine show `table`, in place of `before` when it was there already. */
export function showTable(
  writing: Writing,
  table: TableRecord,
  before: TableRecord | undefined,
): void {
  const { model, dispatch } = writing;
  if (grown(writing, table.sheet, table.area) === null) return;
  if (before !== undefined) hideTable(writing, before);
  const zone = zoneOf(table.area);
  const styles = model.getters.getTableStyles();
  dispatch("CREATE_TABLE", {
    sheetId: table.sheet,
    ranges: [model.getters.getRangeDataFromZone(table.sheet, zone)],
    tableType: "static",
    config: {
      hasFilters: table.showFilterButton && table.showHeaders && table.area.rows > 1,
      totalRow: table.showTotals,
      firstColumn: table.highlightFirstColumn,
      lastColumn: table.highlightLastColumn,
      numberOfHeaders: table.showHeaders ? 1 : 0,
      bandedRows: table.showBandedRows,
      bandedColumns: table.showBandedColumns,
      automaticAutofill: false,
      styleId: table.style in styles ? table.style : "None",
    },
  });
}

export function hideTable({ model, dispatch }: Writing, table: TableRecord): void {
  const zone = zoneOf(table.area);
  const shown = model.getters.getCoreTable({ sheetId: table.sheet, col: zone.left, row: zone.top });
  if (shown) dispatch("REMOVE_TABLE", { sheetId: table.sheet, target: [zone] });
}

/** Shows which rows a filter by values leaves; other criteria are kept as data and hide nothing here. */
export function showFilter({ model, dispatch }: Writing, filter: FilterRecord): void {
  const { getters } = model;
  for (let offset = 0; offset < filter.area.columns; offset += 1) {
    const col = filter.area.column + offset;
    const at = { sheetId: filter.sheet, col, row: filter.area.row };
    if (getters.getFilter(at) === undefined) continue;
    const kept = valuesOf(filter.criteria[offset]);
    const hiddenValues: string[] = [];
    if (kept !== null) {
      for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row += 1) {
        const text = getters.getEvaluatedCell({ ...at, row }).formattedValue;
        if (!kept.has(text)) hiddenValues.push(text);
      }
    }
    dispatch("UPDATE_FILTER", {
      ...at,
      value: { filterType: "values", hiddenValues: [...new Set(hiddenValues)] },
    });
  }
}

function valuesOf(criteria: unknown): Set<string> | null {
  if (typeof criteria !== "object" || criteria === null) return null;
  const { filterOn, values } = criteria as { filterOn?: string; values?: unknown[] };
  return filterOn === "Values" && Array.isArray(values) ? new Set(values.map(String)) : null;
}

import type { TableRecord } from "../../practice/host/Records";

/** A table as Excel makes one: banded rows, headings with filter buttons, no totals. */
export function tableRecord(
  table: Pick<TableRecord, "id" | "sheet" | "name" | "area"> & {
    readonly columns: readonly string[];
    readonly style?: string;
  },
): TableRecord {
  return {
    style: "TableStyleMedium2",
    ...table,
    columns: table.columns.map((name, index) => ({ id: index + 1, name })),
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}

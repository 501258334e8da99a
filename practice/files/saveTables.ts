import type { Worksheet } from "@cj-tech-master/excelts";
import { formatArea } from "../host/addresses";
import type { TableRecord } from "../host/Records";
import type { OdooGrid } from "../grid/OdooGrid";

/** Adds tables that are new, moves or renames those that changed, and takes away those that are gone. */
export function saveTables(
  worksheet: Worksheet,
  grid: OdooGrid,
  id: string,
  before: OdooGrid | null,
): void {
  const now = grid.list("tables").filter(({ sheet }) => sheet === id);
  const was = before?.list("tables").filter(({ sheet }) => sheet === id) ?? [];
  for (const table of was) {
    const kept = now.find((one) => one.id === table.id);
    if (!kept || JSON.stringify(kept) !== JSON.stringify(table)) worksheet.removeTable(table.name);
  }
  for (const table of now) {
    const same = was.find((one) => one.id === table.id);
    if (!same || JSON.stringify(same) !== JSON.stringify(table)) addTable(worksheet, table);
  }
}

/** The cells themselves are written afterwards; the table only needs to be there. */
function addTable(worksheet: Worksheet, table: TableRecord): void {
  const body = table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  worksheet.addTable({
    name: table.name,
    ref: formatArea({ ...table.area, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style === "None" ? {} : { theme: table.style }),
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: table.columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
    rows: Array.from({ length: body }, () => table.columns.map(() => null)),
  });
}

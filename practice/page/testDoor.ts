import { parseArea } from "../host/addresses";
import type { CellValue } from "../host/Cell";
import type { OdooGrid } from "../grid/OdooGrid";

/** How browser tests look at the workbook; `setCell` types as a person would. */
export interface TestDoor {
  readCell(
    sheet: string,
    address: string,
  ): { value: CellValue; formula: string | null; text: string };
  /** Puts the cursor into a cell of the open sheet. */
  select(sheet: string, address: string): void;
  setCell(sheet: string, address: string, content: string): void;
  sheets(): string[];
  undo(): void;
  /** Number of worksheet function calls still to be answered. */
  pending(): number;
  /** Milliseconds from the page's start until the grid with the sample was on screen. */
  readonly painted: number;
}

export function testDoor(grid: OdooGrid, painted: number): TestDoor {
  const idOf = (name: string): string => {
    const sheet = grid.sheets().find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet "${name}"`);
    return sheet.id;
  };
  const areaOf = (address: string) => {
    const area = parseArea(address);
    if (area === null) throw new Error(`"${address}" is no address`);
    return area;
  };
  return {
    readCell: (sheet, address) => {
      const id = idOf(sheet);
      const area = areaOf(address);
      return {
        value: grid.values(id, area)[0]![0]!,
        formula: grid.formulas(id, area)[0]![0]!,
        text: grid.texts(id, area)[0]![0]!,
      };
    },
    select: (sheet, address) => {
      grid.apply([{ kind: "select", sheet: idOf(sheet), areas: [areaOf(address)] }]);
    },
    setCell: (sheet, address, content) => {
      const { row, column } = areaOf(address);
      const sheetId = idOf(sheet);
      grid.model.dispatch("UPDATE_CELL", { sheetId, row, col: column, content });
    },
    sheets: () => grid.sheets().map(({ name }) => name),
    undo: () => void grid.model.dispatch("REQUEST_UNDO"),
    pending: () => grid.calls.pending,
    painted,
  };
}

import type { Area } from "../host/Cell";
import type { Model } from "./engine";
import { clipped } from "./areas";
import type { SideCommand, SidePlugin } from "./SidePlugin";

/** What every writer needs: the engine's dispatch inside the running batch, and the model to read from. */
export interface Writing {
  readonly model: Model;
  readonly dispatch: Model["dispatch"];
}

/** Changes this project's own state inside the engine's history. */
export function record({ dispatch }: Writing, command: SideCommand): void {
  const { type, ...payload } = command;
  dispatch(type as never, payload as never);
}

export function sideOf({ getters }: Model): ReturnType<SidePlugin["evenhandSide"]> {
  return (getters as unknown as SidePlugin).evenhandSide();
}

/** Makes a sheet large enough for `area`; areas of entire rows or columns are taken as far as the sheet goes. */
export function grown({ model, dispatch }: Writing, sheet: string, area: Area): Area | null {
  const { getters } = model;
  const wanted = { ROW: area.row + area.rows, COL: area.column + area.columns };
  const limits = { ROW: 200_000, COL: 2_000 };
  for (const dimension of ["ROW", "COL"] as const) {
    const size = dimension === "ROW" ? getters.getNumberRows(sheet) : getters.getNumberCols(sheet);
    if (wanted[dimension] <= size || wanted[dimension] > limits[dimension]) continue;
    const slack = dimension === "ROW" ? 50 : 4;
    dispatch("ADD_COLUMNS_ROWS", {
      sheetId: sheet,
      sheetName: getters.getSheetName(sheet),
      dimension,
      base: size - 1,
      position: "after",
      quantity: wanted[dimension] - size + slack,
    });
  }
  return clipped(area, getters.getNumberRows(sheet), getters.getNumberCols(sheet));
}

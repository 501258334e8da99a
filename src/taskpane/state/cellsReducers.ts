import type { CellsEvent } from "./CellsState";
import type { Reducers } from "./Reducers";

/** What happens to the cells with CALIB formulas. */
export const cellsReducers: Reducers<CellsEvent> = {
  cellsScopeChosen: (state, { scope }) => ({ ...state, cells: { ...state.cells, scope } }),
  cellsSaid: (state, { outcome }) => ({
    ...state,
    busy: null,
    cells: { ...state.cells, said: outcome },
  }),
  cellsClosed: (state) => ({ ...state, cells: { ...state.cells, said: null } }),
};

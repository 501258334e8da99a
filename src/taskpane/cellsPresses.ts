import {
  freezeCells,
  recalculateCells,
  repairCells,
  restoreCells,
  takeCellsBack,
} from "./commands/calibCells";
import type { Pane } from "./commands/Pane";
import { showCells } from "./commands/readPeople";
import type { CellsPresses } from "./views/cellsView";

/** What the buttons for the CALIB cells do. */
export const cellsPresses = (pane: Pane): CellsPresses => ({
  onScope: (scope) => pane.dispatch({ type: "cellsScopeChosen", scope }),
  onFreeze: (scope) => void freezeCells(pane, scope),
  onRestore: () => void restoreCells(pane),
  onRepair: () => void repairCells(pane),
  onRecalculate: () => void recalculateCells(pane),
  onTakeBack: () => void takeCellsBack(pane),
  onShow: (sheet, address) => void showCells(pane, sheet, address),
  onClose: () => pane.dispatch({ type: "cellsClosed" }),
});

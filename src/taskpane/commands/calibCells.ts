import type { CellsOutcome } from "../../workbook/cells/CellsOutcome";
import type { Scope } from "../../workbook/cells/scopeOf";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { readJournal } from "./readJournal";

/** Turns CALIB formulas into the values they show. */
export const freezeCells = (pane: Pane, scope: Scope): Promise<void> =>
  press(pane, () => pane.workbook.cells.freeze(scope, pane.state().locale));

/** Puts frozen formulas back. */
export const restoreCells = (pane: Pane): Promise<void> =>
  press(pane, () => pane.workbook.cells.restore(pane.state().locale));

/** Enters formulas again whose names Excel does not know. */
export const repairCells = (pane: Pane): Promise<void> =>
  press(pane, () => pane.workbook.cells.repair(pane.state().locale));

/** Recalculates cells that stay busy. */
export const recalculateCells = (pane: Pane): Promise<void> =>
  press(pane, () => pane.workbook.cells.recalculate());

/** Takes back what the last press on the cells wrote. */
export async function takeCellsBack(pane: Pane): Promise<void> {
  const write = pane.state().cells.said?.write ?? null;
  if (write === null) return;
  await press(pane, () => pane.workbook.cells.takeBack(write, pane.state().locale));
}

/** One press at a time; it ends in what is said, and in knowing what can be taken back now. */
async function press(pane: Pane, work: () => Promise<CellsOutcome>): Promise<void> {
  await idle(pane);
  pane.dispatch({ type: "cellsClosed" });
  await attempt(pane, "cells", async () => ({ type: "cellsSaid", outcome: await work() }));
  await readJournal(pane);
}

/** Waits until the pane is done with what it is doing. */
const idle = (pane: Pane): Promise<void> =>
  new Promise((resolve) => {
    if (pane.state().busy === null) {
      resolve();
      return;
    }
    const stop = pane.subscribe(() => {
      if (pane.state().busy !== null) return;
      stop();
      resolve();
    });
  });

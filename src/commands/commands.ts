import {
  freezeCells,
  recalculateCells,
  repairCells,
  restoreCells,
} from "../taskpane/commands/calibCells";
import type { Pane } from "../taskpane/commands/Pane";
import { openedPane } from "../taskpane/openedPane";

/** What the ribbon's menu does, by the names the manifest knows them under. */
const commands: Readonly<Record<string, (pane: Pane) => Promise<void>>> = {
  FreezeSelection: (pane) => freezeCells(pane, "selection"),
  FreezeSheet: (pane) => freezeCells(pane, "sheet"),
  FreezeWorkbook: (pane) => freezeCells(pane, "workbook"),
  RestoreFormulas: restoreCells,
  RepairNames: repairCells,
  RecalculateFunctions: recalculateCells,
};

/** The pane comes to the front and says how it ended: ribbon, functions and pane share one page. */
async function run(command: (pane: Pane) => Promise<void>): Promise<void> {
  const pane = await openedPane;
  // Where the pane cannot be brought forward the press still does its work; what it came to is there when it is opened.
  await Office.addin.showAsTaskpane().catch(() => undefined);
  if (pane !== null) await command(pane);
}

if (typeof Office !== "undefined") {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(command).finally(() => event.completed());
    });
  }
}

import { leftCells } from "../../workbook/cells/CellsOutcome";
import { freezeFormulas } from "../../workbook/cells/freezeFormulas";
import { recalculateStuck } from "../../workbook/cells/recalculateStuck";
import { repairNames } from "../../workbook/cells/repairNames";
import { restoreFormulas } from "../../workbook/cells/restoreFormulas";
import { WorkbookError } from "../../workbook/WorkbookError";
import { lastWrite, undoLast } from "../../workbook/write/undoLast";
import type { CalibCells } from "../commands/Workbook";

/** The cells with CALIB formulas, in Excel. */
export const calibCells: CalibCells = {
  freeze: (scope, locale) => freezeFormulas(scope, locale),
  restore: (locale) => restoreFormulas(locale),
  repair: (locale) => repairNames(locale),
  recalculate: () => recalculateStuck(),
  takeBack: async (write, locale) => {
    const last = await lastWrite();
    if (last?.id !== write) throw new WorkbookError("nothing-to-undo");
    const { kept, places } = await undoLast({ locale });
    return {
      kind: "taken-back",
      count: places,
      log: null,
      left: leftCells(
        kept.flatMap(({ sheet, address }) =>
          sheet === undefined || address === undefined
            ? []
            : [{ reason: "changed", sheet, address }],
        ),
      ),
      write: null,
    };
  },
};

import type { Locale } from "../../text/Locale";
import { areaAddress } from "../plan/address";
import { planRepair } from "../plan/planRepair";
import { applyPlan } from "../write/applyPlan";
import { inExcelAgain } from "../write/inExcel";
import { realEnvironment, type WriteEnvironment } from "../write/WriteEnvironment";
import { hasRemnant } from "./calibFormula";
import { leftCells, type CellsOutcome } from "./CellsOutcome";
import { findCalibCells, type CalibCell } from "./findCalibCells";

/**
 * Enters CALIB formulas again where Excel does not know their name although the add-in runs: after the add-in was
 * installed later than the file was opened, Excel does not look the name up by itself.
 */
export async function repairNames(
  locale: Locale,
  environment: WriteEnvironment = realEnvironment,
): Promise<CellsOutcome> {
  const look = (): Promise<readonly CalibCell[]> =>
    inExcelAgain("reading", environment.wait, async (context) =>
      (await findCalibCells(context, "workbook")).filter(
        ({ showing, formula }) => showing === "name" || hasRemnant(formula),
      ),
    );
  const found = await look();
  const cells = found.filter(({ isProtected }) => !isProtected);
  const outcome: CellsOutcome = {
    kind: "repaired",
    count: 0,
    log: null,
    left: leftOf(found),
    write: null,
  };
  if (cells.length === 0) return outcome;
  const plan = planRepair({ id: environment.newId(), at: environment.now(), locale, cells });
  const { undoable } = await applyPlan(plan, { environment });
  const isChanged = cells.some(({ formula }) => hasRemnant(formula));
  const write = undoable && isChanged ? plan.id : null;
  // That we cannot look afterwards takes nothing from what was done, but what came of it is not known.
  const still = await look().catch(() => null);
  if (still === null) {
    const left = leftOf(found.filter(({ isProtected }) => isProtected));
    return { ...outcome, kind: "entered-again", count: cells.length, left, write };
  }
  const count = Math.max(0, cells.length - still.filter(({ isProtected }) => !isProtected).length);
  return { ...outcome, count, left: leftOf(still), write };
}

const leftOf = (cells: readonly CalibCell[]): CellsOutcome["left"] =>
  leftCells(
    cells.map(({ sheet, area, isProtected }) => ({
      reason: isProtected ? "protected" : "still-name",
      sheet,
      address: areaAddress(area),
    })),
  );

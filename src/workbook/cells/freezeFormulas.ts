import type { Locale } from "../../text/Locale";
import { areaAddress } from "../plan/address";
import { utf8Length } from "../plan/digest";
import { planFreeze } from "../plan/planFreeze";
import { applyPlan } from "../write/applyPlan";
import { inExcelAgain } from "../write/inExcel";
import { ONE_REQUEST } from "../write/queueSheet";
import { realEnvironment, type WriteEnvironment } from "../write/WriteEnvironment";
import { leftCells, type CellsOutcome, type LeftReason } from "./CellsOutcome";
import { findCalibCells, type CalibCell } from "./findCalibCells";
import { readFormulaLog } from "./FormulaLog";
import type { Scope } from "./scopeOf";

/**
 * Turns CALIB formulas into the values they show and keeps the formulas on a sheet of their own. What shows an error or
 * is still being calculated stays a formula, and so does what stands on a protected sheet.
 */
export async function freezeFormulas(
  scope: Scope,
  locale: Locale,
  environment: WriteEnvironment = realEnvironment,
): Promise<CellsOutcome> {
  const read = await inExcelAgain("reading", environment.wait, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load({ name: true });
    tables.load({ name: true });
    const cells = await findCalibCells(context, scope);
    return {
      cells,
      log: await readFormulaLog(context),
      sheetNames: worksheets.items.map(({ name }) => name),
      tableNames: tables.items.map(({ name }) => name),
    };
  });
  const reasons = read.cells.map((cell) => ({ cell, reason: reasonToLeave(cell) }));
  const cells = reasons.flatMap(({ cell, reason }) => (reason === null ? [cell] : []));
  const left = leftCells(
    reasons.flatMap(({ cell, reason }) =>
      reason === null ? [] : [{ reason, sheet: cell.sheet, address: areaAddress(cell.area) }],
    ),
  );
  const outcome: CellsOutcome = {
    kind: "frozen",
    count: cells.length,
    log: null,
    left,
    write: null,
  };
  if (cells.length === 0) return outcome;
  const { newId, now } = environment;
  const plan = planFreeze({ ...read, cells, locale, id: newId(), at: now() });
  // One request carries it, and one carries it back.
  if (utf8Length(JSON.stringify([plan.places, plan.changes])) > ONE_REQUEST) {
    return { ...outcome, kind: "too-many" };
  }
  const { undoable } = await applyPlan(plan, { environment });
  const log = read.log?.sheet ?? plan.newSheets[0]?.name ?? null;
  return { ...outcome, log, write: undoable ? plan.id : null };
}

function reasonToLeave({ showing, isProtected }: CalibCell): LeftReason | null {
  if (showing !== "value") return showing;
  return isProtected ? "protected" : null;
}

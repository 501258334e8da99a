import type { ReadEvidence } from "../../workbook/plan/WritePlan";
import { evidenceOf } from "../../workbook/read/evidenceOf";
import { readSource } from "../../workbook/read/readSource";
import { undecided } from "../../workbook/sheets/Decision";
import { readCalibration } from "../../workbook/state/readCalibration";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { ReportBasis } from "../commands/Workbook";
import { sameDecision } from "../state/sameDecision";

/**
 * What a sheet beside the calibration rests on: the list as it was read, and the decisions as the sheet holds them.
 *
 * @throws {WorkbookError} "value-changed" when a decision in the sheet is no longer the one that was read, or its row is gone, "sheet-missing"
 *   when the sheet it was read from is gone
 */
export async function reportEvidence({
  table,
  mapping,
  base,
}: ReportBasis): Promise<readonly ReadEvidence[]> {
  const list = evidenceOf(table, Object.values(mapping));
  const found = await readCalibration();
  if (found === null) {
    if (base.size > 0) throw new WorkbookError("sheet-missing");
    return [list];
  }
  // Read before the decisions are looked at: what changes from here on no longer fits it.
  const sheet = evidenceOf(
    await readSource({ kind: "table", table: found.table, sheet: found.sheet }),
  );
  const now = new Map((await readCalibration())?.rows.map(({ id, decision }) => [id, decision]));
  const isChanged =
    [...now].some(([id, decision]) => !sameDecision(decision, base.get(id) ?? undecided(id))) ||
    [...base.keys()].some((id) => !now.has(id));
  if (isChanged) {
    const obstacles = [{ code: "value-changed", sheet: found.sheet } as const];
    throw new WorkbookError("value-changed", { obstacles });
  }
  return [list, sheet];
}

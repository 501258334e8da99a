import { openAsWorkbook } from "../../workbook/file/openAsWorkbook";
import { planShare } from "../../workbook/plan/planShare";
import { listSources } from "../../workbook/read/listSources";
import { readCalibration } from "../../workbook/state/readCalibration";
import { loadSettings } from "../../workbook/state/settings";
import { WorkbookError } from "../../workbook/WorkbookError";
import { applyPlan } from "../../workbook/write/applyPlan";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import type { Shared, ShareRequest, WriteHooks } from "../commands/Workbook";

/** Makes a clean copy of the Calibration sheet, in a workbook of its own or on sheets beside it. */
export async function shareInExcel(request: ShareRequest, hooks: WriteHooks): Promise<Shared> {
  const reading = await readCalibration();
  if (reading === null) throw new WorkbookError("sheet-missing", { step: "sharing" });
  const { place, locale, people } = request;
  const taken = place === "here" ? await listSources() : { sheetNames: [], tableNames: [] };
  const plan = planShare({
    id: realEnvironment.newId(),
    at: realEnvironment.now(),
    locale,
    people,
    reading,
    settings: await loadSettings(),
    sheetNames: taken.sheetNames,
    tableNames: taken.tableNames,
  });
  const written = place === "here" ? await applyPlan(plan, hooks) : null;
  if (written === null) await openAsWorkbook(plan.newSheets);
  return {
    written,
    sheets: plan.newSheets.map(({ name }) => name),
    people: plan.counts.people,
    hiddenGroups: plan.counts.skipped,
  };
}

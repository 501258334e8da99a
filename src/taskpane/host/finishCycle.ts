import { planHistory } from "../../workbook/plan/planHistory";
import { listSources } from "../../workbook/read/listSources";
import { readCalibration } from "../../workbook/state/readCalibration";
import { readHistory } from "../../workbook/state/readHistory";
import { readLog } from "../../workbook/state/readLog";
import { loadSettings } from "../../workbook/state/settings";
import { WorkbookError } from "../../workbook/WorkbookError";
import { applyPlan, type WriteResult } from "../../workbook/write/applyPlan";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import type { FinishRequest, WriteHooks } from "../commands/Workbook";

/** Adds the cycle to the history, from the Calibration sheet as it stands. */
export async function finishCycle(request: FinishRequest, hooks: WriteHooks): Promise<WriteResult> {
  const reading = await readCalibration();
  if (reading === null) throw new WorkbookError("sheet-missing", { step: "finishing" });
  const settings = await loadSettings();
  const log = await readLog();
  const history = await readHistory();
  const { sheetNames, tableNames } = await listSources();
  const { newId, now } = realEnvironment;
  const names = { sheetNames, tableNames };
  return applyPlan(
    planHistory({
      ...request,
      ...names,
      id: newId(),
      at: now(),
      reading,
      settings,
      log,
      history,
    }),
    hooks,
  );
}

import { planDecisions } from "../../workbook/plan/planDecisions";
import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import { readCalibration } from "../../workbook/state/readCalibration";
import { readLockState } from "../../workbook/state/readLockState";
import { readLog } from "../../workbook/state/readLog";
import { meetingOf } from "../../workbook/state/readMeeting";
import { applyPlan, type WriteResult } from "../../workbook/write/applyPlan";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { Locale } from "../../text/Locale";
import type { WriteHooks } from "../commands/Workbook";

/** Opens locked decisions again: the log says who, when and why, and the sheet no longer says that they are locked. */
export async function unlockInExcel(
  meeting: MeetingRecord,
  reason: string,
  locale: Locale,
  hooks: WriteHooks,
): Promise<WriteResult> {
  const reading = await readCalibration();
  const log = await readLog();
  if (reading === null || log === null) throw new WorkbookError("sheet-missing");
  const before = meetingOf(log.rows);
  const after = { ...before, chair: meeting.chair, locked: false };
  const plan = planDecisions({
    id: realEnvironment.newId(),
    at: realEnvironment.now(),
    by: null,
    locale,
    reading,
    log,
    decisions: [],
    meeting: { before, after, unlockReason: reason },
    lockState: await readLockState(reading.table),
  });
  return applyPlan(plan, hooks);
}

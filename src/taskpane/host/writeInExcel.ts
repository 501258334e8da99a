import { canonicalJson, digest } from "../../workbook/plan/digest";
import { planCalibration } from "../../workbook/plan/planCalibration";
import { planUpdate } from "../../workbook/plan/planUpdate";
import { withMinutes } from "../../workbook/plan/withMinutes";
import type { WritePlan } from "../../workbook/plan/WritePlan";
import { evidenceOf } from "../../workbook/read/evidenceOf";
import { listSources } from "../../workbook/read/listSources";
import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import { readCalibration, type CalibrationReading } from "../../workbook/state/readCalibration";
import { readLockState } from "../../workbook/state/readLockState";
import { readLog, type LogReading } from "../../workbook/state/readLog";
import { meetingOf } from "../../workbook/state/readMeeting";
import { reopenings } from "../../workbook/state/reopenings";
import { readSummary, readSummaryGrades } from "../../workbook/state/readSummary";
import { isOnSettingsSheet } from "../../workbook/state/settings";
import { applyPlan, type WriteResult } from "../../workbook/write/applyPlan";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { WriteHooks, WriteRequest } from "../commands/Workbook";

/** Writes to new sheets; where a Calibration sheet is there already, that one is brought up to date. */
export async function writeInExcel(request: WriteRequest, hooks: WriteHooks): Promise<WriteResult> {
  const reading = await readCalibration();
  if (reading !== null) return update(request, reading, hooks);
  const { sheetNames, tableNames } = await listSources();
  const names = { ...commonOf(request), sheetNames, tableNames };
  const plan = planCalibration({ ...names, meeting: meetingAfter(request) });
  return applyPlan(await closed(plan, request, null), hooks);
}

/** What a new analysis changes and what people decided and noted, in one write that is taken back as one. */
async function update(
  request: WriteRequest,
  reading: CalibrationReading,
  hooks: WriteHooks,
): Promise<WriteResult> {
  const log = await readLog();
  requireOpen(request, log);
  const { sheetNames, tableNames } = await listSources();
  const meeting =
    log === null
      ? {}
      : {
          meeting: {
            before: meetingOf(log.rows),
            after: meetingAfter(request),
            unlockReason: null,
          },
        };
  const plan = planUpdate({
    ...commonOf(request),
    ...meeting,
    reading,
    log,
    summary: await readSummary(),
    grades: await readSummaryGrades(),
    lockState: await readLockState(reading.table),
    newSettings: !(await isOnSettingsSheet(request.settings)),
    sheetNames,
    tableNames,
  });
  return applyPlan(await closed(plan, request, log), hooks);
}

/** Locked decisions are not written over, and a lock needs its log. */
function requireOpen({ minutes }: WriteRequest, log: LogReading | null): void {
  if (log !== null && meetingOf(log.rows).locked) throw new WorkbookError("decisions-locked");
  if (log === null && minutes !== null) throw new WorkbookError("sheet-missing");
}

const meetingAfter = ({ meeting, minutes }: WriteRequest): MeetingRecord => ({
  ...meeting,
  locked: minutes !== null,
});

/** The same write with the minutes, when it closes the meeting; then it also relies on the list being as it was read. */
async function closed(
  plan: WritePlan,
  request: WriteRequest,
  log: LogReading | null,
): Promise<WritePlan> {
  const { minutes, analysis, meeting, settings, table, mapping } = request;
  if (minutes === null) return plan;
  const { sheetNames, tableNames } = await listSources();
  const evidence = [evidenceOf(table, Object.values(mapping))];
  return withMinutes(
    { ...plan, evidence },
    {
      ...minutes,
      analysis,
      meeting,
      decisions: new Map(request.decisions.map((each) => [each.id, each])),
      settings: digest(canonicalJson(settings)),
      data: digest(evidence.map(({ fingerprint }) => fingerprint).join("\n")),
      reopened: reopenings(log?.rows ?? []),
      loggedRows: log?.chain.rows ?? 0,
      brokenRow: log?.brokenRow ?? null,
      sheetNames: [...sheetNames, ...plan.newSheets.map(({ name }) => name)],
      tableNames,
    },
  );
}

/** What every plan is made of. A write relies on the columns that were read as something, not on the rest. */
const commonOf = ({
  table,
  mapping,
  locale,
  analysis,
  settings,
  decisions,
  leftOut,
  base,
}: WriteRequest) => ({
  locale,
  analysis,
  settings,
  decisions,
  leftOut,
  base,
  id: realEnvironment.newId(),
  at: realEnvironment.now(),
  by: null,
  evidence: [evidenceOf(table, Object.values(mapping))],
});

import { canonicalJson, digest } from "../../workbook/plan/digest";
import { planCalibration } from "../../workbook/plan/planCalibration";
import { planDecisions } from "../../workbook/plan/planDecisions";
import { planReanalysis } from "../../workbook/plan/planReanalysis";
import { withMinutes } from "../../workbook/plan/withMinutes";
import type { WritePlan } from "../../workbook/plan/WritePlan";
import { evidenceOf } from "../../workbook/read/evidenceOf";
import { listSources } from "../../workbook/read/listSources";
import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import { readCalibration, type CalibrationReading } from "../../workbook/state/readCalibration";
import { readLog, type LogReading } from "../../workbook/state/readLog";
import { meetingOf } from "../../workbook/state/readMeeting";
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
  return applyPlan(await closed(plan, request, 0), hooks);
}

/** What a new analysis changes first, then the decisions: two writes, each taken back on its own. */
async function update(
  request: WriteRequest,
  reading: CalibrationReading,
  hooks: WriteHooks,
): Promise<WriteResult> {
  const log = await readLog();
  requireOpen(request, log);
  const reanalysis = planReanalysis({ ...commonOf(request), reading, log });
  const { changed, joined, left, plan } = reanalysis;
  if (changed.length + joined.length + left.length === 0) {
    const last = await planLast(request, reading, log);
    return withPeople(await applyPlan(last, hooks), last, request);
  }
  const first = await applyPlan(plan, hooks);
  const last = await planLast(request, (await readCalibration()) ?? reading, await readLog());
  const result = last.changes.length > 0 ? await applyPlan(last, hooks) : first;
  return withPeople(result, last, request);
}

/** Locked decisions are not written over, and a lock needs its log. */
function requireOpen({ minutes }: WriteRequest, log: LogReading | null): void {
  if (log !== null && meetingOf(log.rows).locked) throw new WorkbookError("decisions-locked");
  if (log === null && minutes !== null) throw new WorkbookError("sheet-missing");
}

/** The write of what people decided and noted. */
function planLast(
  request: WriteRequest,
  reading: CalibrationReading,
  log: LogReading | null,
): Promise<WritePlan> {
  const decisions = { ...commonOf(request), reading, log };
  if (log === null) return closed(planDecisions(decisions), request, 0);
  const meeting = {
    before: meetingOf(log.rows),
    after: meetingAfter(request),
    unlockReason: null,
  };
  return closed(planDecisions({ ...decisions, meeting }), request, log.chain.rows);
}

const withPeople = (
  result: WriteResult,
  { counts }: WritePlan,
  { analysis }: WriteRequest,
): WriteResult => ({ ...result, counts: { ...counts, people: analysis.people.length } });

const meetingAfter = ({ meeting, minutes }: WriteRequest): MeetingRecord => ({
  ...meeting,
  locked: minutes !== null,
});

/** The same write with the minutes, when it closes the meeting; then it also relies on the list being as it was read. */
async function closed(
  plan: WritePlan,
  request: WriteRequest,
  loggedRows: number,
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
      loggedRows,
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
  base,
}: WriteRequest) => ({
  locale,
  analysis,
  settings,
  decisions,
  base,
  id: realEnvironment.newId(),
  at: realEnvironment.now(),
  by: null,
  evidence: [evidenceOf(table, Object.values(mapping))],
});

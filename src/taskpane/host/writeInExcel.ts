import { planCalibration } from "../../workbook/plan/planCalibration";
import { planDecisions } from "../../workbook/plan/planDecisions";
import { planReanalysis } from "../../workbook/plan/planReanalysis";
import type { WritePlan } from "../../workbook/plan/WritePlan";
import { evidenceOf } from "../../workbook/read/evidenceOf";
import { listSources } from "../../workbook/read/listSources";
import { readCalibration, type CalibrationReading } from "../../workbook/state/readCalibration";
import { readLog } from "../../workbook/state/readLog";
import { applyPlan, type WriteResult } from "../../workbook/write/applyPlan";
import { realEnvironment } from "../../workbook/write/WriteEnvironment";
import type { WriteHooks, WriteRequest } from "../commands/Workbook";

/** Writes to new sheets; where a Calibration sheet is there already, that one is brought up to date. */
export async function writeInExcel(request: WriteRequest, hooks: WriteHooks): Promise<WriteResult> {
  const reading = await readCalibration();
  if (reading !== null) return update(request, reading, hooks);
  const { sheetNames, tableNames } = await listSources();
  return applyPlan(planCalibration({ ...commonOf(request), sheetNames, tableNames }), hooks);
}

/** What a new analysis changes first, then the decisions: two writes, each taken back on its own. */
async function update(
  request: WriteRequest,
  reading: CalibrationReading,
  hooks: WriteHooks,
): Promise<WriteResult> {
  const { analysis } = request;
  const reanalysis = planReanalysis({ ...commonOf(request), reading, log: await readLog() });
  const { changed, joined, left, plan } = reanalysis;
  const first = changed.length + joined.length + left.length > 0 ? plan : null;
  if (first !== null) await applyPlan(first, hooks);
  const now = first === null ? reading : ((await readCalibration()) ?? reading);
  const decisions = planDecisions({ ...commonOf(request), reading: now, log: await readLog() });
  const { counts } = decisions;
  const result = await applied(hasChanges(decisions) || first === null ? decisions : first, hooks);
  return { ...result, counts: { ...counts, people: analysis.people.length } };

  /** The first write is already there when it is the last one too. */
  async function applied(last: WritePlan, options: WriteHooks): Promise<WriteResult> {
    if (last !== first) return applyPlan(last, options);
    return { id: last.id, sheets: [], cells: 0, bytes: 0, counts: last.counts, undoable: true };
  }
}

const hasChanges = ({ changes }: WritePlan): boolean => changes.length > 0;

/** What every plan is made of. A write relies on the columns that were read as something, not on the rest. */
const commonOf = ({ table, mapping, ...request }: WriteRequest) => ({
  ...request,
  id: realEnvironment.newId(),
  at: realEnvironment.now(),
  by: null,
  evidence: [evidenceOf(table, Object.values(mapping))],
});

import type { MemoryGrid } from "../../../practice/host/MemoryGrid";
import type { OfficeHost } from "../../../practice/host/OfficeHost";
import type { Decision } from "../../../src/workbook/sheets/Decision";
import { undecided } from "../../../src/workbook/sheets/Decision";
import { planDecisions } from "../../../src/workbook/plan/planDecisions";
import { planHistory } from "../../../src/workbook/plan/planHistory";
import type { WritePlan } from "../../../src/workbook/plan/WritePlan";
import { listSources } from "../../../src/workbook/read/listSources";
import { readHistory } from "../../../src/workbook/state/readHistory";
import { planReanalysis } from "../../../src/workbook/plan/planReanalysis";
import { readCalibration } from "../../../src/workbook/state/readCalibration";
import { readLog } from "../../../src/workbook/state/readLog";
import { meetingOf } from "../../../src/workbook/state/readMeeting";
import { readLockState } from "../../../src/workbook/state/readLockState";
import { applyPlan } from "../../../src/workbook/write/applyPlan";
import { undoLast } from "../../../src/workbook/write/undoLast";
import { analysisOf, firstPlan, settings } from "./analysed";
import type { Press } from "./faults";
import { testEnvironment } from "./workbook";

const AT = "2026-03-01T10:00:00.000Z";

/** Three decisions: two changes and a note. */
export const someDecisions: readonly Decision[] = [
  {
    ...undecided("00003"),
    decision: "accept",
    reasonCode: "market",
    decidedBy: "Chair",
    discussed: true,
  },
  {
    ...undecided("00004"),
    decision: "override",
    override: 81.5,
    reasonCode: "data",
    note: "=1+1",
    discussed: true,
  },
  { ...undecided("00006"), note: "Look again in autumn" },
];

interface Bench {
  readonly grid: MemoryGrid;
  readonly host: OfficeHost;
}

/** Everything that writes, each over the workbook as the one before it left it. */
export async function presses(bench: Bench, count: number): Promise<readonly Press[]> {
  const environment = testEnvironment();
  const list: Press[] = [];
  const add = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    list.push({ name, before: bench.grid.state(), run });
    await run();
  };
  const first = await firstPlan(count);
  await add("first write", () => applyPlan(first, { environment }));
  const reading = (await readCalibration())!;
  const log = await readLog();
  const ids = { at: AT, by: "Chair", locale: "en" as const, reading, log };
  const decisions = planDecisions({ id: "w2", ...ids, decisions: someDecisions });
  await add("decisions", () => applyPlan(decisions, { environment }));
  const again = planReanalysis({
    id: "w3",
    ...ids,
    reading: (await readCalibration())!,
    log: await readLog(),
    analysis: analysisOf(count + 3, 8),
    settings,
    evidence: [],
  });
  await add("re-analysis", () => applyPlan(again.plan, { environment }));
  const undo = { environment: { ...environment, newId: () => "u1" } };
  await add("taking re-analysis back", () => undoLast(undo));
  for (const cycle of ["first finish", "second finish"]) {
    const plan = await finishPlan(cycle);
    await add(cycle, () => applyPlan(plan, { environment }));
  }
  await add("taking the second finish back", () => undoLast(undo));
  for (const name of ["lock", "unlock"]) {
    const plan = await lockPlan(name === "lock");
    await add(name, () => applyPlan(plan, { environment }));
  }
  return list;
}

/** Decisions locked, or locked ones opened again. */
export async function lockPlan(locked: boolean): Promise<WritePlan> {
  const reading = (await readCalibration())!;
  const log = (await readLog())!;
  const before = meetingOf(log.rows);
  return planDecisions({
    id: locked ? "lock" : "unlock",
    at: locked ? "2026-03-01T11:00:00.000Z" : "2026-03-01T12:00:00.000Z",
    by: null,
    locale: "en",
    reading,
    log,
    decisions: [],
    meeting: {
      before,
      after: { ...before, chair: "Li", authoriser: "Chen", locked },
      unlockReason: locked ? null : "A figure was wrong",
    },
    lockState: await readLockState(reading.table),
  });
}

async function finishPlan(cycle: string): Promise<WritePlan> {
  const { sheetNames, tableNames } = await listSources();
  return planHistory({
    id: cycle,
    at: AT,
    by: "Chair",
    locale: "en",
    cycle,
    reading: (await readCalibration())!,
    settings,
    log: await readLog(),
    history: await readHistory(),
    sheetNames,
    tableNames,
  });
}

/** Taking back a first write. */
export async function takingBack(bench: Bench, count: number): Promise<Press> {
  const plan = await firstPlan(count);
  await applyPlan(plan, { environment: testEnvironment() });
  const undo = { environment: { ...testEnvironment(), newId: () => "u1" } };
  return { name: "taking back", before: bench.grid.state(), run: () => undoLast(undo) };
}

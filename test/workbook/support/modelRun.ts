import fc from "fast-check";
import type { Change } from "../../../practice/host/Change";
import type { Fault } from "../../../practice/host/Fault";
import type { MemoryState } from "../../../practice/host/MemoryGrid";
import { planDecisions } from "../../../src/workbook/plan/planDecisions";
import { planReanalysis } from "../../../src/workbook/plan/planReanalysis";
import type { WritePlan } from "../../../src/workbook/plan/WritePlan";
import { undecided } from "../../../src/workbook/sheets/Decision";
import {
  readCalibration,
  type CalibrationReading,
} from "../../../src/workbook/state/readCalibration";
import { readLog } from "../../../src/workbook/state/readLog";
import { applyPlan } from "../../../src/workbook/write/applyPlan";
import { recover } from "../../../src/workbook/write/recover";
import { storedPlan, type StoredPlan } from "../../../src/workbook/write/StoredPlan";
import { undoLast } from "../../../src/workbook/write/undoLast";
import { WorkbookError } from "../../../src/workbook/WorkbookError";
import { analysisOf, settings } from "./analysed";
import { contentsOf, withForeign } from "./contents";
import { journalPlan, type ModelBench } from "./modelBench";
import { anyStep, foreignChange, type Step } from "./modelSteps";
import { asUser } from "./userSteps";
import { testEnvironment } from "./workbook";
import { wrongWrites } from "./wrongWrites";

const AT = "2026-03-01T10:00:00.000Z";

/** How often what happened, so that a run that never wrote anything cannot pass for proof. */
export interface Tally {
  runs: number;
  steps: number;
  writes: number;
  undone: number;
  refused: number;
  recovered: number;
  /** Why writes were refused, by code. */
  readonly codes: Record<string, number>;
}

export const freshTally = (): Tally => ({
  runs: 0,
  steps: 0,
  writes: 0,
  undone: 0,
  refused: 0,
  recovered: 0,
  codes: {},
});

interface Model {
  /** What the pane read last; it may be long out of date. */
  reading: CalibrationReading | null;
  faults: Fault[];
  foreign: { readonly after: number; readonly change: Change }[];
  ids: number;
  tally: Tally;
}

const environment = testEnvironment();

/** A sequence of steps over the workbook as `start` has it; throws at the first wrong write. */
export const modelRuns = (bench: ModelBench, start: MemoryState, tally: Tally) =>
  fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
    bench.grid.restore(start);
    bench.host.reset({ grid: bench.grid });
    const model: Model = {
      reading: await readCalibration(),
      faults: [],
      foreign: [],
      ids: 0,
      tally,
    };
    tally.runs++;
    for (const step of steps) {
      tally.steps++;
      await carriedOut(bench, model, step);
    }
  });

async function carriedOut(bench: ModelBench, model: Model, step: Step): Promise<void> {
  if (step.kind === "look") model.reading = await readCalibration();
  else if (step.kind === "fault") model.faults = [step.fault];
  else if (step.kind === "secondWriter") {
    const change = foreignChange(bench, step.change, step.at);
    if (change !== null) model.foreign = [{ after: step.after, change }];
  } else if (step.kind === "reload") await reloaded(bench, model);
  else if (step.kind === "apply" || step.kind === "reanalyse") await applied(bench, model, step);
  else if (step.kind === "undo") await takenBack(bench, model);
  else {
    // Whoever changes the table moves what a second writer was about to do.
    model.foreign = [];
    await asUser(bench, step);
  }
}

/** Runs a write with whatever was prepared to go wrong, and checks every cell of the workbook afterwards. */
async function checked(
  bench: ModelBench,
  model: Model,
  plan: StoredPlan | null,
  run: () => Promise<unknown>,
): Promise<"done" | "refused"> {
  const { grid, host } = bench;
  const before = grid.state();
  const seen: Change[] = [];
  host.plan(
    model.faults,
    model.foreign.map(({ after, change }) => ({ after, changes: [change] })),
  );
  const { foreign, faults } = model;
  model.faults = [];
  model.foreign = [];
  const start = host.counters.syncs;
  const outcome = await Promise.race([
    run().then(
      () => "done" as const,
      (error: unknown) => {
        if (!(error instanceof WorkbookError)) throw error;
        const { code } = error;
        model.tally.codes[code] = (model.tally.codes[code] ?? 0) + 1;
        return "refused" as const;
      },
    ),
    host.crashed().then(() => "gone" as const),
  ]);
  const syncs = host.counters.syncs - start;
  // A sync that is dropped silently leaves the other writer no moment either.
  const isDropped = (after: number): boolean =>
    faults.some(({ kind, at }) => kind === "silent" && at === after);
  for (const { after, change } of foreign) {
    if (after <= syncs && !isDropped(after)) seen.push(change);
  }
  if (outcome !== "done") {
    host.reset({ grid });
    await recover("take-back", "en", environment).catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
    });
    model.tally.recovered++;
  } else host.plan([]);
  const allowed = outcome === "done" || faults.length > 0 || foreign.length > 0 ? plan : null;
  const wrong = wrongWrites(
    contentsOf(withForeign(before, seen)),
    contentsOf(grid.state()),
    allowed,
  );
  if (wrong.length > 0) throw new Error(`${outcome}: ${wrong.join("\n")}`);
  return outcome === "done" ? "done" : "refused";
}

export type WriteStep = Extract<Step, { kind: "apply" | "reanalyse" }>;

/** The plan of a step over the Calibration sheet as it was read. */
export async function planOfStep(
  step: WriteStep,
  reading: CalibrationReading,
  id: string,
): Promise<WritePlan> {
  const log = await readLog();
  const ids = { id, at: AT, by: "Chair", locale: "en" as const, reading, log };
  if (step.kind === "reanalyse") {
    return planReanalysis({ ...ids, analysis: analysisOf(step.people, 8), settings, evidence: [] })
      .plan;
  }
  return planDecisions({
    ...ids,
    decisions: step.choices.map(({ person, decision, override, note }) => ({
      ...undecided(String(person).padStart(5, "0")),
      decision,
      override: decision === "override" ? override : null,
      note: note === "" ? null : note,
    })),
  });
}

async function applied(bench: ModelBench, model: Model, step: WriteStep): Promise<void> {
  const { reading } = model;
  if (reading === null) return;
  const plan = await planOfStep(step, reading, `m${++model.ids}`);
  const outcome = await checked(bench, model, storedPlan(plan), () =>
    applyPlan(plan, { environment }),
  );
  if (outcome === "done") model.tally.writes++;
  else model.tally.refused++;
}

async function takenBack(bench: ModelBench, model: Model): Promise<void> {
  const { last } = await journalPlan();
  if (last === null) return;
  // On a sheet that goes nobody can write any more.
  if (last.create.length > 0) model.foreign = [];
  const outcome = await checked(bench, model, last, () =>
    undoLast({ environment: { ...environment, newId: () => `u${++model.ids}` } }),
  );
  if (outcome === "done") model.tally.undone++;
  else model.tally.refused++;
}

async function reloaded(bench: ModelBench, model: Model): Promise<void> {
  bench.host.reset({ grid: bench.grid });
  const { open } = await journalPlan();
  await checked(bench, { ...model, faults: [], foreign: [] }, open, () =>
    recover("take-back", "en", environment),
  );
}

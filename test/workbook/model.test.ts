import fc from "fast-check";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { firstPlan } from "./support/analysed";
import { modelBench } from "./support/modelBench";
import { freshTally, modelRuns, planOfStep, type WriteStep } from "./support/modelRun";
import { anyStep, type Step } from "./support/modelSteps";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const COUNT = 6;
const SEED = 20_261_128;
const environment = testEnvironment();

/** A log is never shortened, and the journal is how things are taken back. */
const NOT_RESTORED = ["Calibration Journal", "Calibration Log"];

const isWrite = (step: Step): step is WriteStep =>
  step.kind === "apply" || step.kind === "reanalyse";

/** Takes the steps. @returns how many of them had anything to write */
async function writeAll(steps: readonly WriteStep[]): Promise<number> {
  let written = 0;
  for (const [index, step] of steps.entries()) {
    const plan = await planOfStep(step, (await readCalibration())!, `s${index}`);
    const { cells } = await applyPlan(plan, { environment });
    if (cells > 0) written++;
  }
  return written;
}

async function calibrated() {
  const started = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  await applyPlan(await firstPlan(COUNT), { environment });
  return started;
}

test(`whatever people, a second writer and faults do between and amid writes, only planned people's planned cells change (seed ${SEED})`, async () => {
  const { grid, host } = await calibrated();
  const tally = freshTally();
  await fc.assert(modelRuns(modelBench(grid, host), grid.state(), tally), {
    seed: SEED,
    numRuns: 150,
  });
  expect(tally.runs).toBeGreaterThanOrEqual(150);
  expect(tally.writes).toBeGreaterThan(100);
  expect(tally.undone).toBeGreaterThan(20);
}, 120_000);

test("taking back restores values, formulas, formats and types of everything, whatever was written over (seed 7)", async () => {
  const { grid, host } = await calibrated();
  const start = grid.state();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep.filter(isWrite), { minLength: 1, maxLength: 4 }),
      async (steps) => {
        grid.restore(start);
        host.reset({ grid });
        const before = picture(grid, NOT_RESTORED);
        const written = await writeAll(steps);
        for (let count = 0; count < written; count++) await undoLast({ environment });
        expect(picture(grid, NOT_RESTORED)).toBe(before);
      },
    ),
    { seed: 7, numRuns: 60 },
  );
}, 120_000);

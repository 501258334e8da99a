/**
 * Model runs: sequences of what people, a second writer, faults and the add-in do to a workbook, every cell checked
 * after every write. Usage: npm run models -- [runs] [seed]
 */
import fc from "fast-check";
import { applyPlan } from "../src/workbook/write/applyPlan";
import { firstPlan } from "../test/workbook/support/analysed";
import { modelBench } from "../test/workbook/support/modelBench";
import { freshTally, modelRuns } from "../test/workbook/support/modelRun";
import { fictionalPeople, peopleTable } from "../test/workbook/support/people";
import { openWorkbook, testEnvironment } from "../test/workbook/support/workbook";

const COUNT = 6;

async function main(numRuns: number, seed: number): Promise<void> {
  const { grid, host } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  await applyPlan(await firstPlan(COUNT), { environment: testEnvironment() });
  const tally = freshTally();
  const result = await fc.check(modelRuns(modelBench(grid, host), grid.state(), tally), {
    seed,
    numRuns,
  });
  console.log(`seed ${String(seed)}: ${JSON.stringify(tally)}`);
  if (!result.failed) {
    console.log(`${String(result.numRuns)} runs, 0 wrong-person writes, 0 cells outside the plan`);
    return;
  }
  console.error(JSON.stringify(result.counterexample));
  console.error(String(result.errorInstance));
  process.exitCode = 1;
}

void main(Number(process.argv[2] ?? "2000"), Number(process.argv[3] ?? "20261128"));

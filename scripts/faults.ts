/**
 * Fails every sync of every write in each of the 41 documented ways, before, amid and after the work, silently and by a
 * crash, and then pairs of failures, the second one during recovery. Usage: npm run faults -- [pairs]
 */
import fc from "fast-check";
import { calibBook } from "../test/workbook/support/calibBook";
import { calibPresses } from "../test/workbook/support/calibPresses";
import {
  anyFault,
  faultless,
  faultsAt,
  isLie,
  reopen,
  trial,
  type Press,
} from "../test/workbook/support/faults";
import { fictionalPeople, peopleTable } from "../test/workbook/support/people";
import { presses, takingBack } from "../test/workbook/support/presses";
import { openWorkbook, picture } from "../test/workbook/support/workbook";

const COUNT = 6;
const SEED = 20_261_124;

type Bench = Parameters<typeof reopen>[0];

async function main(pairs: number): Promise<void> {
  const bench = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  const clean = bench.grid.state();
  const list = await presses(bench, COUNT);
  reopen(bench, clean);
  const sheets = await faultsOf(bench, [...list, await takingBack(bench, COUNT)], pairs);
  const formulas = calibBook();
  const cells = await faultsOf(formulas, await calibPresses(formulas), pairs);
  process.exitCode = sheets + cells === 0 ? 0 : 1;
}

/** @returns how many times the workbook was neither as before nor as after, or what was said was not so */
async function faultsOf(bench: Bench, all: readonly Press[], pairs: number): Promise<number> {
  const wholes = new Map<Press, { before: string; after: string; syncs: number }>();
  for (const press of all) {
    reopen(bench, press.before);
    const before = picture(bench.grid);
    wholes.set(press, { before, ...(await faultless(bench, press)) });
  }
  let bad = 0;
  for (const press of all) {
    const whole = wholes.get(press)!;
    let trials = 0;
    const left = { before: 0, after: 0, half: 0 };
    for (let at = 1; at <= whole.syncs; at++) {
      for (const fault of faultsAt(at)) {
        const result = await trial(bench, press, whole, { first: [fault] });
        left[result.left]++;
        trials++;
        if (isLie(result)) {
          bad++;
          console.log(press.name, JSON.stringify(fault), JSON.stringify(result));
        }
      }
    }
    console.log(
      `${press.name}: ${String(whole.syncs)} syncs, ${String(trials)} faults: ${JSON.stringify(left)}`,
    );
  }
  const left = { before: 0, after: 0, half: 0 };
  const samples = fc.sample(fc.tuple(fc.constantFrom(...all), anyFault(14), anyFault(10)), {
    seed: SEED,
    numRuns: pairs,
  });
  for (const [press, first, second] of samples) {
    const result = await trial(bench, press, wholes.get(press)!, {
      first: [first],
      second: [second],
    });
    left[result.left]++;
    if (result.left === "half") {
      bad++;
      console.log(press.name, JSON.stringify([first, second]), JSON.stringify(result));
    }
  }
  console.log(`pairs, seed ${String(SEED)}: ${String(samples.length)}: ${JSON.stringify(left)}`);
  return bad;
}

void main(Number(process.argv[2] ?? "5000"));

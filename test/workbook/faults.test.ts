import fc from "fast-check";
import type { Fault } from "../../practice/host/Fault";
import { anyFault, faultless, faultsAt, isLie, reopen, trial, type Press } from "./support/faults";
import { fictionalPeople, peopleTable } from "./support/people";
import { presses, takingBack } from "./support/presses";
import { openWorkbook, picture } from "./support/workbook";

const COUNT = 6;
const NAMES = [
  "first write",
  "decisions",
  "re-analysis",
  "taking re-analysis back",
  "first finish",
  "second finish",
  "taking the second finish back",
  "lock",
  "unlock",
  "taking back",
];

const bench = openWorkbook(peopleTable(fictionalPeople(COUNT)));
const clean = bench.grid.state();
let all: readonly Press[] = [];

beforeAll(async () => {
  const list = await presses(bench, COUNT);
  reopen(bench, clean);
  all = [...list, await takingBack(bench, COUNT)];
});

async function wholeOf(press: Press): Promise<{ before: string; after: string; syncs: number }> {
  reopen(bench, press.before);
  const before = picture(bench.grid);
  return { before, ...(await faultless(bench, press)) };
}

test.each(NAMES)(
  "%s: whatever fails at whichever sync, the workbook ends as before or as after",
  async (name) => {
    const press = all.find((item) => item.name === name)!;
    const whole = await wholeOf(press);
    const half: unknown[] = [];
    let trials = 0;
    for (let at = 1; at <= whole.syncs; at++) {
      for (const fault of faultsAt(at)) {
        if (isLeftOut(fault)) continue;
        const result = await trial(bench, press, whole, { first: [fault] });
        trials++;
        if (isLie(result)) half.push({ fault, result });
      }
    }
    expect(half).toEqual([]);
    expect(trials).toBeGreaterThanOrEqual(15 * whole.syncs);
  },
  120_000,
);

/** One code at every point, one of each other kind amid and after the work; `npm run faults` goes through all 41. */
const FEW = new Set(["AccessDenied", "ItemNotFound"]);
const isLeftOut = (fault: Fault): boolean =>
  fault.kind === "error" &&
  fault.code !== "GeneralException" &&
  !(FEW.has(fault.code) && (fault.fraction === 0.5 || fault.fraction === 1));

test("a second fault while recovering from the first changes nothing of that (seed 20261124)", async () => {
  const wholes = new Map<Press, Awaited<ReturnType<typeof wholeOf>>>();
  for (const press of all) wholes.set(press, await wholeOf(press));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      anyFault(12),
      anyFault(8),
      async (press, first, second) => {
        const whole = wholes.get(press)!;
        const result = await trial(bench, press, whole, { first: [first], second: [second] });
        expect(result.left).not.toBe("half");
      },
    ),
    { seed: 20_261_124, numRuns: 200 },
  );
}, 120_000);

test("from some sync on, nothing goes any more: the workbook ends as before or as after", async () => {
  const half: unknown[] = [];
  for (const press of all) {
    const whole = await wholeOf(press);
    for (let at = 1; at <= whole.syncs; at++) {
      for (const fraction of [0, 0.5, 1]) {
        const fault = {
          at,
          kind: "error",
          code: "GeneralException",
          fraction,
          always: true,
        } as const;
        const result = await trial(bench, press, whole, { first: [fault] });
        if (result.left === "half") half.push({ press: press.name, fault, result });
      }
    }
  }
  expect(half).toEqual([]);
}, 120_000);

import fc from "fast-check";
import type { Fault } from "../../../practice/host/Fault";
import { calibBook } from "../support/calibBook";
import { calibPresses } from "../support/calibPresses";
import { anyFault, faultless, faultsAt, isLie, reopen, trial, type Press } from "../support/faults";
import { picture } from "../support/workbook";

const NAMES = ["freeze", "restore", "freeze again", "taking a freeze back", "repair"];

const bench = calibBook();
let all: readonly Press[] = [];

beforeAll(async () => {
  all = await calibPresses(bench);
});

async function wholeOf(press: Press): Promise<{ before: string; after: string; syncs: number }> {
  reopen(bench, press.before);
  const before = picture(bench.grid);
  return { before, ...(await faultless(bench, press)) };
}

/** One code, at the start, amid the work and nearly at its end; scripts/faults.ts goes through them all. */
const isSampled = (fault: Fault): boolean =>
  (fault.kind === "error" && fault.code !== "GeneralException") ||
  ("fraction" in fault && ![0, 0.5, 0.9].includes(fault.fraction));

test.each(NAMES)(
  "%s: whatever fails at whichever sync, the workbook ends as before or as after",
  async (name) => {
    const press = all.find((item) => item.name === name)!;
    const whole = await wholeOf(press);
    expect(whole.after).not.toBe(whole.before);
    const half: unknown[] = [];
    let trials = 0;
    for (let at = 1; at <= whole.syncs; at++) {
      for (const fault of faultsAt(at)) {
        if (isSampled(fault)) continue;
        const result = await trial(bench, press, whole, { first: [fault] });
        trials++;
        if (isLie(result)) half.push({ fault, result });
      }
    }
    expect(half).toEqual([]);
    expect(trials).toBe(7 * whole.syncs);
  },
  120_000,
);

test("a second fault while recovering from the first changes nothing of that (seed 20261128)", async () => {
  const wholes = new Map<Press, Awaited<ReturnType<typeof wholeOf>>>();
  for (const press of all) wholes.set(press, await wholeOf(press));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      anyFault(20),
      anyFault(10),
      async (press, first, second) => {
        const result = await trial(bench, press, wholes.get(press)!, {
          first: [first],
          second: [second],
        });
        expect(result.left).not.toBe("half");
      },
    ),
    { seed: 20_261_128, numRuns: 150 },
  );
}, 120_000);

import fc from "fast-check";
import { ERROR_CODES } from "../../practice/host/HostError";
import type { Fault } from "../../practice/host/Fault";
import { faultless, faultsAt, reopen, trial, type Press } from "./support/faults";
import { fictionalPeople, peopleTable } from "./support/people";
import { presses, takingBack } from "./support/presses";
import { openWorkbook, picture } from "./support/workbook";

const COUNT = 12;
const NAMES = ["first write", "decisions", "re-analysis", "taking re-analysis back", "taking back"];

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
        if (isSampled(name, fault)) continue;
        const result = await trial(bench, press, whole, { first: [fault] });
        trials++;
        const lied =
          (result.said === "done" && result.left !== "after") ||
          (SAYS_UNCHANGED.has(result.code ?? "") && result.left !== "before");
        if (result.left === "half" || lied) half.push({ fault, result });
      }
    }
    expect(half).toEqual([]);
    expect(trials).toBeGreaterThanOrEqual(name === "first write" ? 1_470 : 100);
  },
  120_000,
);

/** The first write meets every code; the others every kind of answer once. */
const FEW = new Set(["GeneralException", "AccessDenied", "RequestAborted", "ItemNotFound"]);
const isSampled = (name: string, fault: Fault): boolean =>
  fault.kind === "error" &&
  (name === "first write"
    ? fault.fraction === 0.1 && ERROR_CODES.indexOf(fault.code) % 2 === 1
    : !FEW.has(fault.code));

/** Codes whose sentence says that nothing was changed. */
const SAYS_UNCHANGED = new Set([
  "excel-refused",
  "excel-busy",
  "excel-too-old",
  "editing-a-cell",
  "protected-sheet",
  "name-taken",
  "too-large",
  "journal-failed",
  "taken-back",
  "conflicts",
]);

const anyFault = (most: number): fc.Arbitrary<Fault> =>
  fc.oneof(
    fc.record({
      at: fc.integer({ min: 1, max: most }),
      kind: fc.constant("error" as const),
      code: fc.constantFrom(...ERROR_CODES),
      fraction: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    }),
    fc.record({ at: fc.integer({ min: 1, max: most }), kind: fc.constant("silent" as const) }),
    fc.record({
      at: fc.integer({ min: 1, max: most }),
      kind: fc.constant("crash" as const),
      fraction: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    }),
  );

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
    { seed: 20_261_124, numRuns: 400 },
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

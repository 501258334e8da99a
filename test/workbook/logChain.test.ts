import fc from "fast-check";
import { chained, CHAIN_START, readChain, type LogEntry } from "../../src/workbook/sheets/logChain";

const entry = (n: number): LogEntry => ({
  time: `2026-03-01T09:${String(n % 60).padStart(2, "0")}:00.000Z`,
  who: "chair",
  person: String(n).padStart(5, "0"),
  field: "Decision",
  before: "keep",
  after: n % 2 === 0 ? "accept" : "override",
  reason: n % 3 === 0 ? null : "market moved",
});

const log = (count: number) => chained(Array.from({ length: count }, (_, n) => entry(n)));

test("an untouched log reads as whole, from its start or continued", () => {
  const first = log(5);
  const more = chained([entry(5), entry(6)], readChain(first).head);
  expect(readChain([...first, ...more])).toMatchObject({ rows: 7, brokenAt: null });
  expect(readChain([])).toEqual({ rows: 0, head: CHAIN_START, brokenAt: null });
});

test("an edited, deleted, inserted or moved row shows, wherever it is", () => {
  let caught = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 30 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("edit", "delete", "insert", "swap"),
      (count, a, b, how) => {
        const rows = log(count);
        const at = a % (count - 1);
        const field = b % 7;
        if (how === "edit") rows[at]![field] = "somebody else";
        if (how === "delete") rows.splice(at, 1);
        if (how === "insert") rows.splice(at, 0, [...rows[at]!]);
        if (how === "swap") [rows[at], rows[at + 1]] = [rows[at + 1]!, rows[at]!];
        const { brokenAt } = readChain(rows);
        expect(brokenAt).not.toBeNull();
        caught++;
      },
    ),
    { seed: 11, numRuns: 10_000 },
  );
  expect(caught).toBe(10_000);
});

test("a cut tail shows against the head that was noted", () => {
  const rows = log(9);
  const noted = readChain(rows).head;
  expect(readChain(rows.slice(0, 7)).brokenAt).toBeNull();
  expect(readChain(rows.slice(0, 7)).head).not.toBe(noted);
});

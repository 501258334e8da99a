import { listSources } from "../../src/workbook/read/listSources";
import { readSource } from "../../src/workbook/read/readSource";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { planOf } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, testEnvironment } from "./support/workbook";

const LIMIT = 3_500_000;
const environment = testEnvironment();

/** Syncs of reading, writing and taking back `count` people, and the largest request. */
async function measured(count: number) {
  const people = fictionalPeople(count);
  const { host } = openWorkbook(peopleTable(people));
  const plan = await planOf(people);
  const { counters } = host;
  const phase = async (run: () => Promise<unknown>): Promise<number> => {
    const before = counters.syncs;
    await run();
    return counters.syncs - before;
  };
  const read = await phase(async () => {
    const { offers } = await listSources();
    return readSource(offers[0]!.source);
  });
  const write = await phase(() => applyPlan(plan, { environment }));
  const undo = await phase(() => undoLast({ environment }));
  return { read, write, undo, largest: counters.largestRequest };
}

test("syncs do not grow with people, only with megabytes, and no request comes near five of them", async () => {
  const few = await measured(30);
  const some = await measured(600);
  expect(some).toEqual({ ...few, largest: some.largest });
  const many = await measured(2_000);
  expect(many.read).toBe(few.read);
  expect(many.write - few.write).toBeLessThanOrEqual(3);
  expect(many.largest).toBeLessThan(LIMIT);
}, 120_000);

test("more than 200,000 rows are refused with the figure, before they are read", async () => {
  const { host, grid } = openWorkbook([["ID", "Score"]], null);
  const { id } = grid.sheets()[0]!;
  grid.apply([{ kind: "cells", sheet: id, row: 200_001, column: 0, entries: [["last", 1]] }]);
  const error: unknown = await readSource({ kind: "sheet", sheet: "Scores" }).catch(
    (cause: unknown) => cause,
  );
  expect(error).toMatchObject({
    code: "too-large",
    details: { rows: 200_002, limit: 200_000 },
  });
  expect(host.counters.largestAnswer).toBeLessThan(10_000);
});

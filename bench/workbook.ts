/**
 * Reading, planning, writing and taking back a list of people through Microsoft's client and a workbook in memory: syncs
 * and bytes are what Excel would see, milliseconds are the add-in's own. Usage: npx tsx bench/workbook.ts [sizes]
 */
import { analyse } from "../src/engine";
import { planCalibration } from "../src/workbook/plan/planCalibration";
import { evidenceOf } from "../src/workbook/read/evidenceOf";
import { listSources } from "../src/workbook/read/listSources";
import { readSource } from "../src/workbook/read/readSource";
import { applyPlan } from "../src/workbook/write/applyPlan";
import { undoLast } from "../src/workbook/write/undoLast";
import { settings } from "../test/workbook/support/analysed";
import { fictionalPeople, peopleTable } from "../test/workbook/support/people";
import { openWorkbook, testEnvironment } from "../test/workbook/support/workbook";

const COLUMNS = 20;
const environment = testEnvironment();
const MB = 1_000_000;

/** The list, filled up with figures nobody asked for. */
const wideTable = (people: ReturnType<typeof fictionalPeople>): (string | number)[][] =>
  peopleTable(people).map((line, row) => [
    ...line,
    ...Array.from({ length: COLUMNS - line.length }, (_, column) =>
      row === 0 ? `Figure ${column + 1}` : (row * 7 + column) / 10,
    ),
  ]);

async function measured(count: number): Promise<string> {
  const people = fictionalPeople(count);
  const { host } = openWorkbook(wideTable(people));
  const { counters } = host;
  const phase = async <T>(run: () => Promise<T> | T): Promise<[T, string]> => {
    const [start, syncs] = [performance.now(), counters.syncs];
    const result = await run();
    const milliseconds = (performance.now() - start).toFixed(0);
    return [result, `${milliseconds} ms, ${counters.syncs - syncs} syncs`];
  };
  const [{ list, table }, read] = await phase(async () => {
    const found = await listSources();
    return { list: found, table: await readSource(found.offers[0]!.source) };
  });
  const analysis = analyse(people, settings);
  const [plan, planned] = await phase(() =>
    planCalibration({
      id: "w1",
      at: environment.now(),
      by: null,
      locale: "en",
      analysis,
      settings,
      decisions: [],
      evidence: [evidenceOf(table)],
      sheetNames: list.sheetNames,
      tableNames: list.tableNames,
    }),
  );
  const [, write] = await phase(() => applyPlan(plan, { environment }));
  const [, undo] = await phase(() => undoLast({ environment }));
  const { largestRequest, largestAnswer } = counters;
  const bytes = `${(largestRequest / MB).toFixed(2)} MB | ${(largestAnswer / MB).toFixed(2)} MB`;
  return `| ${count} x ${COLUMNS} | ${read} | ${planned} | ${write} | ${undo} | ${bytes} |`;
}

async function main(sizes: readonly number[]): Promise<void> {
  console.log(
    "\n| people x columns | read | plan | write | undo | largest request | largest answer |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const size of sizes) console.log(await measured(size));
}

void main((process.argv[2] ?? "1000 20000").split(" ").map(Number));

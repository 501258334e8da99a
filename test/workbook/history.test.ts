import { gapMeasure } from "../../src/engine";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { planHistory } from "../../src/workbook/plan/planHistory";
import type { WritePlan } from "../../src/workbook/plan/WritePlan";
import { listSources } from "../../src/workbook/read/listSources";
import { CHAIN_START } from "../../src/workbook/sheets/logChain";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readHistory } from "../../src/workbook/state/readHistory";
import { readLog } from "../../src/workbook/state/readLog";
import type { Locale } from "../../src/text/Locale";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, firstPlan, settings } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { someDecisions } from "./support/presses";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const COUNT = 30;
const environment = testEnvironment();

async function finish(cycle: string, at: string, locale: Locale): Promise<WritePlan> {
  const { sheetNames, tableNames } = await listSources();
  const plan = planHistory({
    id: `h-${at}`,
    at,
    by: "Chair",
    locale,
    cycle,
    reading: (await readCalibration())!,
    settings,
    log: await readLog(),
    history: await readHistory(),
    sheetNames,
    tableNames,
  });
  await applyPlan(plan, { environment });
  return plan;
}

async function decided(locale: Locale) {
  const started = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  await applyPlan(await firstPlan(COUNT, [], locale), { environment });
  const reading = (await readCalibration())!;
  const log = await readLog();
  const at = "2026-03-01T10:00:00.000Z";
  const ids = { id: "w2", at, by: "Chair", locale, reading, log };
  await applyPlan(planDecisions({ ...ids, decisions: someDecisions }), { environment });
  return started;
}

test.each(["en", "zh-CN"] as const)(
  "a finished cycle is one row of plain figures that reads back as it was (%s)",
  async (locale) => {
    await decided(locale);
    const { counts } = await finish("2026 H1", "2026-03-02T08:00:00.000Z", locale);
    // A row about decisions changes none.
    expect(counts).toMatchObject({ people: COUNT, decisions: 0 });
    const history = (await readHistory())!;
    const { people, suggestions } = analysisOf(COUNT);
    const final = suggestions.map(({ id, original, suggested }) =>
      id === "00003" ? suggested : id === "00004" ? 81.5 : original,
    );
    const of = (side: string, scores: readonly number[]): number[] =>
      scores.filter((_, index) => people[index]!.side === side);
    const original = suggestions.map((item) => item.original);
    const before = gapMeasure(of("sales", original), of("backOffice", original), 3);
    const after = gapMeasure(of("sales", final), of("backOffice", final), 3);
    const log = (await readLog())!;
    expect(log.chain.brokenAt).toBeNull();
    expect(history.cycles).toEqual([
      {
        cycle: "2026 H1",
        finished: "2026-03-02",
        people: COUNT,
        sales: people.filter(({ side }) => side === "sales").length,
        backOffice: people.filter(({ side }) => side === "backOffice").length,
        before: { gap: before.gap, lower: before.lower, upper: before.upper },
        after: after.gap,
        margin: settings.margin,
        suggestions: suggestions.filter((item) => item.suggested !== item.original).length,
        accepted: 1,
        overridden: 1,
        discussed: 2,
        overruled: {
          market: 0,
          weights: 0,
          leniency: 0,
          contribution: 0,
          data: 1,
          peers: 0,
          circumstances: 0,
          exception: 0,
          other: 0,
          uncoded: 0,
        },
        settingsVersion: expect.stringMatching(/^[0-9a-f]{64}$/),
        logHead: log.head,
      },
    ]);
    expect(log.head).not.toBe(CHAIN_START);
  },
);

test("the next cycle goes below the first, and taking it back leaves the first", async () => {
  const { grid } = await decided("en");
  await finish("2026 H1", "2026-03-02T08:00:00.000Z", "en");
  const history = picture(grid, ["Calibration Journal", "Calibration Log"]);
  await finish("2026 H2", "2026-09-02T08:00:00.000Z", "zh-CN");
  expect((await readHistory())!.cycles.map(({ cycle }) => cycle)).toEqual(["2026 H1", "2026 H2"]);
  await undoLast({ environment });
  expect((await readHistory())!.cycles.map(({ cycle }) => cycle)).toEqual(["2026 H1"]);
  expect(picture(grid, ["Calibration Journal", "Calibration Log"])).toBe(history);
  expect((await readLog())!.chain.brokenAt).toBeNull();
});

test("a cycle named like a formula, and a renamed history sheet, change nothing of that", async () => {
  const { grid, Excel } = await decided("en");
  await finish("=1+1", "2026-03-02T08:00:00.000Z", "en");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Calibration History").name = "Old cycles";
    await context.sync();
  });
  await finish("@SUM(A1)", "2026-09-02T08:00:00.000Z", "en");
  const { cycles, table } = (await readHistory())!;
  expect(cycles.map(({ cycle }) => cycle)).toEqual(["=1+1", "@SUM(A1)"]);
  const record = grid.list("tables").find(({ name }) => name === table)!;
  expect(
    grid
      .formulas(record.sheet, record.area)
      .flat()
      .every((formula) => formula === null),
  ).toBe(true);
});

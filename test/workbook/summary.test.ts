import type { AnalysisSettings } from "../../src/engine";
import type { Locale } from "../../src/text/Locale";
import { planUpdate } from "../../src/workbook/plan/planUpdate";
import type { NewSheet, PlannedCell } from "../../src/workbook/plan/WritePlan";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { summarySheet } from "../../src/workbook/sheets/summarySheet";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { readSummary } from "../../src/workbook/state/readSummary";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, firstPlan, settings } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const COUNT = 60;
const analysis = analysisOf(COUNT);
const AT = "2026-03-01T09:00:00.000Z";
const accepted: readonly Decision[] = analysis.people.map(({ id }) => ({
  ...undecided(id),
  decision: "accept",
}));

function sheetOf(part: {
  readonly locale?: Locale;
  readonly decisions?: readonly Decision[];
  readonly settings?: AnalysisSettings;
}): NewSheet {
  return summarySheet({
    analysis,
    settings,
    locale: "en",
    decisions: [],
    at: AT,
    title: { name: "S", table: "EvenhandSummary", provenance: "" },
    gradesTable: "EvenhandGrades",
    calibration: "Calibration",
    fingerprint: "",
    ...part,
  });
}

const gapTable = (sheet: NewSheet): readonly (readonly PlannedCell[])[] => sheet.blocks[2]!.cells;

describe("the gap as decided", () => {
  test("is the gap before while everything is kept, and the suggestion's once all is accepted", () => {
    const { overall, within, after } = analysis;
    expect(gapTable(sheetOf({}))[1]![3]).toBeCloseTo(overall.gap, 12);
    expect(gapTable(sheetOf({}))[1]![6]).toBeCloseTo(within!.gap, 12);
    const all = gapTable(sheetOf({ decisions: accepted }));
    expect(all[1]![3]).toBeCloseTo(after.overall.gap, 12);
    expect(all[1]![6]).toBeCloseTo(after.within!.gap, 12);
    expect(after.overall.gap).not.toBeCloseTo(overall.gap, 1);
  });

  test("stands beside the others, without an interval, and says of when it is", () => {
    const [headings, , lower, upper] = gapTable(sheetOf({}));
    expect([headings![3], headings![6]]).toEqual([
      "Everybody: As decided",
      "Like with like: As decided",
    ]);
    expect([lower, upper].flatMap((row) => [row![2], row![3], row![5], row![6]])).toEqual(
      Array<null>(8).fill(null),
    );
    expect(gapTable(sheetOf({})).at(-1)!.slice(0, 4)).toEqual([
      "Decisions as of",
      null,
      null,
      "2026-03-01 09:00 UTC",
    ]);
  });

  test.each([
    ["en", "Now, as in the sheet"],
    ["zh-CN", "目前（表中）"],
  ] as const)("counts that follow the sheet say that they do (%s)", (locale, now) => {
    const { decision } = sheetWords(locale).columns;
    const block = sheetOf({ locale }).blocks.find(({ cells }) => cells[0]![0] === decision);
    expect(block!.cells[0]).toEqual([decision, now]);
  });

  test.each(["en", "zh-CN"] as const)(
    "is brought up to date with decisions, and taken back with them (%s)",
    async (locale) => {
      const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
      const environment = testEnvironment();
      await applyPlan(await firstPlan(COUNT, [], locale), { environment });
      const before = picture(grid);
      const update = async () =>
        planUpdate({
          id: environment.newId(),
          at: "2026-03-02T10:30:00.000Z",
          by: "Chair",
          locale,
          analysis,
          settings,
          decisions: accepted,
          evidence: [],
          reading: (await readCalibration())!,
          log: await readLog(),
          summary: await readSummary(),
          newSettings: false,
          sheetNames: [],
          tableNames: [],
        });
      await applyPlan(await update(), { environment });
      const { values } = (await readSummary())!;
      expect(values[0]![3]).toBeCloseTo(analysis.after.overall.gap, 12);
      expect(values[0]![6]).toBeCloseTo(analysis.after.within!.gap, 12);
      expect(values.at(-1)![3]).toBe("2026-03-02 10:30 UTC");
      expect((await update()).changes).toEqual([]);
      await undoLast({ environment });
      expect((await readSummary())!.values[0]![3]).toBeCloseTo(analysis.overall.gap, 12);
      expect(before).toContain("2026-03-01 09:00 UTC");
      expect(picture(grid)).not.toContain("2026-03-02 10:30 UTC");
    },
  );
});

test.each([
  ["en", "Before: Within the same level: "],
  ["zh-CN", "校准前：在相同职级内："],
] as const)("the verdict says which comparison it is of (%s)", (locale, beginning) => {
  expect(analysis.primary).toBe("within");
  const line = sheetOf({ locale }).blocks[1]!.cells[0]![0];
  expect(line).toEqual(expect.stringMatching(`^${beginning}`));
});

describe("the page", () => {
  test("tells before from after in the headings of both tables of shares", () => {
    const [before, after] = [6, 7].map((block) => sheetOf({}).blocks[block]!.cells[0]![0]);
    expect([before, after]).toEqual(["Percentile: Before", "Percentile: After (suggestion)"]);
  });

  test("leaves an empty column between what stands on the left and on the right", () => {
    const sheet = sheetOf({});
    const reach = ({ column, cells }: NewSheet["blocks"][number]): number =>
      column + cells[0]!.length;
    const beside = sheet.blocks.slice(3, 8);
    const left = beside.filter(({ column }) => column === 0);
    const right = beside.filter(({ column }) => column > 0);
    expect(Math.max(...left.map(reach))).toBeLessThan(Math.min(...right.map((b) => b.column)));
  });

  test("draws both pictures to the same scale, one row below the last line, within the page", () => {
    const sheet = sheetOf({});
    const [before, after] = sheet.charts;
    expect(before!.axes.most).toBe(after!.axes.most);
    const shares = [6, 7].flatMap((block) => sheet.blocks[block]!.cells.flat());
    const highest = Math.max(...shares.filter((cell) => typeof cell === "number"));
    expect(before!.axes.most).toBeGreaterThanOrEqual(highest);
    const last = Math.max(...sheet.blocks.map(({ row, cells }) => row + cells.length));
    expect(before!.place.row).toBe(last);
    const { row, rows } = before!.place;
    expect(sheet.page!.area!.rows).toBeGreaterThanOrEqual(row + rows);
  });

  test("names the market index of every territory with its source", () => {
    const indices = [
      { territory: "North", index: 0.82, source: "Trade office", asOf: "2026-01-31" },
      { territory: "South", index: 0.9, source: "" },
    ];
    const market = { ...settings.market, on: true, indices };
    const { blocks } = sheetOf({ settings: { ...settings, market } });
    expect(blocks.at(-1)!.cells).toEqual([
      ["Market", "Index", "Source"],
      ["North", 0.82, "Trade office, 2026-01-31"],
      ["South", 0.9, null],
    ]);
    expect(sheetOf({}).blocks).toHaveLength(blocks.length - 1);
  });
});

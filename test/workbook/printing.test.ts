import type { NewSheet, PlannedCell } from "../../src/workbook/plan/WritePlan";
import { planReport } from "../../src/workbook/plan/planReport";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import { plainTableSheet } from "../../src/workbook/sheets/plainTableSheet";
import { rowHeights } from "../../src/workbook/sheets/rowHeights";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { requestsOf, sheetSteps } from "../../src/workbook/write/queueSheet";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, firstPlan } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, testEnvironment } from "./support/workbook";

const COUNT = 12;
const LINE = 15;

/** A table of one wrapped column, twenty letters wide. */
const sheetOf = (texts: readonly PlannedCell[], wrap = true): NewSheet =>
  plainTableSheet(
    "notes",
    { name: "N", table: "EvenhandNotes" },
    [{ header: "Note", width: 20, format: "@", ...(wrap ? { wrap: true as const } : {}) }],
    texts.map((text) => [text]),
  );

const linesOf = (texts: readonly PlannedCell[], wrap = true): readonly number[] => {
  const heights = rowHeights(sheetOf(texts, wrap));
  return texts.map((_, index) => {
    const found = heights.find(({ row, rows }) => row <= index + 1 && index + 1 < row + rows);
    return found === undefined ? 1 : Math.floor(found.height / LINE);
  });
};

describe("rows are high enough for their texts", () => {
  test.each([
    { name: "a short text has the usual row", texts: ["short"], lines: [1] },
    {
      name: "figures, formulas and nothing need one line",
      texts: [1e12, null, ""],
      lines: [1, 1, 1],
    },
    {
      name: "a sentence breaks between words",
      texts: ["one two three four five six seven"],
      lines: [2],
    },
    {
      name: "Chinese letters are twice as wide",
      texts: ["四十个字母宽的一句话要占两三行才行"],
      lines: [2],
    },
    { name: "a long word is broken", texts: ["x".repeat(50)], lines: [3] },
    { name: "lines of its own count", texts: ["a\nb\n\nc"], lines: [4] },
    {
      name: "rows that differ by a line are all as high as the highest, however the table is sorted",
      texts: ["one two three four five six", "one two three four five six seven eight nine ten"],
      lines: [3, 3],
    },
    {
      name: "one long text does not make short rows high",
      texts: ["short", "one two three four five six seven eight nine ten"],
      lines: [1, 3],
    },
  ])("$name", ({ texts, lines }) => {
    expect(linesOf(texts)).toEqual(lines);
  });

  test("nothing is higher than a row of Excel can be", () => {
    expect(rowHeights(sheetOf(["x ".repeat(5_000)]))[0]!.height).toBeLessThanOrEqual(409);
  });

  test("two hundred thousand rows are measured like a few", () => {
    const heights = rowHeights(sheetOf(new Array<string>(200_000).fill("short")));
    expect(heights).toEqual([]);
  });

  test("a column that does not wrap keeps its rows", () => {
    expect(linesOf(["one two three four five six seven"], false)).toEqual([1]);
  });
});

describe("in the workbook", () => {
  test.each(["en", "zh-CN"] as const)("a talk note is whole (%s)", async (locale) => {
    const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
    const note =
      locale === "en" ? "The score stays as it was. ".repeat(5) : "得分保持不变。".repeat(15);
    const notes = fictionalPeople(COUNT).map(({ id, name }) => ({ id, name, note, other: "" }));
    const plan = planReport({
      ...{ id: "r", at: "2026-03-01T09:00:00.000Z", by: null, locale, changedSinceLock: false },
      ...{ content: { kind: "notes", notes }, analysis: analysisOf(COUNT), decisions: [] },
      ...{ meeting: noRecord, source: "", evidence: [], sheetNames: [], tableNames: [] },
    });
    await applyPlan(plan, { environment: testEnvironment() });
    const sheet = grid.sheets().find(({ name }) => name === sheetWords(locale).sheets.notes)!;
    const [first, ...rest] = grid.extents(sheet.id, "rows", 1, COUNT).map(({ size }) => size);
    expect(first).toBeGreaterThanOrEqual(2 * LINE);
    expect(new Set(rest)).toEqual(new Set([first]));
  });

  test("the Calibration sheet prints over pages that repeat its headings, ids and names", async () => {
    const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
    await applyPlan(await firstPlan(COUNT), { environment: testEnvironment() });
    const sheet = grid.sheets().find(({ name }) => name === "Calibration")!;
    const { options } = grid.get("pageLayouts", sheet.id)!;
    expect(options).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 3, verticalFitToPages: 0 },
      printTitleColumns: "A:B",
    });
    expect(options["printTitleRows"]).toBe("5:5");
  });

  test("every page has its number, the sheet's name and narrow margins", async () => {
    const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
    const plan = await firstPlan(COUNT);
    await applyPlan(plan, { environment: testEnvironment() });
    for (const { name } of plan.newSheets) {
      const sheet = grid.sheets().find((each) => each.name === name)!;
      expect(grid.get("pageLayouts", sheet.id)!.options).toMatchObject({
        leftMargin: 28.8,
        rightMargin: 28.8,
        "headersFooters.defaultForAllPages.leftFooter": "&8&A",
        "headersFooters.defaultForAllPages.rightFooter": "&8&P / &N",
      });
    }
  });

  test("heights of thousands of rows go in steps that each fit into a request", () => {
    const texts = Array.from({ length: 20_000 }, (_, row) => "word ".repeat(1 + 9 * (row % 3)));
    const sheet = sheetOf(texts);
    expect(rowHeights(sheet).length).toBeGreaterThan(10_000);
    const requests = requestsOf(sheetSteps(sheet));
    const bytes = requests.map((steps) => steps.reduce((sum, step) => sum + step.bytes, 0));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(2_000_000);
  });
});

/** A4 lying, in points, and what Excel makes of a column's width. */
const [PAPER, MARGINS, POINTS_PER_CHARACTER] = [841.9, 57.6, 5.6];

/** How large a sheet is printed whose pages are as wide as they are asked to be. */
function scaleOf({ page, widths }: NewSheet): number {
  if (page === null || page.fit === "page") throw new TypeError("fitted to one page");
  const points = (count: number): number =>
    widths.slice(0, count).reduce<number>((sum, width) => sum + (width ?? 9), 0) *
    POINTS_PER_CHARACTER;
  const columns = page.area?.columns ?? widths.length;
  const repeated = (page.fit.wide - 1) * points(page.titleColumns ?? 0);
  return (page.fit.wide * (PAPER - MARGINS)) / (points(columns) + repeated);
}

function listPlan(kind: "pay" | "promotion" | "training", locale: "en" | "zh-CN") {
  return planReport({
    ...{ id: "r", at: "2026-03-01T09:00:00.000Z", by: null, locale, changedSinceLock: false },
    ...{ content: { kind }, analysis: analysisOf(COUNT), decisions: [], source: "" },
    ...{ meeting: noRecord, evidence: [], sheetNames: [], tableNames: [] },
    finalScores: { ids: "'Calibration'!$A$6:$A$17", scores: "'Calibration'!$AB$6:$AB$17" },
  });
}

describe.each(["en", "zh-CN"] as const)("on paper (%s)", (locale) => {
  test.each(["pay", "promotion", "training"] as const)(
    "the %s list is one page wide, at seventy per cent or more, under repeated headings",
    (kind) => {
      const [sheet] = listPlan(kind, locale).newSheets;
      expect(scaleOf(sheet!)).toBeGreaterThanOrEqual(0.7);
      expect(sheet!.page).toMatchObject({ titleRow: 0, fit: { wide: 1 }, area: null });
    },
  );

  test.each(["pay", "promotion", "training"] as const)(
    "no word of the %s list's headings is broken",
    (kind) => {
      const [sheet] = listPlan(kind, locale).newSheets;
      const [headings] = sheet!.blocks[0]!.cells as string[][];
      headings!.forEach((heading, column) => {
        const longest = Math.max(...heading.split(" ").map((word) => word.length));
        const isLatin = /^[ -~]*$/.test(heading);
        if (isLatin) expect(sheet!.widths[column]).toBeGreaterThan(longest);
      });
      expect(sheet!.styles[0]).toMatchObject({ area: { row: 0, rows: 1 }, wrap: true });
    },
  );

  test("sheets of a write that are lists are printed at sixty-five per cent or more", async () => {
    openWorkbook(peopleTable(fictionalPeople(COUNT)));
    const { newSheets } = await firstPlan(COUNT, [], locale);
    const lists = newSheets.filter(({ page }) => page!.fit !== "page");
    expect(lists.map(({ kind }) => kind)).toEqual(["calibration", "log", "settings"]);
    for (const sheet of lists) expect(scaleOf(sheet)).toBeGreaterThanOrEqual(0.65);
  });
});

test("the record a write can be taken back with is hidden, not out of reach, and goes with the write", async () => {
  const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  const environment = testEnvironment();
  const { journal } = sheetWords("en").sheets;
  const state = (): unknown => grid.sheets().find(({ name }) => name === journal)?.visibility;
  await applyPlan(await firstPlan(COUNT), { environment });
  expect(state()).toBe("Hidden");
  await undoLast({ environment });
  expect(state()).toBeUndefined();
});

import { recogniseHeaders } from "../../src/engine";
import {
  planReport,
  type ReportContent,
  type ReportRequest,
} from "../../src/workbook/plan/planReport";
import type { MemoryGrid } from "../../practice/host/MemoryGrid";
import type { Locale } from "../../src/text/Locale";
import { columnLetters } from "../../src/workbook/plan/address";
import type { Formula } from "../../src/workbook/plan/Formula";
import { listSources } from "../../src/workbook/read/listSources";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLists } from "../../src/workbook/state/readLists";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import type { NewSheet, PlannedCell } from "../../src/workbook/plan/WritePlan";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, firstPlan } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const analysis = analysisOf(60);
const moved = analysis.suggestions.filter(({ original, suggested }) => original !== suggested);
const change = (at: number, part: Partial<Decision>): Decision => ({
  ...undecided(moved[at]!.id),
  reasonCode: "market",
  note: "Said in confidence",
  discussed: true,
  ...part,
});
const decisions: readonly Decision[] = [
  change(0, { decision: "accept" }),
  change(1, { decision: "override", override: 71.5, reasonCode: "contribution" }),
  change(2, { decision: "keep", reasonCode: null, note: null }),
];

const requestOf = (content: ReportContent, part: Partial<ReportRequest> = {}): ReportRequest => ({
  id: "r",
  at: "2026-03-01T09:00:00.000Z",
  by: null,
  locale: "en",
  content,
  analysis,
  decisions,
  meeting: noRecord,
  changedSinceLock: false,
  source: "Scores!A1:G61",
  evidence: [],
  sheetNames: [],
  tableNames: [],
  ...part,
});

const sheetOf = (content: ReportContent, part: Partial<ReportRequest> = {}): NewSheet =>
  planReport(requestOf(content, part)).newSheets[0]!;

/** The rows of a plain table as records by heading. */
function records({ blocks }: NewSheet): Record<string, PlannedCell>[] {
  const [headers, ...rows] = blocks[0]!.cells;
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [headers![i] as string, cell] as const)),
  );
}

describe.each(["pay", "promotion", "training"] as const)("the %s list", (kind) => {
  test("holds everybody once, in the list's own order: nobody is chosen or cut off", () => {
    const ids = records(sheetOf({ kind })).map((row) => row["Employee ID"]);
    expect(ids).toEqual(analysis.people.map(({ id }) => id));
  });

  test.each(["en", "zh-CN"] as const)(
    "begins with its headings, which the recogniser knows for what they are (%s)",
    (locale) => {
      const sheet = sheetOf({ kind }, { locale });
      expect(sheet.blocks[0]).toMatchObject({ row: 0, column: 0 });
      const headers = sheet.blocks[0]!.cells[0]!.map(String);
      const known = recogniseHeaders(headers).flatMap(({ candidates }) => candidates);
      expect(known).toEqual(expect.arrayContaining(["id", "name", "department", "flag", "reason"]));
      expect(new Set(headers).size).toBe(headers.length);
    },
  );

  test("says in every row that decisions are not locked", () => {
    const states = new Set(records(sheetOf({ kind })).map((row) => row["State of the decisions"]));
    expect([...states]).toEqual(["not locked yet"]);
  });
});

test("the pay list has the final score of every decision, and its reason", () => {
  const rows = records(sheetOf({ kind: "pay" }));
  const of = (at: number) => rows.find((row) => row["Employee ID"] === moved[at]!.id)!;
  expect(of(0)).toMatchObject({ "Final Score": moved[0]!.suggested, Reason: "market moved" });
  expect(of(1)).toMatchObject({ "Final Score": 71.5, "Individual Multiplier": 0.715 });
  expect(of(2)).toMatchObject({ "Final Score": moved[2]!.original, Reason: null });
  expect(of(3)).toMatchObject({ "Final Score": moved[3]!.original });
});

test("the ranks that could be hold everybody's rank by final score", () => {
  const rows = records(sheetOf({ kind: "promotion" }));
  const finals = rows.map((row) => Number(row["Final Score"]));
  rows.forEach((row, k) => {
    const above = finals.filter((score) => score > finals[k]!).length;
    expect(Number(row["Rank could be from"])).toBeLessThanOrEqual(above + 1);
    expect(Number(row["Rank could be to"])).toBeGreaterThanOrEqual(above + 1);
  });
});

describe("the feedback report", () => {
  const cells = sheetOf({ kind: "feedback" }).blocks.flatMap(({ cells: rows }) => rows.flat());

  test("counts suggestions against decisions", () => {
    const sheet = sheetOf({ kind: "feedback" });
    const all = sheet.blocks[2]!.cells.at(-1)!;
    expect(all).toEqual(["Everybody", moved.length, 3, 1, 1, 1, 1 / 3]);
  });

  test("names nobody and repeats no note", () => {
    const said = cells.map(String).join("\n");
    expect(analysis.people.filter(({ id }) => cells.includes(id))).toEqual([]);
    expect(said).not.toContain("Said in confidence");
  });

  test("hints with the figure they rest on", () => {
    expect(cells).toContain(
      "Changes for a contribution the indicators do not show: 1. Look for the indicator that is missing.",
    );
  });

  test("leaves out departments of fewer than five people", () => {
    const few = analysis.people.map((person, i) =>
      i < 4 ? { ...person, department: "Tiny" } : person,
    );
    const sheet = sheetOf({ kind: "feedback" }, { analysis: { ...analysis, people: few } });
    const said = sheet.blocks.flatMap(({ cells: rows }) => rows.flat());
    expect(said).not.toContain("Tiny");
    expect(said).toContain("Support");
  });
});

test("every one is written, read back and taken back without a trace", async () => {
  const { grid } = openWorkbook(peopleTable(fictionalPeople(60)));
  const before = picture(grid);
  const environment = testEnvironment();
  const notes = [
    { id: "00001", name: "=1+1", note: "Your score is 80.\n80 + 1 = 81.", other: "您" },
  ];
  const contents: ReportContent[] = [
    { kind: "notes", notes },
    { kind: "feedback" },
    { kind: "pay" },
    { kind: "promotion" },
    { kind: "training" },
  ];
  for (const content of contents) {
    const { newId, now } = environment;
    const plan = planReport(requestOf(content, { id: newId(), at: now(), locale: "zh-CN" }));
    const result = await applyPlan(plan, { environment });
    expect(result.sheets).toHaveLength(1);
    await undoLast({ environment });
    expect(picture(grid)).toBe(before);
  }
});

describe("a list in the workbook", () => {
  const COUNT = 60;
  const write = async (kind: "pay" | "promotion" | "training", locale: Locale = "en") => {
    const { sheetNames, tableNames } = await listSources();
    const finalScores = (await readCalibration())!.finalScores;
    const lists = await readLists(kind);
    const id = `list${String(sheetNames.length)}`;
    const plan = planReport(
      requestOf({ kind }, { id, locale, sheetNames, tableNames, finalScores, lists }),
    );
    await applyPlan(plan, { environment: testEnvironment() });
    return plan.newSheets[0]!;
  };
  const begun = async () => {
    const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
    await applyPlan(await firstPlan(COUNT, decisions), { environment: testEnvironment() });
    return grid;
  };
  const idOf = (grid: MemoryGrid, sheet: string): string =>
    grid.sheets().find(({ name }) => name === sheet)!.id;
  const column = (grid: MemoryGrid, { name, blocks }: NewSheet, header: string): unknown[] => {
    const at = blocks[0]!.cells[0]!.indexOf(header);
    return grid
      .values(idOf(grid, name), { row: 1, column: at, rows: COUNT, columns: 1 })
      .map(([value]) => value);
  };

  test.each(["pay", "promotion"] as const)(
    "the %s list looks up the present score of each person and says where it is another",
    async (kind) => {
      await begun();
      const { blocks, highlights } = await write(kind);
      const [headers, ...rows] = blocks[0]!.cells;
      const listed = columnLetters(headers!.indexOf("Final Score"));
      const now = columnLetters(headers!.length - 2);
      expect(headers!.slice(-2)).toEqual(["Final score now", "Score check"]);
      rows.forEach((row, index) => {
        const line = String(index + 2);
        const [lookup, check] = row.slice(-2) as Formula[];
        expect(lookup!.formula).toContain("'Calibration'!$AB$6:$AB$65");
        expect(lookup!.formula).toContain(`SUBSTITUTE(A${line},`);
        expect(check!.formula).toBe(
          `=IF(ISNUMBER(${now}${line}),IF(ABS(${listed}${line}-${now}${line})>0.000001,"another now",""),"another now")`,
        );
      });
      expect(highlights.map(({ word }) => word)).toEqual(["another now", "another now"]);
    },
  );

  test("holds figures only where there is no Calibration sheet to look at", () => {
    const cells = sheetOf({ kind: "pay" }).blocks[0]!.cells.flat();
    expect(cells.filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
  });

  test.each(["en", "zh-CN"] as const)(
    "an earlier list says that there is a newer one, and forgets it when that is taken back (%s)",
    async (locale) => {
      const grid = await begun();
      const words = sheetWords(locale).lists;
      const state = words.columns.status;
      const first = await write("pay", locale);
      const promotion = await write("promotion", locale);
      // The newer one may be in another language.
      const second = await write("pay", "en");
      expect(new Set(column(grid, first, state))).toEqual(new Set([words.replaced]));
      expect(new Set(column(grid, second, "State of the decisions"))).toEqual(
        new Set(["not locked yet"]),
      );
      expect(new Set(column(grid, promotion, state))).toEqual(new Set([words.status.open]));
      await undoLast({ environment: testEnvironment() });
      expect(new Set(column(grid, first, state))).toEqual(new Set([words.status.open]));
    },
  );

  test("what somebody wrote into an earlier list stays, and its other figures too", async () => {
    const grid = await begun();
    const first = await write("pay");
    const sheet = idOf(grid, first.name);
    const at = first.blocks[0]!.cells[0]!.indexOf("State of the decisions");
    const finals = column(grid, first, "Final Score");
    grid.apply([
      { kind: "cells", sheet, row: 1, column: at, entries: [["paid in March"]] },
      { kind: "cells", sheet, row: 2, column: at, entries: [[{ formula: '="agreed"' }]] },
    ]);
    await write("pay");
    const states = column(grid, first, "State of the decisions");
    expect(states[0]).toBe("paid in March");
    expect(grid.formulas(sheet, { row: 2, column: at, rows: 1, columns: 1 })[0]![0]).toBe(
      '="agreed"',
    );
    expect(new Set(states.slice(2))).toEqual(new Set(["out of date: there is a newer list"]));
    expect(column(grid, first, "Final Score")).toEqual(finals);
  });

  test("an earlier list that is protected does not stand in the way of a new one", async () => {
    const grid = await begun();
    const first = await write("pay");
    const sheet = idOf(grid, first.name);
    grid.apply([
      { kind: "put", of: "protections", record: { id: sheet, password: null, options: {} } },
    ]);
    await write("pay");
    expect(new Set(column(grid, first, "State of the decisions"))).toEqual(
      new Set(["not locked yet"]),
    );
  });
});

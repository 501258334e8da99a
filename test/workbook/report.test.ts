import { recogniseHeaders } from "../../src/engine";
import {
  planReport,
  type ReportContent,
  type ReportRequest,
} from "../../src/workbook/plan/planReport";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import type { NewSheet, PlannedCell } from "../../src/workbook/plan/WritePlan";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf } from "./support/analysed";
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

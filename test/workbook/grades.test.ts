import { analyse, decidedGrades, type AnalysisSettings } from "../../src/engine";
import type { Locale } from "../../src/text/Locale";
import { planUpdate } from "../../src/workbook/plan/planUpdate";
import type { NewSheet, PlannedCell } from "../../src/workbook/plan/WritePlan";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { minutesFacts } from "../../src/workbook/sheets/minutesFacts";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import { outcomesOf } from "../../src/workbook/sheets/Outcome";
import { summarySheet } from "../../src/workbook/sheets/summarySheet";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { readSummary, readSummaryGrades } from "../../src/workbook/state/readSummary";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, planOf, settings as plain } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, testEnvironment } from "./support/workbook";

const COUNT = 60;
const GRADES = ["A", "B", "C"] as const;
const settings: AnalysisSettings = {
  ...plain,
  grades: GRADES,
  distribution: [
    { grades: ["A"], operator: "<=", share: 0.2, hard: true },
    { grades: ["B", "C"], operator: "between", share: 0.7, upperShare: 0.9, hard: false },
  ],
};
// 15 people are rated A, 30 B, 15 C.
const people = [...fictionalPeople(COUNT)]
  .sort((a, b) => b.score! - a.score!)
  .map((person, i) => ({ ...person, rating: i < 15 ? "A" : i < 45 ? "B" : "C" }))
  .sort((a, b) => a.row - b.row);
const analysis = analyse(people, settings);
const accepted: readonly Decision[] = analysis.suggestions
  .filter(({ original, suggested }) => original !== suggested)
  .map(({ id }) => ({ ...undecided(id), decision: "accept" }));

const countsAs = (decisions: readonly Decision[]): number[] => {
  const finals = outcomesOf(analysis, decisions).map(({ final }) => final);
  const given = decidedGrades(analysis, finals);
  return GRADES.map((grade) => given.filter((each) => each === grade).length);
};

const summary = (locale: Locale, decisions: readonly Decision[], of = analysis): NewSheet =>
  summarySheet({
    ...{ analysis: of, settings, locale, decisions, at: "2026-03-01T09:00:00.000Z" },
    title: { name: "S", table: "EvenhandSummary", provenance: "" },
    gradesTable: "EvenhandGrades",
    calibration: "Calibration",
    fingerprint: "",
  });

function gradeBlock(sheet: NewSheet): readonly (readonly PlannedCell[])[] | null {
  const table = sheet.tables.find(({ name }) => name === "EvenhandGrades");
  if (table === undefined) return null;
  return sheet.blocks.find(({ row }) => row === table.area.row)!.cells;
}

describe("grades and rules on the summary", () => {
  test("stand with seats, what is allowed, and the people before, by the suggestion and as decided", () => {
    const { seats } = analysis.gradePlan!.distribution;
    const decided = countsAs(accepted);
    // Everything suggested is accepted.
    const suggested = decided;
    expect(decided.reduce((a, b) => a + b)).toBe(COUNT);
    expect(gradeBlock(summary("en", accepted))).toEqual([
      [
        "Grades and rules",
        "Before",
        "After (suggestion)",
        "As decided",
        "Seats",
        "Allowed",
        "Kind",
      ],
      ["A", 15, suggested[0], decided[0], seats![0], null, null],
      ["B", 30, suggested[1], decided[1], seats![1], null, null],
      ["C", 15, suggested[2], decided[2], seats![2], null, null],
      ["A at most 20\u00a0%", 15, suggested[0], decided[0], seats![0], "0–12", "hard quota"],
      [
        ...["B to C 70 to 90\u00a0%", 45, suggested[1]! + suggested[2]!],
        ...[decided[1]! + decided[2]!, seats![1]! + seats![2]!, "42–54", "guideline"],
      ],
    ]);
  });

  test("speak Chinese on a Chinese sheet", () => {
    const [header, first] = gradeBlock(summary("zh-CN", []))!;
    expect(header).toEqual([
      ...["等级与规则", "校准前", "校准后（建议）", "按决定", "目标人数", "允许人数", "性质"],
    ]);
    expect(first!.slice(0, 2)).toEqual(["A", 15]);
    expect(gradeBlock(summary("zh-CN", []))!.at(-1)!.at(-1)).toBe("分布指引");
  });

  test("stand on the page, above the shares, and over nothing else", () => {
    const sheet = summary("en", []);
    const { area } = sheet.tables[1]!;
    const others = sheet.blocks.filter(({ row }) => row !== area.row);
    for (const { row, cells } of others) {
      expect(row + cells.length <= area.row || row >= area.row + area.rows).toBe(true);
    }
    const last = Math.max(...sheet.blocks.map(({ row, cells }) => row + cells.length));
    expect(sheet.charts[0]!.place.row).toBe(last);
  });

  test("are not there where nobody is graded, and without counts where quotas clash", () => {
    expect(gradeBlock(summary("en", [], analysisOf(COUNT)))).toBeNull();
    const clashing = analyse(people, {
      ...settings,
      distribution: [
        { grades: ["A"], operator: ">=", share: 0.6, hard: true },
        { grades: ["B"], operator: ">=", share: 0.6, hard: true },
      ],
    });
    const block = gradeBlock(summary("en", [], clashing))!;
    expect(block[1]).toEqual(["A", 15, null, null, null, null, null]);
    expect(block[4]).toEqual([
      ...["A at least 60\u00a0%", 15, null, null, null, "36–60", "hard quota"],
    ]);
  });

  test.each(["en", "zh-CN"] as const)(
    "follow the decisions, and are taken back with them (%s)",
    async (locale) => {
      openWorkbook(peopleTable(people));
      const environment = testEnvironment();
      await applyPlan(await planOf(analysis, [], locale, settings), { environment });
      const column = async (): Promise<unknown[]> =>
        (await readSummaryGrades())!.values.slice(0, 3).map((line) => line[3]);
      const before = countsAs([]);
      expect(await column()).toEqual(before);
      const after = countsAs(accepted);
      expect(after).not.toEqual(before);
      const update = async () =>
        planUpdate({
          id: environment.newId(),
          at: "2026-03-02T10:30:00.000Z",
          by: "Chair",
          ...{ locale, analysis, settings, decisions: accepted, evidence: [] },
          reading: (await readCalibration())!,
          log: await readLog(),
          summary: await readSummary(),
          grades: await readSummaryGrades(),
          newSettings: false,
          sheetNames: [],
          tableNames: [],
        });
      await applyPlan(await update(), { environment });
      expect(await column()).toEqual(after);
      expect((await readSummary())!.values.at(-1)![3]).toBe("2026-03-02 10:30 UTC");
      expect((await update()).changes).toEqual([]);
      await undoLast({ environment });
      expect(await column()).toEqual(before);
    },
  );
});

describe("grades and rules in the minutes", () => {
  const facts = (locale: Locale, of = analysis): readonly (readonly [string, string])[] =>
    minutesFacts(
      {
        ...{ analysis: of, locale, began: null, ended: "", reopened: [], settings: "", data: "" },
        decisions: new Map(accepted.map((each) => [each.id, each])),
        meeting: noRecord,
        outcome: { gap: [0, 0], spread: [0, 0], up: 0, down: 0 },
        log: { head: "", rows: 0, brokenRow: null },
      },
      sheetWords(locale),
    );
  const from = (lines: readonly (readonly [string, string])[], label: string): string[] => {
    const first = lines.findIndex(([each]) => each === label);
    const next = lines.findIndex(([each], i) => i > first && each !== "");
    return lines.slice(first, next).map(([, text]) => text);
  };

  test("say how many people have each grade, and what each rule allows", () => {
    const [a, b, c] = countsAs(accepted);
    const plan = analysis.gradePlan!;
    const [seats, by] = [plan.distribution.seats!, [a, b, c]];
    expect(from(facts("en"), "Grades")).toEqual([
      `A: 15 before, ${by[0]!} by the suggestions, ${a!} as decided; ${seats[0]!} seats`,
      `B: 30 before, ${by[1]!} by the suggestions, ${b!} as decided; ${seats[1]!} seats`,
      `C: 15 before, ${by[2]!} by the suggestions, ${c!} as decided; ${seats[2]!} seats`,
    ]);
    expect(from(facts("en"), "Target distribution")).toEqual([
      `A at most 20\u00a0% (hard quota): 0–12 allowed, ${a!} as decided`,
      `B to C 70 to 90\u00a0% (guideline): 42–54 allowed, ${b! + c!} as decided`,
    ]);
    expect(from(facts("zh-CN"), "等级")[0]).toBe(
      `A：校准前 15，按建议 ${by[0]!}，按决定 ${a!}；目标人数 ${seats[0]!}`,
    );
    expect(from(facts("zh-CN"), "目标分布")[0]).toBe(
      `A 不超过 20%（强制比例）：允许 0–12 人，按决定 ${a!} 人`,
    );
  });

  test("say how many are too many or too few for a rule as decided", () => {
    const rule = { grades: ["A"], hard: false, share: 0.05 };
    const of = (operator: "<=" | ">=", share: number) =>
      analyse(people, { ...settings, distribution: [{ ...rule, operator, share }] });
    const told = (operator: "<=" | ">=", share: number, locale: Locale): string =>
      from(facts(locale, of(operator, share)), sheetWords(locale).meeting.minutes.facts.rules)[0]!;
    const decided = (operator: "<=" | ">=", share: number): number =>
      Number(/([0-9]+) as decided/.exec(told(operator, share, "en"))![1]);
    const many = decided("<=", 0.05) - 3;
    expect(many).toBeGreaterThan(0);
    expect(told("<=", 0.05, "en")).toMatch(new RegExp(`decided; ${many} too many$`));
    expect(told("<=", 0.05, "zh-CN")).toMatch(new RegExp(`人，超出 ${many} 人$`));
    const few = 24 - decided(">=", 0.4);
    expect(few).toBeGreaterThan(0);
    expect(told(">=", 0.4, "en")).toMatch(new RegExp(`decided; ${few} too few$`));
    expect(told(">=", 0.4, "zh-CN")).toMatch(new RegExp(`人，不足 ${few} 人$`));
  });

  test("are not there where nobody is graded", () => {
    const labels = facts("en", analysisOf(COUNT)).map(([label]) => label);
    expect(labels).not.toContain("Grades");
    expect(labels).not.toContain("Target distribution");
  });
});

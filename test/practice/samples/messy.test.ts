import { foldLabel, type Field, type PeopleIssueCode, type Side } from "../../../src/engine";
import type { Assembled, Mapping, Recognised } from "../../../src/taskpane/analyst/Analyst";
import { assemble } from "../../../src/taskpane/analyst/calculate";
import { recognise } from "../../../src/taskpane/analyst/recognise";
import { excelWorkbook } from "../../../src/taskpane/host/excelWorkbook";
import type { SourceTable } from "../../../src/workbook/read/Source";
import { loadClient } from "../../../practice/cli/loadClient";
import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { createOfficeHost } from "../../../practice/host/OfficeHost";
import { messy } from "../../../practice/samples/messy";
import { writeSample } from "../../../practice/samples/writeSample";

let table: SourceTable;
let recognised: Recognised;
let people: Assembled;

/** What a person answers: 等级 is the level, Grade the rating, Manager the rater, 得分 the score. */
const ANSWERS = { level: 3, rating: 4, rater: 8, score: 10 };

const SIDES = new Map<string, Side | null>([
  ["销售部", "sales"],
  ["Ｓａｌｅｓ", "sales"],
  ["研发部", "backOffice"],
  ["R&D", "backOffice"],
  ["人力资源部", "backOffice"],
  ["财务部", "backOffice"],
]);

beforeAll(async () => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  const { grid } = await openWorkbook("messy.xlsx", await writeSample(messy()));
  loadClient(createOfficeHost({ grid }));
  const { offers } = await excelWorkbook.listSources();
  table = await excelWorkbook.readSource(offers[0]!.source);
  recognised = recognise(table);
  const mapping: Mapping = { ...recognised.mapping, ...ANSWERS };
  const sides = new Map([...SIDES].map(([label, side]) => [foldLabel(label), side]));
  people = assemble({ table, mapping, sides, scale: null });
});

const rowsOf = (code: PeopleIssueCode, field: Field | null): readonly number[] =>
  people.problems.find((one) => one.code === code && one.field === field)?.rows ?? [];

const cell = (row: number, column: number): unknown =>
  table.raw[table.rowNumbers[row]! - 1]![column];

test("a title and an export note above the headings, and a total below, are no people", () => {
  expect(table.headers[0]).toBe("员工编号*");
  expect(table.rowNumbers).toHaveLength(120);
  expect(table.skipped).toEqual({ blank: 0, subtotal: 1, repeatedHeader: 0 });
});

test("headings are known behind their marks, units and line breaks", () => {
  expect(recognised.mapping).toMatchObject({
    id: 0,
    name: 1,
    department: 2,
    processScore: 5,
    resultScore: 6,
    attainment: 7,
    hireDate: 9,
  });
});

test("headings with two meanings are asked", () => {
  expect(recognised.questions).toEqual([
    { column: 3, candidates: ["level", "rating"] },
    { column: 4, candidates: ["payGrade", "rating"] },
    { column: 8, candidates: ["raterId", "rater"] },
    { column: 10, candidates: ["score", "indicatorScore"] },
  ]);
});

test("numbers of people keep their zeros, and one that two have leaves both out", () => {
  expect(people.people[0]!.id).toBe("00001");
  expect(rowsOf("duplicate-id", "id")).toEqual([33, 54]);
  expect(people.people).toHaveLength(118);
});

test("numbers as text are read, words are not, shares among percentages are asked, and a blank is never 0", () => {
  const expected = new Map<string, number[]>();
  for (let row = 0; row < 120; row++) {
    const kind = kindOf(cell(row, 5));
    expected.set(kind, [...(expected.get(kind) ?? []), row]);
  }
  expect(rowsOf("text-number", "processScore")).toEqual(expected.get("number as text"));
  expect(rowsOf("not-a-number", "processScore")).toEqual(expected.get("words"));
  expect(rowsOf("mixed-units", "processScore")).toEqual(expected.get("share"));
  for (const { row, processScore } of people.people) {
    const kind = kindOf(cell(row, 5));
    expect(processScore === null).toBe(["words", "share", "blank"].includes(kind));
    expect(processScore).not.toBe(0);
  }
  expect([...expected.keys()].sort()).toEqual([
    "blank",
    "number",
    "number as text",
    "share",
    "words",
  ]);
});

/** By eye, not by the code under test: ８５．０ and " 85.0 " are numbers, "85.0 分", "-", 优秀 and "'85.0" are words. */
function kindOf(content: unknown): string {
  if (content === "" || content === null) return "blank";
  if (typeof content === "number") return content < 2 ? "share" : "number";
  return /^[\s\u00A0]*[\d０-９]+[.．][\d０-９]+[\s\u00A0]*$/.test(content as string)
    ? "number as text"
    : "words";
}

test("attainment in shares and in percentages is asked, and until then not used", () => {
  expect(rowsOf("mixed-units", "attainment")).toEqual(
    Array.from({ length: 60 }, (_, index) => 2 * index + 1),
  );
  expect(people.people.filter(({ attainment }) => attainment !== null)).toHaveLength(59);
});

test("one department written with a blank behind, full width or a hidden mark is one; with blanks inside or in English it is asked about", () => {
  expect(people.labels.map(({ label, people: count }) => [label, count])).toEqual([
    ["销售部", 28],
    ["研发部", 26],
    ["销 售 部", 14],
    ["R&D", 13],
    ["Ｓａｌｅｓ", 13],
    ["人力资源部", 13],
    ["财务部", 13],
  ]);
  const asked = people.problems.filter(({ code }) => code === "same-department");
  expect(asked.map(({ field, labels }) => [field, labels])).toEqual([
    [
      "department",
      [
        { label: "销售部", people: 28 },
        { label: "销 售 部", people: 14 },
        { label: "Ｓａｌｅｓ", people: 13 },
      ],
    ],
    [
      "department",
      [
        { label: "研发部", people: 26 },
        { label: "R&D", people: 13 },
      ],
    ],
  ]);
  expect(new Set(asked[0]!.rows.map((row) => cell(row, 2)))).toEqual(
    new Set(["销 售 部", "Ｓａｌｅｓ"]),
  );
});

test("raters by number and by name are one each, and the rows with the number are named", () => {
  const numbered = rowsOf("rater-both-ways", "rater");
  expect(numbered.length).toBeGreaterThan(40);
  for (const row of numbered) expect(cell(row, 8)).toMatch(/^0000\d$/);
  const raters = new Set(people.people.map(({ rater }) => rater));
  // Eight people rate; the eighth is the one whose own name stands in the list as a formula.
  expect([...raters].filter((rater) => /^\d/.test(rater!))).toEqual(["00008"]);
  expect(raters.size).toBe(9);
});

test("dates as text are no trouble where nothing is counted from them", () => {
  expect(people.problems.filter(({ field }) => field === "hireDate")).toEqual([]);
});

test("names that look like formulas, parts of the language or hide a mark are names", () => {
  const named = (row: number) => people.people.find((person) => person.row === row)!.name;
  expect(named(7)).toBe('=HYPERLINK("https://example.com","点此")');
  expect(named(21)).toBe("@SUM(1,1)");
  expect(named(40)).toBe("__proto__");
  expect(({} as Record<string, unknown>)["rater"]).toBeUndefined();
});

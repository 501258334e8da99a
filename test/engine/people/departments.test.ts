import * as fc from "fast-check";
import * as engine from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

type Cell = engine.Cell;

/** Departments one below the other: "HR × 3" is three people. */
const listed = (departments: string): Cell[][] =>
  departments
    .split(" | ")
    .flatMap((each) => {
      const [label, times = "1"] = each.split(" × ");
      return Array<string>(Number(times)).fill(label!);
    })
    .map((label, i) => [`E${i}`, label]);

const issuesOf = (rows: Cell[][], mapping: engine.ColumnMapping): engine.PeopleIssue[] =>
  engine
    .assemblePeople({ rows, mapping: { id: 0, ...mapping } }, new Map())
    .issues.filter(({ code }) => code !== "missing-score");

const questions = (departments: string): unknown[] =>
  issuesOf(listed(departments), { department: 1 })
    .filter(({ code }) => code === "same-department")
    .map(({ labels }) => labels!.map(({ label, people }) => `${label} ${people}`).join(" = "));

describe("departments that may be one are asked about, with how many people each has", () => {
  test.each([
    ["人力资源部 × 12 | HR × 3", "人力资源部 12 = HR 3"],
    ["人事 × 2 | Human Resources × 5", "Human Resources 5 = 人事 2"],
    ["销 售 部 × 2 | 销售部 × 9 | Sales × 4", "销售部 9 = Sales 4 = 销 售 部 2"],
    ["財務部 × 3 | 财务 × 2 | Finance Dept. × 4", "Finance Dept. 4 = 財務部 3 = 财务 2"],
    [
      "研发部 × 4 | R&D × 2 | Research & Development Team",
      "研发部 4 = R&D 2 = Research & Development Team 1",
    ],
    ["Research_Development × 4 | 研发中心 × 2", "Research_Development 4 = 研发中心 2"],
    [
      "Department of Legal Affairs × 2 | 法务部门 × 2",
      "Department of Legal Affairs 2 = 法务部门 2",
    ],
    ["Customer Service × 2 | 客服组 × 2", "Customer Service 2 = 客服组 2"],
    ["Pre-sales × 2 | 售前支持部 × 2", "Pre-sales 2 = 售前支持部 2"],
    ["ＨＲ Department × 2 | hr", "ＨＲ Department 2 = hr 1"],
    ["Growth Team × 2 | growth | 增长组 × 2 | 增长", "Growth Team 2 = growth 1; 增长组 2 = 增长 1"],
    ["研发中心（深圳） | 研发部 × 6", "研发部 6 = 研发中心（深圳） 1"],
    ["人力资源部【HR】 × 3 | 人事 × 2", "人力资源部【HR】 3 = 人事 2"],
    ["（深圳） × 2 | 研发中心（深圳） × 2 | 研发", "研发中心（深圳） 2 = 研发 1"],
    ["销售部(北) × 3 | 销售部北 × 2", "销售部(北) 3 = 销售部北 2"],
  ])("%s", (departments, asked) => {
    expect(questions(departments)).toEqual(expect.arrayContaining(asked.split("; ")));
    expect(questions(departments)).toHaveLength(asked.split("; ").length);
  });

  test.each([
    { name: "departments of other names", list: "销售部 | 售前部 | 售后部 | 市场部 | 客服部" },
    {
      name: "parts told apart by a note",
      list: "销售部（北） × 3 | 销售部（南） × 4 | 销售部 × 2",
    },
    { name: "a note without the same department beside it", list: "研发中心（深圳） | 财务部 × 3" },
    { name: "numbered parts", list: "销售一部 × 3 | 销售二部 × 3 | Sales 1 | Sales 2" },
    { name: "operations of two kinds", list: "运营部 × 2 | 运维部 × 2 | IT × 2" },
    { name: "legal and compliance", list: "法务部 × 2 | 合规部 × 2" },
    { name: "names of one letter", list: "A组 × 2 | A部 × 2 | A × 2" },
    { name: "the word alone", list: "部门 | Department | Team | 中心 | 总部 | 总" },
    { name: "one way of writing", list: "Sales | sales | ＳＡＬＥＳ" },
    { name: "names of what every object has", list: "constructor | __proto__ | toString" },
  ])("$name are not", ({ list }) => {
    expect(questions(list)).toEqual([]);
  });

  test("the rows are those of all names but the most frequent, and everybody keeps what the list says", () => {
    const rows = listed("HR | 人事 × 2 | 人力资源部 × 3 | 财务 | 财务部");
    expect(issuesOf(rows, { department: 1 })).toEqual([
      {
        ...{ code: "same-department", field: "department", rows: [0, 1, 2] },
        labels: [
          { label: "人力资源部", people: 3 },
          { label: "人事", people: 2 },
          { label: "HR", people: 1 },
        ],
      },
      {
        ...{ code: "same-department", field: "department", rows: [7] },
        labels: [
          { label: "财务", people: 1 },
          { label: "财务部", people: 1 },
        ],
      },
    ]);
    const { people } = engine.assemblePeople(
      { rows, mapping: { id: 0, department: 1 } },
      new Map(),
    );
    expect(people.map(({ department }) => department)).toEqual(rows.map(([, label]) => label));
  });

  test("a department of one that is asked about is not spoken of twice; another one is spoken of", () => {
    const said = issuesOf(listed("HR | 人力资源部 × 2 | Legal"), { department: 1 });
    expect(said.map(({ code, rows }) => [code, rows])).toEqual([
      ["same-department", [0]],
      ["one-person-group", [3]],
    ]);
  });

  test("of a column that is group and department once, and of a group by itself too", () => {
    const rows = listed("HR × 2 | 人力资源部 × 3");
    const fields = (mapping: engine.ColumnMapping): unknown =>
      issuesOf(rows, mapping).flatMap(({ code, field }) =>
        code === "same-department" ? [field] : [],
      );
    expect(fields({ department: 1, group: 1 })).toEqual(["department"]);
    expect(fields({ group: 1 })).toEqual(["group"]);
    expect(fields({ level: 1 })).toEqual([]);
  });

  test("labels whose notes lead to several departments are asked about once each", () => {
    expect(questions("AB(CD) | (AB)CD | AB × 3 | CD × 4")).toEqual(["AB(CD) 1 = (AB)CD 1"]);
    expect(questions("AB(CD) | A(B) | AB × 3 | A × 4")).toEqual(["AB 3 = A(B) 1 = AB(CD) 1"]);
    expect(questions("A(B) | AB(CD) | A × 4")).toHaveLength(1);
    const label = fc.string({ unit: fc.constantFrom("A", "B", "部", "(", ")"), maxLength: 7 });
    const seed = 20261128;
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const rows = labels.map((each, i): Cell[] => [`E${i}`, each]);
        const asked = issuesOf(rows, { department: 1 }).flatMap((issue) => issue.labels ?? []);
        expect(new Set(asked.map((one) => one.label)).size).toBe(asked.length);
      }),
      { seed, numRuns: propertyRuns },
    );
  });

  test("a label of nothing but opening brackets costs no more than its length", () => {
    expect(questions(`${"(".repeat(200_000)} | Sales`)).toEqual([]);
  });
});

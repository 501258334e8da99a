import * as engine from "../../../src/engine";

type Cell = engine.Cell;

function fieldsOf(headers: string[] | string[][]): (engine.Field | null)[] {
  return engine.recogniseHeaders(headers).map(({ field }) => field);
}

describe("headers", () => {
  test.each([
    {
      name: "English exports",
      headers: ["Employee ID", "Full Name", "Department", "Overall Score"],
      fields: ["id", "name", "department", "score"],
    },
    {
      name: "Chinese exports",
      headers: ["工号", "姓名", "所属部门", "综合得分", "前中后台"],
      fields: ["id", "name", "department", "score", "group"],
    },
    {
      name: "attainment of targets",
      headers: ["目标达成率"],
      fields: ["attainment"],
    },
    {
      name: "words written together",
      headers: ["EmployeeID", "JobLevel", "PerformanceRating"],
      fields: ["id", "level", "rating"],
    },
    {
      name: "required marks, line breaks and full width",
      headers: ["*工号（必填）", "Process\nScore", "ＮＡＭＥ"],
      fields: ["id", "processScore", "name"],
    },
    {
      name: "two columns of one meaning: the first has it",
      headers: ["Department", "部门"],
      fields: ["department", null],
    },
    {
      name: "nothing known",
      headers: ["", "Favourite colour", "__proto__", "constructor"],
      fields: [null, null, null, null],
    },
  ])("$name", ({ headers, fields }) => {
    expect(fieldsOf(headers)).toEqual(fields);
  });

  test.each([
    ["Grade", ["payGrade", "rating"]],
    ["Level", ["level", "rating"]],
    ["等级", ["level", "rating"]],
    ["Score", ["processScore", "resultScore", "score", "indicatorScore"]],
    ["得分", ["processScore", "resultScore", "score", "indicatorScore"]],
    ["Target", ["target", "bonusBase"]],
    ["目标", ["target", "bonusBase"]],
    ["系数", ["departmentFactor", "companyFactor", "individualFactor"]],
    ["绩效", ["score", "rating", "salary"]],
    ["基数", ["salary", "bonusBase"]],
    ["Manager", ["raterId", "rater"]],
    ["Group", ["company", "department", "group"]],
    ["Result", ["resultScore", "actual", "rating"]],
  ])("%s is asked, never decided", (header, candidates) => {
    const [suggestion] = engine.recogniseHeaders([header]);
    expect(suggestion).toMatchObject({ field: null, match: "exact", candidates });
  });

  test.each([
    ["姓名 Name", "name"],
    ["Department 部门", "department"],
    ["Territory 区域", "territory"],
    ["入职日期 Hire Date", "hireDate"],
    ["市场指数 Market Index", "marketIndex"],
    ["市场指数\nMarket Index", "marketIndex"],
    ["姓名/Name", "name"],
    ["部门 | Department", "department"],
    ["姓名Name", "name"],
    ["姓名（Name）", "name"],
    ["Department [部门]", "department"],
    ["员工ID Employee ID", "id"],
    ["Employee ID 员工ID", "id"],
    ["* 工号 Employee ID（必填）", "id"],
    // One half says it, and the other may mean it.
    ["过程得分 Process", "processScore"],
    ["结果得分 Result", "resultScore"],
    ["初评等级 Rating", "rating"],
    ["得分 Overall Score", "score"],
  ])("%j names one thing twice and is taken at once", (header, field) => {
    const [suggestion] = engine.recogniseHeaders([header]);
    expect(suggestion).toMatchObject({ field, match: "exact", candidates: [field], unit: null });
  });

  test.each([
    ["部门 Name", ["department", "name"]],
    ["姓名（Department）", ["name", "department"]],
    ["目标 Actual", ["target", "bonusBase", "actual"]],
    // Both say several things: what they share is no more than likely.
    ["等级 Grade", ["rating", "level", "payGrade"]],
    ["得分 Score", ["processScore", "resultScore", "score", "indicatorScore"]],
  ])("%j is asked, with all its halves can mean", (header, candidates) => {
    const [suggestion] = engine.recogniseHeaders([header]);
    expect(suggestion).toMatchObject({ field: null, match: "exact", candidates });
  });

  test.each([
    ["FY24 综合得分", "similar"],
    ["综合得分 2024", "similar"],
    ["部门 Staff", "similar"],
    ["部门 所属部门", "similar"],
    ["KPI得分", "exact"],
  ])("%j is not said twice", (header, match) => {
    expect(engine.recogniseHeaders([header])[0]).toMatchObject({ match });
  });

  test("a unit behind two names is still a unit", () => {
    const found = engine.recogniseHeaders(["目标值 Quota (万元)", "Bonus (k)奖金"]);
    expect(found.map(({ field, unit }) => [field, unit])).toEqual([
      ["target", "万元"],
      ["payout", "k"],
    ]);
  });

  test("the lower row of two may name its column twice", () => {
    expect(
      fieldsOf([
        ["2026", ""],
        ["姓名 Name", "综合得分 Total Score"],
      ]),
    ).toEqual(["name", "score"]);
  });

  test("a unit in brackets is a note, not part of the header", () => {
    const [suggestion] = engine.recogniseHeaders(["目标值（万元）"]);
    expect(suggestion).toMatchObject({ field: "target", unit: "万元" });
  });

  test("the same words in another order are a suggestion", () => {
    const [suggestion] = engine.recogniseHeaders(["Score, Final"]);
    expect(suggestion).toMatchObject({ field: null, match: "words", candidates: ["score"] });
  });

  test("an alias inside a longer header is a suggestion", () => {
    const found = engine.recogniseHeaders(["2026年绩效得分", "Employee ID Number"]);
    expect(found.map(({ match, candidates }) => [match, candidates])).toEqual([
      ["similar", ["score"]],
      ["similar", ["id"]],
    ]);
  });

  test("two header rows are joined, a merged cell spanning its columns", () => {
    const found = engine.recogniseHeaders([
      ["员工", "", "得分", ""],
      ["工号", "姓名", "过程分", "结果分"],
    ]);
    expect(found.map(({ header }) => header)).toEqual([
      "员工/工号",
      "员工/姓名",
      "得分/过程分",
      "得分/结果分",
    ]);
    expect(found.map(({ field }) => field)).toEqual(["id", "name", "processScore", "resultScore"]);
  });

  test("hostile headers cost no time", () => {
    const started = performance.now();
    const hostile = [
      "(".repeat(32_767),
      " ".repeat(32_767),
      "a*".repeat(16_000),
      "（".repeat(9_999) + "）",
      "名 a ".repeat(8_000),
      "名(a)".repeat(6_000),
    ];
    for (let i = 0; i < 100; i++) engine.recogniseHeaders(hostile);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("a first mapping says what to confirm", () => {
    expect(
      engine.suggestMapping(["EmployeeID", "Department", "JobLevel", "PerformanceRating"]),
    ).toEqual({
      mapping: { id: 0, department: 1, level: 2, rating: 3, group: 1, score: 3 },
      unsure: ["group", "score"],
    });
    expect(engine.suggestMapping(["工号", "等级", "得分"])).toEqual({
      mapping: { id: 0, score: 2, level: 1 },
      unsure: ["score", "level"],
    });
  });
});

describe("cells", () => {
  test.each([
    ["８５", 85],
    [" 85.5 ", 85.5],
    ["−5", -5],
    ["＋5", 5],
    ["85%", 0.85],
    ["８５．５％", 0.855],
    ["\u200b95", 95],
    ["\ufeff95\u00a0", 95],
    ["95\u3000", 95],
    [".5", 0.5],
    ["5.", 5],
    ["-0", 0],
  ])("%j is %d", (text, value) => {
    expect(engine.readNumber(text)).toEqual({ kind: "number", value, fromText: true });
  });

  test.each([
    "①",
    "²",
    "½",
    "Ⅷ",
    "九十五",
    "۹۵",
    "95 分",
    "12abc",
    "2024-01-05",
    "1/2",
    "0x1F",
    "0b11",
    "1e400",
    "1e3",
    "Infinity",
    "NaN",
    "TRUE",
    "-",
    "N/A",
    "#N/A",
    "优秀",
    "A+",
    "'95",
    "￥95",
    "(5)",
    "5-",
    "1_000",
    "1,234",
    "1 234",
    "--5",
    "5%%",
    "%",
    ".",
    "   ",
    "9".repeat(500),
  ])("%j is no number", (text) => {
    expect(engine.readNumber(text).kind).toBe("not-a-number");
  });

  test("what is quoted is short", () => {
    const reading = engine.readNumber("x".repeat(32_767));
    expect(reading).toEqual({ kind: "not-a-number", text: "x".repeat(40) });
  });

  test("typed cells", () => {
    expect(engine.readNumber(72.5)).toEqual({ kind: "number", value: 72.5, fromText: false });
    expect(engine.readNumber("")).toEqual({ kind: "missing" });
    expect(engine.readNumber(undefined)).toEqual({ kind: "missing" });
    expect(engine.readNumber({ error: "#DIV/0!" })).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(engine.readNumber(true)).toEqual({ kind: "not-a-number", text: "TRUE" });
    expect(engine.readNumber(Infinity)).toEqual({ kind: "not-a-number", text: "Infinity" });
  });
});

describe("people", () => {
  const sides = new Map<string, engine.Side | null>([
    ["Sales", "sales"],
    ["R&D", "backOffice"],
    ["Board", null],
  ]);
  const mapping: engine.ColumnMapping = { id: 0, name: 1, score: 2, group: 3, level: 4 };

  function assemble(rows: Cell[][], options?: engine.ReadingOptions): engine.AssembledPeople {
    return engine.assemblePeople({ rows, mapping }, sides, options);
  }
  function issue(result: engine.AssembledPeople, code: string): unknown {
    return result.issues.find((one) => one.code === code);
  }

  test("reads a row as it stands, comparing labels folded", () => {
    const { people, issues } = assemble([
      ["007", " Li Wei ", 72.5, "ＳＡＬＥＳ ", "L1"],
      ["008", "Ada", 80, "r&d", "L1"],
      ["009", "Bo", 81, "Board", "L1"],
      ["010", "Cy", 82, "r&d", "L1"],
      ["011", "Di", 83, "sales", "L1"],
    ]);
    expect(people[0]).toMatchObject({
      id: "007",
      name: "Li Wei",
      row: 0,
      score: 72.5,
      group: "ＳＡＬＥＳ",
      side: "sales",
      level: "L1",
      rater: null,
      attainment: null,
    });
    expect(people.map(({ side }) => side)).toEqual([
      "sales",
      "backOffice",
      null,
      "backOffice",
      "sales",
    ]);
    expect(issues).toEqual([{ code: "one-person-group", field: "group", rows: [2] }]);
  });

  test("ids: twice, alike, rounded, missing", () => {
    const result = assemble([
      ["E1", "", 1, "Sales", "a"],
      ["E2", "", 2, "Sales", "a"],
      ["E2 ", "", 3, "Sales", "a"],
      ["ｅ1", "", 4, "Sales", "a"],
      [1234567890123456, "", 5, "Sales", "a"],
      [null, "", 6, "Sales", "a"],
      [12, "", 7, "Sales", "a"],
    ]);
    expect(result.people.map(({ id }) => id)).toEqual(["E1", "e1", "12"]);
    expect(issue(result, "duplicate-id")).toEqual({
      code: "duplicate-id",
      field: "id",
      rows: [1, 2],
    });
    expect(issue(result, "similar-ids")).toEqual({
      code: "similar-ids",
      field: "id",
      rows: [0, 3],
    });
    expect(issue(result, "long-number-id")).toEqual({
      code: "long-number-id",
      field: "id",
      rows: [4],
    });
    expect(issue(result, "missing-id")).toEqual({ code: "missing-id", field: "id", rows: [5] });
  });

  test("without an id column names are ids, without names row numbers are", () => {
    const rows = [
      ["a", 1],
      ["b", 2],
    ];
    const named = engine.assemblePeople({ rows, mapping: { name: 0, score: 1 } }, new Map());
    expect(named.people.map(({ id }) => id)).toEqual(["a", "b"]);
    const counted = engine.assemblePeople({ rows, mapping: { score: 1 } }, new Map());
    expect(counted.people.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("scores: missing is null and never 0, and everything odd is named", () => {
    const score = (cell: Cell): Cell[] => [null, null, cell, "Sales", "a"];
    const cells: Cell[] = [
      90,
      null,
      "８５",
      "优秀",
      { error: "#N/A" },
      true,
      140,
      0.92,
      88,
      75,
      66,
      71,
      82,
      93,
      77,
      68,
      79,
      81,
      83,
      84,
      85,
      86,
      87,
      70,
      72,
      73,
    ];
    const rows = cells.map((cell, i) => score(cell).with(0, `E${i}`));
    const result = assemble(rows);
    expect(result.people.slice(0, 8).map(({ score: own }) => own)).toEqual([
      90,
      null,
      85,
      null,
      null,
      null,
      null,
      null,
    ]);
    const found = Object.fromEntries(result.issues.map(({ code, rows: at }) => [code, at]));
    expect(found).toMatchObject({
      "missing-score": [1, 3, 4, 5],
      "text-number": [2],
      "not-a-number": [3],
      "error-cell": [4],
      "truth-value": [5],
      "out-of-scale": [6],
      "mixed-units": [7],
    });
    const meant = assemble(rows, { keepOffScale: true });
    expect(meant.people.slice(6, 8).map(({ score: own }) => own)).toEqual([140, 0.92]);
    expect(issue(meant, "out-of-scale")).toBeUndefined();
    expect(issue(meant, "mixed-units")).toBeUndefined();
  });

  test("a declared scale decides what is off it", () => {
    const result = assemble(
      [
        ["a", "", 4, "Sales", "x"],
        ["b", "", 6, "Sales", "x"],
      ],
      { scale: { lowest: 1, highest: 5, step: 1 } },
    );
    expect(issue(result, "out-of-scale")).toEqual({
      code: "out-of-scale",
      field: "score",
      rows: [1],
    });
  });

  test("grades become scores on a rating scale", () => {
    const rows = [
      ["a", "", "Ａ", "Sales", "x"],
      ["b", "", "c", "Sales", "x"],
      ["d", "", "Z", "Sales", "x"],
    ];
    const [ratingScale] = engine.fittingScales(["A", "C", "E"]);
    const result = assemble(rows, { ratingScale });
    expect(result.people.map(({ score }) => score)).toEqual([5, 3, null]);
    expect(issue(result, "unknown-rating")).toEqual({
      code: "unknown-rating",
      field: "score",
      rows: [2],
    });
  });

  test("labels that are on no side are reported once sides are chosen", () => {
    const result = assemble([
      ["a", "", 1, "Legal", "x"],
      ["b", "", 2, null, "x"],
    ]);
    expect(issue(result, "group-left-out")).toEqual({
      code: "group-left-out",
      field: "group",
      rows: [0],
    });
    expect(issue(result, "missing-group")).toEqual({
      code: "missing-group",
      field: "group",
      rows: [1],
    });
  });

  describe("attainment", () => {
    const columns: engine.ColumnMapping = { id: 0, attainment: 1, target: 2, actual: 3 };
    function read(
      cells: Cell[][],
      attainment?: engine.ReadingOptions["attainment"],
    ): engine.AssembledPeople {
      const rows = cells.map((row, i) => [`E${i}`, ...row]);
      return engine.assemblePeople({ rows, mapping: columns }, new Map(), { attainment });
    }
    const shares = ({ people }: engine.AssembledPeople): unknown =>
      people.map(({ attainment }) => attainment);

    test("shares stay, percentages are divided and said to be", () => {
      expect(shares(read([[0.92], [1.05]]))).toEqual([0.92, 1.05]);
      const percent = read([[92], [105], [0]]);
      expect(shares(percent)).toEqual([0.92, 1.05, 0]);
      expect(issue(percent, "read-as-percent")).toMatchObject({ rows: [0, 1] });
    });

    test("where both stand side by side the rarer is asked", () => {
      const mixed = read([[0.92], [1.05], [88]]);
      expect(shares(mixed)).toEqual([0.92, 1.05, null]);
      expect(issue(mixed, "mixed-units")).toEqual({
        code: "mixed-units",
        field: "attainment",
        rows: [2],
      });
      expect(shares(read([[0.92], [88]], "percent"))).toEqual([0.0092, 0.88]);
      expect(shares(read([[0.92], [88]], "ratio"))).toEqual([0.92, 88]);
      const either = read([[0.92], [88], [5], [5.01], [-90], [0], [null]], "either");
      expect(shares(either)).toEqual([0.92, 0.88, 5, 0.0501, -0.9, 0, null]);
      expect(either.issues.filter(({ field }) => field === "attainment")).toEqual([]);
    });

    test("actual over target where there is no attainment", () => {
      const result = read([
        [null, 200, 150],
        [0.9, 200, 100],
        [null, 0, 100],
        [null, 200, null],
      ]);
      expect(shares(result)).toEqual([0.75, 0.9, null, null]);
      expect(issue(result, "target-not-positive")).toMatchObject({ rows: [2] });
    });
  });

  test("tenure from the hire date, to a given day", () => {
    const table = {
      rows: [
        ["a", 36526],
        ["b", 50000],
      ],
      mapping: { id: 0, hireDate: 1 },
    };
    const { people } = engine.assemblePeople(table, new Map(), { asOf: 36526 + 3652.5 });
    expect(people.map(({ tenureYears }) => tenureYears)).toEqual([10, null]);
  });
});

describe("rating scales", () => {
  test("every scale that knows all labels fits, the shortest first", () => {
    expect(engine.fittingScales(["A", "b", " C ", ""]).map(({ levels }) => levels.length)).toEqual([
      5, 5, 5, 5, 6, 10,
    ]);
    expect(engine.fittingScales(["优秀", "合格"])).toHaveLength(1);
    expect(engine.fittingScales(["A", "purple"])).toEqual([]);
    expect(engine.fittingScales([])).toEqual([]);
  });

  test.each([
    {
      name: "a grade twice",
      levels: [
        { label: "A", value: 1 },
        { label: "ａ", value: 2 },
      ],
      code: "duplicate-label",
    },
    { name: "a value that is no number", levels: [{ label: "A", value: NaN }], code: "not-finite" },
  ])("$name is refused", ({ levels, code }) => {
    expect(() => engine.ratingReader({ name: "", levels })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

test("labels are counted folded and shown as first written", () => {
  expect(engine.labelCounts(["Sales", null, "SALES ", "", "__proto__", "__proto__"])).toEqual([
    { key: "sales", label: "Sales", people: 2 },
    { key: "__proto__", label: "__proto__", people: 2 },
  ]);
});

describe("small groups", () => {
  const group = (id: string, people: number, parent: string | null = null): engine.GroupSize => ({
    id,
    people,
    parent,
  });

  test.each([
    { name: "all large", groups: [group("a", 9), group("b", 5)], shown: [true, true] },
    {
      name: "one small takes the next smallest along",
      groups: [group("a", 20), group("b", 3), group("c", 8)],
      shown: [true, false, false],
    },
    {
      name: "small ones that are many enough protect each other",
      groups: [group("a", 20), group("b", 3), group("c", 2)],
      shown: [true, false, false],
    },
    {
      name: "nobody can be shown beside a small one alone",
      groups: [group("a", 20), group("b", 3)],
      shown: [false, false],
    },
    {
      name: "parts of a hidden group are hidden",
      groups: [group("a", 4), group("a1", 2, "a"), group("b", 40)],
      shown: [false, false, false],
    },
    {
      name: "people in no part count as a hidden part",
      groups: [group("a", 20), group("a1", 9, "a"), group("a2", 8, "a")],
      shown: [true, true, false],
    },
  ])("$name", ({ groups, shown }) => {
    expect(engine.suppressSmallGroups(groups)).toEqual(shown);
  });

  test.each([
    { name: "a group twice", groups: [group("a", 9), group("a", 9)], code: "duplicate-label" },
    { name: "part of nothing", groups: [group("a", 9, "z")], code: "unknown-label" },
    {
      name: "parts larger than the whole",
      groups: [group("a", 9), group("b", 10, "a")],
      code: "out-of-range",
    },
    { name: "negative people", groups: [group("a", -1)], code: "out-of-range" },
  ])("$name is refused", ({ groups, code }) => {
    expect(() => engine.suppressSmallGroups(groups)).toThrow(expect.objectContaining({ code }));
  });
});

describe("labels", () => {
  test.each([
    ["ＳＡＬＥＳ ", "sales"],
    ["\u200fSales\u200b", "SALES"],
    ["STRASSE", "straße"],
    ["ΟΔΟΣ", "οδος"],
    [" 销售", "销售"],
  ])("%j is the same as %j", (a, b) => {
    expect(engine.foldLabel(a)).toBe(engine.foldLabel(b));
  });

  test("simplified and traditional stay two", () => {
    expect(engine.foldLabel("销售")).not.toBe(engine.foldLabel("銷售"));
  });
});

import * as engine from "../../../src/engine";

type Cell = engine.Cell;

const nobody = new Map<string, engine.Side | null>();

function assembled(
  mapping: engine.ColumnMapping,
  rows: Cell[][],
  options?: engine.ReadingOptions,
): engine.AssembledPeople {
  return engine.assemblePeople({ rows, mapping }, nobody, options);
}

function rowsWith(result: engine.AssembledPeople, code: engine.PeopleIssueCode): unknown {
  return result.issues
    .filter((issue) => issue.code === code)
    .map(({ field, rows }) => [field, rows]);
}

/** What is said of a list without scores besides that they are missing. */
const saidOf = ({ issues }: engine.AssembledPeople): unknown =>
  issues.filter(({ code }) => code !== "missing-score");

describe("every column arrives in its own field", () => {
  const fields = [
    ...["department", "level", "rater", "territory", "role", "rating", "previousRating"],
    ...["processScore", "resultScore", "processWeight", "resultWeight", "previousScore"],
    ...["tenureYears", "bonusBase"],
  ] as const;
  const words = new Set<string>(fields.slice(0, 7));

  test.each(fields)("%s", (field) => {
    const rows: Cell[][] = ["x", "y"].map((id, i) => [
      id,
      words.has(field) ? `label ${i}` : 61 + i,
    ]);
    const { people } = assembled({ id: 0, [field]: 1 }, rows);
    expect(people.map((person) => person[field as keyof engine.Person])).toEqual(
      rows.map(([, cell]) => cell),
    );
    expect(people.map(({ score, level }) => [score, field === "level" ? null : level])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("a column nobody mapped is empty, whatever stands in the rows", () => {
    const { people } = assembled({ id: 0 }, [["x", 5, 6]]);
    expect(people[0]).toMatchObject({ score: null, department: null, bonusBase: null, side: null });
  });
});

describe("labels", () => {
  test("a number is a label, a truth value and an error are reported", () => {
    const result = assembled({ id: 0, department: 1 }, [
      ["a", 12],
      ["b", 12],
      ["c", true],
      ["d", { error: "#REF!" }],
      ["e", " "],
      ["f"],
    ]);
    expect(result.people.map(({ department }) => department)).toEqual([
      "12",
      "12",
      ...Array<null>(4).fill(null),
    ]);
    expect(rowsWith(result, "truth-value")).toEqual([["department", [2]]]);
    expect(rowsWith(result, "error-cell")).toEqual([["department", [3]]]);
  });

  test.each(["department", "level", "group"] as const)(
    "one person alone in a %s is reported",
    (field) => {
      const cells = ["Lone", "Two", "two ", "Three", "THREE", "three"];
      const result = assembled(
        { id: 0, [field]: 1 },
        cells.map((cell, i) => [`E${i}`, cell]),
      );
      expect(rowsWith(result, "one-person-group")).toEqual([[field, [0]]]);
    },
  );

  test("nothing is said about groups before any side is chosen, nor where no column is mapped", () => {
    const mapped = assembled({ id: 0, group: 1 }, [
      ["a", "Legal"],
      ["b", null],
      ["c", "legal"],
    ]);
    expect(rowsWith(mapped, "group-left-out")).toEqual([]);
    expect(rowsWith(mapped, "missing-group")).toEqual([["group", [1]]]);
    expect(rowsWith(assembled({ id: 0 }, [["a"], ["b"]]), "missing-group")).toEqual([]);
  });

  test("counted without blanks, in the order they come in", () => {
    expect(engine.labelCounts([null, " ", "b", "a", "B"])).toEqual([
      { key: "b", label: "b", people: 2 },
      { key: "a", label: "a", people: 1 },
    ]);
  });

  test.each([
    ["ΟΔΟΣ", "οδοσ"],
    ["οδος", "οδοσ"],
    ["ﬀ", "ff"],
    ["Straße", "strasse"],
    ["a\u200bb", "ab"],
    ["ｓａｌｅｓ", "sales"],
  ])("%s folds to %s", (label, folded) => {
    expect(engine.foldLabel(label)).toBe(folded);
  });
});

describe("attainment, at the edges of what is percent", () => {
  const read = (cells: Cell[], attainment?: "ratio" | "percent"): engine.AssembledPeople =>
    assembled(
      { id: 0, attainment: 1 },
      cells.map((cell, i) => [`E${i}`, cell]),
      { attainment },
    );
  const shares = ({ people }: engine.AssembledPeople): (number | null)[] =>
    people.map(({ attainment }) => attainment);

  test("5 is five times the target, 5.01 is five percent", () => {
    expect(shares(read([5, 5, 1]))).toEqual([5, 5, 1]);
    const percent = read([5.01, 90, null]);
    expect(shares(percent)).toEqual([0.0501, 0.9, null]);
    expect(rowsWith(percent, "read-as-percent")).toEqual([["attainment", [0, 1]]]);
  });

  test("half and half: the larger figures are the ones that are asked about", () => {
    const half = read([0.9, 90]);
    expect(shares(half)).toEqual([0.9, null]);
    expect(rowsWith(half, "mixed-units")).toEqual([["attainment", [1]]]);
    const mostly = read([0.9, 90, 95, 5]);
    expect(shares(mostly)).toEqual([0.9, null, null, 5]);
  });

  test("more percent than shares: the shares are asked about, and nothing is said to be divided", () => {
    const mostly = read([0.9, 90, 95, -80, 0, null]);
    expect(shares(mostly)).toEqual([null, 0.9, 0.95, -0.8, 0, null]);
    expect(rowsWith(mostly, "mixed-units")).toEqual([["attainment", [0]]]);
    expect(rowsWith(mostly, "read-as-percent")).toEqual([]);
  });

  test("blank targets, actuals and days give no attainment and no tenure", () => {
    const result = assembled({ id: 0, target: 1, actual: 2, hireDate: 3 }, [
      ["a", null, 5, 100],
      ["b", 10, 5, 100],
      ["c", -1, 5, null],
    ]);
    expect(shares(result)).toEqual([null, 0.5, null]);
    expect(rowsWith(result, "target-not-positive")).toEqual([["target", [2]]]);
    expect(result.people.map(({ tenureYears }) => tenureYears)).toEqual([null, null, null]);
    const known = assembled(
      { id: 0, tenureYears: 1, hireDate: 2 },
      [
        ["a", 3, 40_100],
        ["b", null, 40_465.25],
        ["c", null, 40_830.5],
      ],
      { asOf: 40_830.5 },
    );
    expect(known.people.map(({ tenureYears }) => tenureYears)).toEqual([3, 1, 0]);
  });
});

describe("indicators in two units", () => {
  test.each(["processScore", "resultScore", "previousScore"] as const)(
    "%s: a share of 1 among scores out of 100 is reported and not used",
    (field) => {
      const cells = [73.1, 0.731, 80, null, 66, 0, 1.5, 1.51, 72, 88];
      const result = assembled(
        { id: 0, [field]: 1 },
        cells.map((cell, i) => [`E${i}`, cell]),
      );
      expect(rowsWith(result, "mixed-units")).toEqual([[field, [1, 6]]]);
      expect(result.people.map((person) => person[field])).toEqual([
        ...[73.1, null, 80, null, 66, 0, null, 1.51, 72, 88],
      ]);
    },
  );

  test("a column of shares, or of ratings, is left as it is", () => {
    for (const cells of [
      [0.73, 0.8, 0.9, 1.1],
      [1, 2, 3, 5, 1.5],
    ]) {
      const result = assembled(
        { id: 0, resultScore: 1 },
        cells.map((cell, i) => [`E${i}`, cell]),
      );
      expect(rowsWith(result, "mixed-units")).toEqual([]);
      expect(result.people.map((person) => person.resultScore)).toEqual(cells);
    }
  });
});

describe("scores off their scale", () => {
  const read = (cells: Cell[], options?: engine.ReadingOptions): engine.AssembledPeople =>
    assembled(
      { id: 0, score: 1 },
      cells.map((cell, i) => [`E${i}`, cell]),
      options,
    );
  const nineteen = Array.from({ length: 19 }, () => 60);

  test("the ends of a declared scale are on it", () => {
    const result = read([1, 5, 0.99, 5.01], {
      scale: { lowest: 1, highest: 5, step: 0.01 },
    });
    expect(rowsWith(result, "out-of-scale")).toEqual([["score", [2, 3]]]);
  });

  test("19 of 20 scores from 0 to 120 make it out of a hundred; 18 of 20 do not", () => {
    expect(rowsWith(read([...nineteen, 121]), "out-of-scale")).toEqual([["score", [19]]]);
    expect(rowsWith(read([...nineteen, -1]), "out-of-scale")).toEqual([["score", [19]]]);
    expect(rowsWith(read([...nineteen.slice(1), 121, 121]), "out-of-scale")).toEqual([]);
    expect(rowsWith(read([...nineteen.slice(2), 0, 120, 121]), "out-of-scale")).toEqual([
      ["score", [19]],
    ]);
  });

  test("scores a little over 100 count as they are, and are pointed at", () => {
    const result = read([...nineteen, 100, 100.4, 120]);
    expect(result.people.slice(19).map(({ score }) => score)).toEqual([100, 100.4, 120]);
    expect(rowsWith(result, "over-hundred")).toEqual([["score", [20, 21]]]);
    expect(rowsWith(result, "out-of-scale")).toEqual([]);
    // However many there are, 0.81 among them is none of them.
    const many = read([...nineteen.map((score) => score + 30), 0.81]);
    expect(rowsWith(many, "mixed-units")).toEqual([["score", [19]]]);
  });

  test("of 5 to 20 scores one may be off 0 to 100; with fewer nobody can tell", () => {
    expect(rowsWith(read([60, 70, 80, 90, 925]), "out-of-scale")).toEqual([["score", [4]]]);
    expect(rowsWith(read([60, 70, 80, 925]), "out-of-scale")).toEqual([]);
  });

  test("a score off the scale is not used, and does not make its person one without a score", () => {
    const result = read([...nineteen, 925, 0.81]);
    expect(result.people.slice(19).map(({ score }) => score)).toEqual([null, null]);
    expect(rowsWith(result, "missing-score")).toEqual([]);
  });

  test("most scores have to be over 20 before a small one looks like a share of 1", () => {
    expect(rowsWith(read([...nineteen, 1.5, 1.51, 0]), "mixed-units")).toEqual([["score", [19]]]);
    expect(rowsWith(read([20, 20, 20, 1]), "mixed-units")).toEqual([]);
    expect(rowsWith(read([60, 60, 1, 2]), "mixed-units")).toEqual([]);
    expect(rowsWith(read([60, 60, 1]), "mixed-units")).toEqual([["score", [2]]]);
    expect(rowsWith(read([60, null, null, null, 0.9, 70, 80]), "mixed-units")).toEqual([
      ["score", [4]],
    ]);
  });
});

test.each([
  ["目标达成率", "attainment"],
  ["业绩完成率", "attainment"],
  ["销售达成率", "attainment"],
  ["任务完成率", "attainment"],
  ["绩效评级", "rating"],
  ["上年度绩效等级", "previousRating"],
  ["上年度得分", "previousScore"],
] as const)("%s is taken at once for %s", (header, field) => {
  expect(engine.recogniseHeaders([header])[0]!.field).toBe(field);
});

describe("headers over more than one row", () => {
  const joined = (rows: string[][]): string[] =>
    engine.recogniseHeaders(rows).map(({ header }) => header);

  test("a span ends where the next heading begins, and a blank below the last row stays blank", () => {
    expect(
      joined([
        ["Staff ", "", "Score"],
        ["Id", " Name ", ""],
      ]),
    ).toEqual(["Staff/Id", "Staff/Name", "Score"]);
    expect(
      joined([
        ["", "Score"],
        ["Id", "Score"],
      ]),
    ).toEqual(["Id", "Score"]);
    expect(joined([["Id"], ["Id", "Name"]])).toEqual(["Id", "Id/Name"]);
    expect(
      joined([
        ["A", "", ""],
        ["B", "", ""],
        ["c", "d", "e"],
      ]),
    ).toEqual(["A/B/c", "A/B/d", "A/B/e"]);
  });

  test("no header at all, a blank one, and one with blanks around it", () => {
    expect(engine.recogniseHeaders([])).toEqual([]);
    expect(engine.recogniseHeaders([""])).toEqual([
      { column: 0, header: "", field: null, match: null, candidates: [], unit: null },
    ]);
    expect(engine.recogniseHeaders([" Employee ID "])[0]).toMatchObject({
      header: "Employee ID",
      field: "id",
    });
  });

  test("the lowest row decides where the whole heading says nothing", () => {
    expect(engine.recogniseHeaders([["H1 2026"], ["Department"]])[0]!.field).toBe("department");
  });

  test("only so many columns are looked at", () => {
    expect(engine.recogniseHeaders(Array.from({ length: 1500 }, (_, i) => `x${i}`))).toHaveLength(
      1024,
    );
  });

  test("a field goes to the first column that surely is it, and a guess takes nothing away", () => {
    const found = engine.recogniseHeaders(["Score, Final", "Overall Score", "Total Score"]);
    expect(found.map(({ field }) => field)).toEqual([null, "score", null]);
  });

  test.each([
    ["Target [CNY]", "target", "CNY"],
    ["Target【万元】", "target", "万元"],
    ["Target (required)(CNY)", "target", "CNY"],
    ["Name (Required)", "name", null],
    ["Name ()", "name", null],
    ["Name ( )", "name", null],
    ["(CNY) Bonus Base", "bonusBase", "CNY"],
  ])("%s: a note in brackets", (header, field, unit) => {
    const [found] = engine.recogniseHeaders([header]);
    expect(found!.candidates).toContain(field);
    expect(found!.unit).toBe(unit);
  });

  test("an open bracket is no note", () => {
    expect(engine.recogniseHeaders(["Name (old"])[0]!.unit).toBeNull();
    expect(engine.recogniseHeaders(["Name)"])[0]!.unit).toBeNull();
  });

  test("half of an alias's words is not the alias", () => {
    expect(engine.recogniseHeaders(["Job shoes"])[0]!.candidates).toEqual([]);
    expect(engine.recogniseHeaders(["号"])[0]!.match).toBeNull();
  });
});

describe("numbers at the edge of what is read", () => {
  test("blanks alone are missing or no number, never 0", () => {
    expect(engine.readNumber("\u200b").kind).not.toBe("number");
    expect(engine.readNumber(false)).toEqual({ kind: "not-a-number", text: "FALSE" });
    expect(Object.is((engine.readNumber(-0) as { value: number }).value, 0)).toBe(true);
    expect(engine.readNumber("８：")).toMatchObject({ kind: "not-a-number" });
  });

  test("ids of 15 digits are exact, of 16 are not", () => {
    const result = assembled({ id: 0 }, [[999999999999999], [1e15], ["1000000000000000"], [-1e15]]);
    expect(result.people.map(({ id }) => id)).toEqual(["999999999999999", "1000000000000000"]);
    expect(rowsWith(result, "long-number-id")).toEqual([["id", [1, 3]]]);
  });
});

describe("rating scales that fit", () => {
  test("the one with the fewest grades comes first", () => {
    const lengths = engine.fittingScales(["a", "c"]).map(({ levels }) => levels.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    // Grades nobody has are no place to move to: the scale with none of them comes first.
    const [first] = engine.fittingScales(["B+", "A", "C", "D", "B"]);
    expect(first!.levels.map(({ label }) => label)).toEqual(["d", "c", "b", "b+", "a"]);
    const [six] = engine.fittingScales(["B+", "S", "C", "D"]);
    expect(six!.levels).toHaveLength(6);
    expect(engine.fittingScales(["e", "o"]).map(({ name }) => name)).toEqual(["F I M E O"]);
  });
});

describe("groups at the edge of being shown", () => {
  const sizes = (list: readonly number[]): engine.GroupSize[] =>
    list.map((people, i) => ({ id: `g${i}`, parent: null, people }));

  test.each([
    { name: "exactly k may be shown", list: [5, 5], shown: [true, true] },
    {
      name: "of two equal ones the first protects the small one",
      list: [5, 5, 2],
      shown: [false, true, true].with(2, false),
    },
    { name: "nobody at all", list: [], shown: [] },
    { name: "fewer than k altogether", list: [2, 2], shown: [false, false] },
  ])("$name", ({ list, shown }) => {
    expect(engine.suppressSmallGroups(sizes(list))).toEqual(shown);
  });

  test("the refusal names the group", () => {
    const stray = [...sizes([9, 9]), { id: "x", parent: "y", people: 7 }];
    expect(() => engine.suppressSmallGroups(stray)).toThrow(
      "group 3 is part of a group that is not there",
    );
  });
});

describe("hire dates", () => {
  const asOf = 46_000;
  const read = (cells: Cell[]) =>
    assembled(
      { id: 0, hireDate: 1 },
      cells.map((cell, i) => [`E${i}`, cell]),
      { asOf },
    );
  const serials = ({ people }: engine.AssembledPeople): unknown =>
    people.map(({ tenureYears }) => tenureYears && Math.round(asOf - 365.25 * tenureYears));

  test.each([
    ["2021/3/1", 44_256],
    ["2021.03.01", 44_256],
    ["2021-03-01", 44_256],
    [" 2021-03-01 08:30:00 ", 44_256],
    ["2021-03-01T08:30", 44_256],
    ["２０２１／３／１", 44_256],
    ["2021年3月1日", 44_256],
    ["2021 年 3 月 1 日", 44_256],
    ["20210301", 44_256],
    [20_210_301, 44_256],
    ["44256", 44_256],
    ["2020-02-29", 43_890],
    ["2000-02-29", 36_585],
    ["1999/12/31", 36_525],
    ["1928-01-01", 10_228],
    ["11-Apr-2016", 42_471],
    ["28-Feb-2020", 43_889],
    ["29-FEB-2020", 43_890],
    ["1 march 2021", 44_256],
    ["01/Mar/2021", 44_256],
    ["1.Mar.2021", 44_256],
    ["1 Sept. 2020", 44_075],
    ["1st September 2020", 44_075],
    ["Apr 11, 2016", 42_471],
    ["April 11 2016", 42_471],
    ["Apr. 11th, 2016", 42_471],
    ["2016-Apr-11", 42_471],
    ["11-Apr-2016 08:30", 42_471],
    ["１１－Ａｐｒ－２０１６", 42_471],
  ])("%j is day %d, and is said to be read from text", (cell, serial) => {
    const result = read([cell]);
    expect(serials(result)).toEqual([serial]);
    expect(rowsWith(result, "text-date")).toEqual([["hireDate", [0]]]);
    expect(rowsWith(result, "not-a-date")).toEqual([]);
  });

  test("the spreadsheet's own days are nothing to speak of", () => {
    const result = read([44_256, null, ""]);
    expect(serials(result)).toEqual([44_256, null, null]);
    expect(saidOf(result)).toEqual([]);
  });

  test.each([
    "3/1/2021",
    "01.03.2021",
    "2021-02-29",
    "1900-02-29",
    "2021-13-01",
    "2021-00-10",
    "2021-04-31",
    "2021-03-0",
    "2021-3/1",
    "2021-03",
    "2021.03",
    "2021",
    "1927-12-31",
    "20211301",
    "3 years",
    "yesterday",
    "11-Apr-16",
    "Apr 11, 16",
    "Apr 2016",
    "11 Apr",
    "31-Apr-2016",
    "29-Feb-2021",
    "0-Apr-2016",
    "11-Avr-2016",
    "11-Ma-2016",
    "11-Marc-2016",
    "11-constructor-2016",
    "11-04-2016",
    "Apr 11, 2016 or so",
    "1927-Dec-31",
    7,
    -44_256,
    2_958_466,
  ])("%j is no day, and is said not to be", (cell) => {
    const result = read([cell]);
    expect(serials(result)).toEqual([null]);
    expect(rowsWith(result, "not-a-date")).toEqual([["hireDate", [0]]]);
  });

  test("nor is a day with anything after it, however far", () => {
    expect(serials(read([`2021-03-01${" ".repeat(40_000)}x`]))).toEqual([null]);
    expect(serials(read([`1 Mar ${" ".repeat(40_000)}2021`]))).toEqual([null]);
  });

  test("a truth value is one, as in every other column", () => {
    const result = read([true]);
    expect(serials(result)).toEqual([null]);
    expect(saidOf(result)).toEqual([{ code: "truth-value", field: "hireDate", rows: [0] }]);
  });

  test("an error is one", () => {
    expect(rowsWith(read([{ error: "#N/A" }]), "error-cell")).toEqual([["hireDate", [0]]]);
  });

  test("a column that nobody counts from is not spoken of", () => {
    expect(saidOf(assembled({ id: 0, hireDate: 1 }, [["a", "yesterday"]]))).toEqual([]);
  });
});

describe("raters by number and by name", () => {
  const mapping: engine.ColumnMapping = { id: 0, name: 1, rater: 2 };
  const raters = ({ people }: engine.AssembledPeople): unknown => people.map(({ rater }) => rater);

  test("are one where the list knows both, and the rows with the number are named", () => {
    const result = assembled(mapping, [
      ["01", "Li Wei", "Ada"],
      ["02", "Ada", "01"],
      ["03", "Bo", " ｌｉ wei "],
      ["04", "Cy", "０１"],
      ["05", "Di", "99"],
      ["06", "Ed", null],
    ]);
    expect(raters(result)).toEqual(["Ada", "Li Wei", "ｌｉ wei", "Li Wei", "99", null]);
    expect(rowsWith(result, "rater-both-ways")).toEqual([["rater", [1, 3]]]);
  });

  test("stay numbers where nobody is named", () => {
    const result = assembled(mapping, [
      ["01", "Li Wei", "02"],
      ["02", "Ada", "01"],
    ]);
    expect(raters(result)).toEqual(["02", "01"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("stay two where two people have the name, or the number", () => {
    const result = assembled(mapping, [
      ["01", "Li Wei", "Li Wei"],
      ["02", "li wei", "01"],
      ["03", "Ada", "03"],
      ["03", "Bo", "Ada"],
      ["04", "Cy", "03"],
    ]);
    expect(raters(result)).toEqual(["Li Wei", "01", "03"]);
    expect(rowsWith(result, "rater-both-ways")).toEqual([]);
  });

  test("a column of numbers alone gives the names the list knows", () => {
    const result = assembled({ id: 0, name: 1, raterId: 2 }, [
      ["01", "Li Wei", "02"],
      ["02", "Ada", "77"],
    ]);
    expect(raters(result)).toEqual(["Ada", "77"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("beside a column of names it fills what is blank there", () => {
    const result = assembled({ id: 0, name: 1, rater: 2, raterId: 3 }, [
      ["01", "Li Wei", "Ada", "02"],
      ["02", "Ada", null, "01"],
    ]);
    expect(raters(result)).toEqual(["Ada", "Li Wei"]);
  });

  test("without a column of numbers nobody is told by number", () => {
    const result = assembled({ name: 0, rater: 1 }, [
      ["Li Wei", "Ada"],
      ["Ada", "Li Wei"],
      ["Bo", "Li Wei"],
    ]);
    expect(raters(result)).toEqual(["Ada", "Li Wei", "Li Wei"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("a name that is its own number is nothing to speak of", () => {
    const result = assembled({ id: 0, name: 0, rater: 1 }, [
      ["Li Wei", "Ada"],
      ["Ada", "li wei"],
    ]);
    expect(raters(result)).toEqual(["Ada", "li wei"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("are one where the number stands in one column here and in the other there", () => {
    const result = assembled({ id: 0, name: 1, rater: 2, raterId: 3 }, [
      ["01", "Li Wei", null, "02"],
      ["02", "Ada", null, "77"],
      ["03", "Bo", "02", null],
    ]);
    expect(raters(result)).toEqual(["Ada", "77", "Ada"]);
    expect(rowsWith(result, "rater-both-ways")).toEqual([["rater", [2]]]);
  });
});

describe("labels that look alike", () => {
  const alike = (labels: Cell[]): unknown => {
    const rows = labels.map((label, i): Cell[] => [`E${i}`, label]);
    return rowsWith(assembled({ id: 0, territory: 1 }, rows), "look-alike-label");
  };

  test.each([
    { name: "spaces inside", labels: ["销售部", "销售部", "销 售 部"], rows: [2] },
    { name: "traditional characters", labels: ["銷售部", "销售部", "销售部"], rows: [0] },
    {
      name: "hyphens and dots",
      labels: ["After-sales", "Aftersales", "after.sales", "after-sales"],
      rows: [1, 2],
    },
    { name: "full-width marks", labels: ["研发（一）部", "研发一部", "研发(一)部"], rows: [1] },
    { name: "brackets around the end", labels: ["销售部(北)", "销售部北"], rows: [1] },
    { name: "quotation marks around it", labels: ["Sales", "“Sales”", "'Sales'"], rows: [1, 2] },
    { name: "a full stop behind", labels: ["Sales", "Sales.", "销售部", "销售部。"], rows: [1, 3] },
  ])("are named where they are rarer: $name", ({ labels, rows }) => {
    expect(alike(labels)).toEqual([["territory", rows]]);
  });

  test.each([
    { name: "one label to the eye of the reader", labels: ["Sales", "ＳＡＬＥＳ ", "sales\u200B"] },
    { name: "numbers parted differently", labels: ["Team 1.1", "Team 11"] },
    { name: "grades with a sign behind", labels: ["A", "A-", "A+", "P6", "P6-", "p6*"] },
    { name: "a name that ends in a sign", labels: ["C", "C#", "C++"] },
    { name: "a sign in front", labels: ["1", "-1", "#1"] },
    { name: "marks alone", labels: ["-", "?", "…"] },
    { name: "other words", labels: ["销售部", "销售二部", "Sales", "__proto__"] },
    { name: "blanks", labels: [null, "", "Sales"] },
  ])("are not seen in $name", ({ labels }) => {
    expect(alike(labels)).toEqual([]);
  });
});

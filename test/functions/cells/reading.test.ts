import { blockOf } from "../../../src/functions/cells/Block";
import { decimalOf, numbersIn } from "../../../src/functions/cells/numbersIn";
import { column, outcomeOf, row } from "../support/call";

const numbers = (range: unknown): (number | null)[] => numbersIn(blockOf("scores", range));

describe("text that plainly spells a number", () => {
  test.each([
    ["85", 85],
    ["８５", 85],
    [" 85.5 ", 85.5],
    ["−5", -5],
    ["－5", -5],
    ["＋5", 5],
    ["85%", 0.85],
    ["85％", 0.85],
    ["９５．５", 95.5],
    ["95\u00a0", 95],
    ["\u300095", 95],
    ["\u200b95", 95],
    ["\ufeff95", 95],
    ["\u200e95\u200f", 95],
    [".5", 0.5],
    ["5.", 5],
    ["-0", 0],
  ])("%j is %d", (text, value) => {
    expect(numbers(column(text))).toEqual([value]);
  });
});

describe("text that is no plain decimal is refused", () => {
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
    "1e5",
    "1e400",
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
    "1.234,5",
    "1 234",
    "8 5",
    "+-5",
    "--5",
    "5%%",
    "%",
    ".",
    " ",
    "\u3000",
    "9".repeat(399),
    "9".repeat(500),
  ])("%j", (text) => {
    expect(decimalOf(text)).toBeNull();
    expect(outcomeOf("zScore", column(1, 2, text))).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining("scores, row 3 holds ") as string,
    });
  });
});

describe("cells", () => {
  test.each([
    ["down a column", column(1, 2, "x", 4), 'scores, row 3 holds "x"'],
    ["along a row", row(1, 2, "x", 4), 'scores, column 3 holds "x"'],
    ["TRUE", column(1, true), "scores, row 2 holds TRUE"],
    ["NaN", column(1, NaN), "scores, row 2 holds NaN"],
    ["Infinity", column(1, Infinity), "scores, row 2 holds Infinity"],
    ["a card", column(1, { type: "Entity", text: "x" }), "scores, row 2 holds a data type card"],
    ["a list in a cell", column(1, [2]), "scores, row 2 holds a list inside one cell"],
    ["a long text", column(1, "很".repeat(100)), `scores, row 2 holds "${"很".repeat(39)}…"`],
    ["a text with line breaks", column(1, "a\nb"), 'scores, row 2 holds "a b"'],
  ])("%s is told with its place", (_, range, start) => {
    const outcome = outcomeOf("zScore", range);
    expect(outcome).toMatchObject({ error: "#VALUE!" });
    expect((outcome as { message: string }).message.startsWith(start)).toBe(true);
    expect((outcome as { message: string }).message.length).toBeLessThanOrEqual(255);
  });

  test.each([
    "#N/A",
    "#DIV/0!",
    "#REF!",
    "#NUM!",
    "#NULL!",
    "#CALC!",
    "#BUSY!",
    "#NAME?",
    "#SPILL!",
  ])("the error cell %s is passed on as #N/A with its place", (code) => {
    for (const cell of [{ code }, { type: "Error", basicType: "Error", basicValue: code }]) {
      expect(outcomeOf("zScore", column(1, cell, 3))).toEqual({
        error: "#N/A",
        message: `scores, row 2 holds the error ${code}. Correct that cell or clear it.`,
      });
    }
  });

  test("a place in a block has a row and a column", () => {
    expect(
      outcomeOf(
        "weighted",
        [
          [1, 2],
          [3, "x"],
        ],
        row(1, 1),
      ),
    ).toMatchObject({
      message: expect.stringMatching(/^scores, row 2, column 2 holds "x"/) as string,
    });
  });

  test("blank cells are missing, never 0", () => {
    expect(numbers(column("", null, undefined, 3))).toEqual([null, null, null, 3]);
  });

  test("a negative zero is 0", () => {
    expect(Object.is(numbers(column(-0))[0], 0)).toBe(true);
  });

  test("rows of unequal length, flat lists and empty arrays are told", () => {
    expect(outcomeOf("zScore", [[1], [2, 3]])).toMatchObject({ error: "#VALUE!" });
    expect(outcomeOf("zScore", [1, 2, 3])).toMatchObject({ error: "#VALUE!" });
    expect(outcomeOf("zScore", [])).toMatchObject({ error: "#N/A" });
    expect(outcomeOf("zScore", [[]])).toMatchObject({ error: "#N/A" });
    expect(outcomeOf("zScore")).toMatchObject({ error: "#VALUE!" });
  });

  test("the empty tail of a whole column is visited once and computed never", () => {
    let visits = 0;
    const blank = new Proxy([""], {
      get: (cells, key) => {
        if (key === "0") visits += 1;
        return Reflect.get(cells, key) as unknown;
      },
    });
    const tail = new Array<unknown[]>(1_048_573).fill(blank);
    const { answer } = outcomeOf("zScore", [...column(1, 2, 3), ...tail]) as {
      answer: unknown[][];
    };
    expect(visits).toBe(tail.length);
    expect(answer.slice(0, 4)).toEqual([[-1], [0], [1], [""]]);
    expect(answer).toHaveLength(1_048_576);
    // All rows of the tail share one empty answer.
    expect(new Set(answer.slice(3)).size).toBe(1);
  });
});

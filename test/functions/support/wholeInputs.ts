import { call, column, row, type FunctionName, type Outcome } from "./call";
import { validCalls } from "./validCalls";

/** A line of the list that is about a whole call. */
export interface WholeInput {
  readonly id: string;
  readonly name: string;
  readonly functions: readonly FunctionName[];
  readonly given: (name: FunctionName) => readonly unknown[];
  /** An error and words of its sentence ("#VALUE! weights has"), or a look at the outcome. */
  readonly expected: string | ((outcome: Outcome, name: FunctionName) => void);
}

const answers =
  (answer: unknown): ((outcome: Outcome) => void) =>
  (outcome) => {
    expect(outcome).toEqual({ answer });
  };

const placing: readonly FunctionName[] = ["normalize", "zScore", "tScore", "percentile"];
const weighing: readonly FunctionName[] = ["weighted", "effectiveWeights"];
const everyFunction = Object.keys(validCalls) as FunctionName[];
const grouping = everyFunction.filter((name) => validCalls[name].labels.length > 0);

const three = [
  [1, 2, 3],
  [4, 6, 5],
  [9, 7, 8],
];
const weights =
  (...given: unknown[]) =>
  () => [three, row(...given)];
/** NORMALIZE has its method between the scores and the groups. */
const place =
  (scores: unknown, ...rest: unknown[]) =>
  (name: FunctionName): unknown[] =>
    name === "normalize" ? [scores, null, ...rest] : [scores, ...rest];
const midrank =
  (...scores: unknown[]) =>
  (): unknown[] => [column(...scores), "midrank"];
const sameAsOriginal = (outcome: Outcome, name: FunctionName): void => {
  expect(outcome).toEqual({ answer: call(name, ...validCalls[name].given) });
};

/** The valid call with every label of its first label argument changed. */
const relabelled =
  (change: (label: unknown) => unknown) =>
  (name: FunctionName): unknown[] => {
    const { given, labels } = validCalls[name];
    return given.map((argument, at) =>
      at === labels[0]!.at ? (argument as unknown[][]).map(([label]) => [change(label)]) : argument,
    );
  };

const asNumbers = (scale: number) => (outcome: Outcome) => {
  const { answer } = outcome as { answer: number[][] };
  expect(answer.map(([value]) => Math.round(value! * scale) / scale)).toEqual([-1, 0, 1]);
};

const weightLines: readonly WholeInput[] = [
  {
    id: "B001",
    name: "weights all 0",
    functions: weighing,
    given: weights(0, 0, 0),
    expected: "#VALUE! weights has only zeros",
  },
  {
    id: "B002",
    name: "weights that cancel out",
    functions: weighing,
    given: weights(1, 0, -1),
    expected: "#VALUE! weights, column 3 is -1",
  },
  {
    id: "B004",
    name: "weights of 0.99 are rescaled",
    functions: ["weighted"],
    given: weights(0.33, 0.33, 0.33),
    expected: answers(column(2, 5, 8)),
  },
  {
    id: "B005",
    name: "weights of 1.01 are rescaled",
    functions: ["weighted"],
    given: weights(0, 1.01, 0),
    expected: answers(column(2, 6, 7)),
  },
  {
    id: "B007",
    name: "ten tenths are accepted",
    functions: ["weighted"],
    given: () => [[Array(10).fill(4)], [Array(10).fill(0.1)]],
    expected: answers([[4]]),
  },
  {
    id: "B008",
    name: "the largest weights",
    functions: ["weighted"],
    given: () => [[[1, 3]], row(1e308, 1e308)],
    expected: answers([[2]]),
  },
  {
    id: "B013",
    name: "a row of weights for a column of scores",
    functions: ["weighted"],
    given: () => [column(1, 2, 6), row(1, 1, 1)],
    expected: answers([[3]]),
  },
  {
    id: "B014",
    name: "a column of weights for a block of scores",
    functions: ["weighted"],
    given: () => [three, column(0, 1, 0)],
    expected: answers(column(2, 6, 7)),
  },
  {
    id: "B016",
    name: "no weights",
    functions: ["weighted", "effectiveWeights", "bonus"],
    given: (name) => (name === "bonus" ? [10, null] : [three, null]),
    expected: "#VALUE! weights is missing",
  },
  {
    id: "B019",
    name: "a blank weight",
    functions: weighing,
    given: weights(1, "", 1),
    expected: "#VALUE! weights, column 2 is blank",
  },
  {
    id: "B022",
    name: "256 weights",
    functions: ["weighted"],
    given: () => [[Array(256).fill(5)], [Array(256).fill(2)]],
    expected: answers([[5]]),
  },
  {
    id: "B023",
    name: "a weight above 1 with a negative one",
    functions: weighing,
    given: weights(1.5, -0.5, 0),
    expected: "#VALUE! weights, column 2 is -0.5",
  },
];

const spreadLines: readonly WholeInput[] = [
  {
    id: "B025",
    name: "all 0.1",
    functions: placing,
    given: place(column(0.1, 0.1, 0.1)),
    expected: "#N/A All scores in scores are the same",
  },
  {
    id: "B026",
    name: "all 0",
    functions: placing,
    given: place(column(0, 0)),
    expected: "#N/A All scores in scores are the same",
  },
  {
    id: "B028",
    name: "one value",
    functions: placing,
    given: place([[5]]),
    expected: "#N/A scores has 1 score only",
  },
  {
    id: "B029",
    name: "an empty range",
    functions: placing,
    given: place(column("", "")),
    expected: "#N/A scores has no scores",
  },
  {
    id: "B031",
    name: "1 ulp apart",
    functions: placing,
    given: place(column(1, 1 + 2 ** -52)),
    expected: "#N/A All scores in scores are the same",
  },
  {
    id: "B032",
    name: "far from 0",
    functions: ["zScore", "normalize"],
    given: place(column(1e9 + 1, 1e9 + 2, 1e9 + 3)),
    expected: asNumbers(1e7),
  },
  {
    id: "B034",
    name: "the largest spread",
    functions: ["zScore", "normalize"],
    given: place(column(1e308, 0, -1e308)),
    expected: answers(column(1, 0, -1)),
  },
  {
    id: "B037",
    name: "100,000 scores in under 500 ms",
    functions: placing,
    given: place(Array.from({ length: 1e5 }, (_, index) => [(index * 7919) % 1009])),
    expected: (outcome, name) => {
      const scores = Array.from({ length: 1e5 }, (_, index) => [(index * 7919) % 1013]);
      const took = [1, 2, 3].map(() => {
        // Work done, not time passed: other programs may be running.
        const started = process.cpuUsage();
        call(name, ...place(scores)(name));
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      });
      expect(Math.min(...took)).toBeLessThan(500);
      expect((outcome as { answer: unknown[][] }).answer).toHaveLength(1e5);
    },
  },
  {
    id: "B038",
    name: "min-max without spread",
    functions: ["normalize"],
    given: () => [column(4, 4), "min-max"],
    expected: "#N/A All scores in scores are the same",
  },
  {
    id: "B040",
    name: "a percentile of one",
    functions: ["percentile"],
    given: place([[5]]),
    expected: "#N/A scores has 1 score only",
  },
  {
    id: "B041",
    name: "a T-score of an outlier is not clipped",
    functions: ["tScore"],
    given: () => [[[42]], null, column(1, 2, 3)],
    expected: answers([[450]]),
  },
  {
    id: "B043",
    name: "an unknown method",
    functions: ["normalize", "equate"],
    given: (name) =>
      name === "equate" ? [column(1, 2), column("a", "b"), "a", "zz"] : [column(1, 2), "zz"],
    expected: '#VALUE! method is "zz". Use one of: ',
  },
  {
    id: "B044",
    name: "a full-width method",
    functions: ["normalize"],
    given: () => [column(1, 2, 3), "Ｚ"],
    expected: answers(column(-1, 0, 1)),
  },
  {
    id: "B046",
    name: "no method",
    functions: ["normalize"],
    given: () => [column(1, 2, 3), null],
    expected: answers(column(-1, 0, 1)),
  },
];

const groupLines: readonly WholeInput[] = [
  {
    id: "B047",
    name: "labels of another length",
    functions: grouping,
    given: (name) =>
      validCalls[name].given.map((argument, at) =>
        at === validCalls[name].labels[0]!.at ? (argument as unknown[][]).slice(1) : argument,
      ),
    expected: (outcome) =>
      expect(outcome).toMatchObject({
        error: "#VALUE!",
        message: expect.stringMatching(/ has \d+ cells?, scores has /u) as string,
      }),
  },
  {
    id: "B049",
    name: "a blank label beside a score",
    functions: grouping,
    given: (name) => relabelledAt(name, 2, ""),
    expected: (outcome) =>
      expect(outcome).toMatchObject({
        error: "#VALUE!",
        message: expect.stringContaining(", row 3 is blank but scores has a score there") as string,
      }),
  },
  {
    id: "B050",
    name: "a trailing space",
    functions: grouping,
    given: relabelled((label) => `${String(label)} `),
    expected: sameAsOriginal,
  },
  {
    id: "B052",
    name: "full-width letters",
    functions: grouping,
    given: relabelled((label) => String.fromCharCode(String(label).charCodeAt(0) + 0xfee0)),
    expected: (outcome, name) => {
      if (name === "leniency") expect((outcome as { answer: unknown[][] }).answer).toHaveLength(3);
      else sameAsOriginal(outcome, name);
    },
  },
  {
    id: "B053",
    name: "simplified and traditional are two groups",
    functions: placing,
    given: place(column(1, 2, 3, 4), column("销售", "销售", "銷售", "銷售")),
    expected: (outcome) =>
      expect(new Set((outcome as { answer: unknown[][] }).answer.slice(0, 2).flat()).size).toBe(2),
  },
  {
    id: "B055",
    name: "constructor is a label",
    functions: grouping,
    given: relabelledWord("constructor"),
    expected: ordinary,
  },
  {
    id: "B056",
    name: "toString is a label",
    functions: grouping,
    given: relabelledWord("toString"),
    expected: ordinary,
  },
  {
    id: "B058",
    name: "TRUE as a label",
    functions: grouping,
    given: (name) => relabelledAt(name, 2, true),
    expected: (outcome) =>
      expect(outcome).toMatchObject({
        error: "#VALUE!",
        message: expect.stringContaining(", row 3 holds TRUE") as string,
      }),
  },
  {
    id: "B059",
    name: "an error as a label",
    functions: grouping,
    given: (name) => relabelledAt(name, 2, { code: "#N/A" }),
    expected: (outcome) =>
      expect(outcome).toMatchObject({
        error: "#N/A",
        message: expect.stringContaining(", row 3 holds the error #N/A") as string,
      }),
  },
  {
    id: "B061",
    name: "a quarter of a million groups of one; the bench has the million",
    functions: ["zScore"],
    given: () => [
      Array.from({ length: 262_144 }, (_, index) => [index]),
      Array.from({ length: 262_144 }, (_, index) => [`g${index}`]),
    ],
    expected: (outcome) => {
      expect(outcome).toMatchObject({
        error: "#N/A",
        message: expect.stringContaining("No group has at least 2 people") as string,
      });
    },
  },
  {
    id: "B062",
    name: "a group in two blocks",
    functions: ["zScore"],
    given: () => [column(1, 10, 20, 3, 2, 30), column("a", "b", "b", "a", "a", "b")],
    expected: answers(column(-1, -1, 0, 1, 0, 1)),
  },
  {
    id: "B064",
    name: "direction marks",
    functions: grouping,
    given: relabelled((label) => `\u200f${String(label)}\u200e`),
    expected: sameAsOriginal,
  },
  {
    id: "B065",
    name: "a label that looks like a formula",
    functions: grouping,
    given: relabelledWord("=cmd|' /C calc'!A0"),
    expected: ordinary,
  },
];

const rankLines: readonly WholeInput[] = [
  {
    id: "B143",
    name: "ties share the average rank",
    functions: ["normalize"],
    given: midrank(1, 2, 2, 3),
    expected: answers(column(1, 2.5, 2.5, 4)),
  },
  {
    id: "B145",
    name: "all tied",
    functions: ["normalize"],
    given: midrank(4, 4, 4),
    expected: answers(column(2, 2, 2)),
  },
  {
    id: "B146",
    name: "a word that is no method",
    functions: ["normalize"],
    given: () => [column(1, 2), 2],
    expected: "#VALUE! method is 2. Use one of: ",
  },
  {
    id: "B148",
    name: "one person is first",
    functions: ["normalize"],
    given: midrank(9),
    expected: answers([[1]]),
  },
  {
    id: "B151",
    name: "text among the scores",
    functions: ["normalize"],
    given: midrank(1, "x", 2),
    expected: '#VALUE! scores, row 2 holds "x"',
  },
];

const market: readonly FunctionName[] = ["baseline", "attainment"];
const indexed = (index: unknown) => (name: FunctionName) =>
  name === "baseline" ? [column(100), column(index)] : [column(90), column(100), column(index)];

const marketLines: readonly WholeInput[] = [
  {
    id: "B152",
    name: "a target of 0",
    functions: ["attainment"],
    given: () => [column(5, 5), column(10, 0)],
    expected: "#VALUE! target, row 2 is 0. Enter a target above 0.",
  },
  {
    id: "B154",
    name: "an index of 0",
    functions: market,
    given: indexed(0),
    expected: "#VALUE! marketIndex, row 1 is 0. Enter market now divided by market then",
  },
  {
    id: "B155",
    name: "a negative index",
    functions: market,
    given: indexed(-1),
    expected: "#VALUE! marketIndex, row 1 is -1.",
  },
  {
    id: "B157",
    name: "an index in percent points",
    functions: market,
    given: indexed(100),
    expected: "#VALUE! Did you mean 1.00?",
  },
  {
    id: "B157",
    name: "an index in percent points with a decimal, no digit of which is lost",
    functions: market,
    given: indexed(83.5),
    expected: "#VALUE! Did you mean 0.835?",
  },
  {
    id: "B158",
    name: "an index as text in percent",
    functions: ["baseline"],
    given: indexed("80%"),
    expected: answers([[80]]),
  },
  {
    id: "B160",
    name: "a very large result",
    functions: ["attainment"],
    given: () => [column(2e12), column(1e12)],
    expected: answers([[2]]),
  },
];

const shapeLines: readonly WholeInput[] = [
  {
    id: "B139",
    name: "a whole row of the sheet",
    functions: ["zScore"],
    given: () => [[[1, 2, 3, ...Array<string>(16_381).fill("")]]],
    expected: (outcome) =>
      expect((outcome as { answer: unknown[][] }).answer[0]!.slice(0, 4)).toEqual([-1, 0, 1, ""]),
  },
  {
    id: "B142",
    name: "an array without cells",
    functions: everyFunction.filter((name) => Array.isArray(validCalls[name].given[0])),
    given: (name) => [[], ...validCalls[name].given.slice(1)],
    expected: "#N/A has no cells",
  },
  {
    id: "B164",
    name: "the same call twice",
    functions: everyFunction,
    given: (name) => validCalls[name].given,
    expected: sameAsOriginal,
  },
  {
    id: "B166",
    name: "rows in another order",
    functions: ["zScore"],
    given: () => [column(3, 1, 2)],
    expected: answers(column(1, -1, 0)),
  },
  {
    id: "B167",
    name: "a row instead of a column",
    functions: ["zScore"],
    given: () => [row(1, 2, 3)],
    expected: answers(row(-1, 0, 1)),
  },
  {
    id: "B169",
    name: "a result that is no number",
    functions: ["zScore"],
    given: () => [column(1, NaN)],
    expected: "#VALUE! scores, row 2 holds NaN",
  },
  {
    id: "B170",
    name: "a result beyond every number",
    functions: ["attainment"],
    given: () => [column(1e308), column(1e-300)],
    expected: (outcome) => expect(outcome).toHaveProperty("error"),
  },
  {
    id: "B172",
    name: "a fault inside",
    functions: ["weighted"],
    given: () => [faulty(), row(1)],
    expected: "#VALUE! The calculation stopped because of an error in the add-in.",
  },
];

/** Every line of the list that is about a whole call. */
export const wholeInputs: readonly WholeInput[] = [
  ...weightLines,
  ...spreadLines,
  ...groupLines,
  ...rankLines,
  ...marketLines,
  ...shapeLines,
];

function relabelledAt(name: FunctionName, rowIndex: number, content: unknown): unknown[] {
  const { given, labels } = validCalls[name];
  return given.map((argument, at) =>
    at === labels[0]!.at
      ? (argument as unknown[][]).map((cells, index) => (index === rowIndex ? [content] : cells))
      : argument,
  );
}

/** Renames the first group everywhere it occurs, also where a side or a role names it. */
function relabelledWord(word: string): (name: FunctionName) => unknown[] {
  return (name) => {
    const { given, labels } = validCalls[name];
    const first = (given[labels[0]!.at] as unknown[][])[0]![0];
    const renamed = (cell: unknown): unknown => (cell === first ? word : cell);
    return given.map((argument) =>
      Array.isArray(argument)
        ? (argument as unknown[][]).map((cells) => cells.map(renamed))
        : renamed(argument),
    );
  };
}

/** The answer is the one with the old name, which shows at most as a label. */
function ordinary(outcome: Outcome, name: FunctionName): void {
  const numbersOf = (answer: unknown): unknown[] =>
    [answer].flat(2).filter((leaf) => typeof leaf === "number");
  expect(outcome).toHaveProperty("answer");
  expect(numbersOf((outcome as { answer: unknown }).answer)).toEqual(
    numbersOf(call(name, ...validCalls[name].given)),
  );
}

/** A range that breaks when it is read, with words that may not be repeated. */
function faulty(): unknown {
  return new Proxy([[1]], {
    get: (target, property) => {
      if (property === "0") throw new TypeError("secret cell content");
      return Reflect.get(target, property) as unknown;
    },
  });
}

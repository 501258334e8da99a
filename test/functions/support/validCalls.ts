import { column, row, type FunctionName } from "./call";

/** A cell of a valid call where a number belongs, and how a sentence names it. */
export interface NumberSlot {
  readonly argument: string;
  /** Position of the argument. */
  readonly at: number;
  /** Position in the range, or null for an argument of one value. */
  readonly cell: readonly [row: number, column: number] | null;
  /** "row 3", or "" for an argument of one value. */
  readonly place: string;
}

/** A call that works, and where numbers and labels stand in it. */
export interface ValidCall {
  readonly given: readonly unknown[];
  readonly numbers: readonly NumberSlot[];
  /** Arguments that hold labels, all of them down a column. */
  readonly labels: readonly { readonly argument: string; readonly at: number }[];
}

const scores = column(61, 64, 72, 75.5, 78, 80, 82, 85, 88, 90, 93, 97);
const groups = column("S", "B", "S", "B", "S", "B", "S", "B", "S", "B", "S", "B");
const strata = column("x", "x", "x", "x", "x", "x", "y", "y", "y", "y", "y", "y");
const indicators = [
  [80, 90, 70],
  [60, 65, 75],
  [88, 72, 91],
  [70, 75, 60],
];
const sides = [scores, groups, [["B"]], [["S"]]];

const inColumn = (argument: string, at: number, more: Partial<NumberSlot> = {}): NumberSlot => ({
  ...{ argument, at, cell: [2, 0], place: "row 3" },
  ...more,
});
const option = (argument: string, at: number): NumberSlot =>
  inColumn(argument, at, { cell: null, place: "" });
const labels = (...named: [string, number][]): { argument: string; at: number }[] =>
  named.map(([argument, at]) => ({ argument, at }));

const comparison = {
  numbers: [inColumn("scores", 0)],
  labels: labels(["groups", 1]),
};

const placing = (...options: unknown[]): ValidCall => {
  const at = options.length;
  return {
    given: [scores, ...options, groups, scores, groups],
    numbers: [inColumn("scores", 0), inColumn("population", at + 2)],
    labels: labels(["groups", at + 1], ["populationGroups", at + 3]),
  };
};

/** A valid call of every function. */
export const validCalls: Readonly<Record<FunctionName, ValidCall>> = {
  weighted: {
    given: [indicators, row(50, 30, 20), 0.6],
    numbers: [
      inColumn("scores", 0, { cell: [2, 1], place: "row 3, column 2" }),
      inColumn("weights", 1, { cell: [0, 1], place: "column 2" }),
      option("minCoverage", 2),
    ],
    labels: [],
  },
  weightedByRole: {
    given: [
      indicators,
      column("a", "b", "a", "b"),
      [
        ["a", 1, 2, 3],
        ["b", 3, 2, 1],
      ],
      0.6,
    ],
    numbers: [
      inColumn("scores", 0, { cell: [2, 1], place: "row 3, column 2" }),
      inColumn("roleWeights", 2, { cell: [1, 2], place: "row 2, column 3" }),
      option("minCoverage", 3),
    ],
    labels: labels(["roles", 1]),
  },
  effectiveWeights: {
    given: [indicators, row(50, 30, 20)],
    numbers: [
      inColumn("scores", 0, { cell: [2, 1], place: "row 3, column 2" }),
      inColumn("weights", 1, { cell: [0, 1], place: "column 2" }),
    ],
    labels: [],
  },
  baseline: {
    given: [column(100, 200, 300), column(0.8, 1, 1.1), 1, 0.7, 1.3],
    numbers: [
      inColumn("target", 0),
      inColumn("marketIndex", 1),
      option("passThrough", 2),
      option("floor", 3),
      option("cap", 4),
    ],
    labels: [],
  },
  attainment: {
    given: [column(90, 210, 300), column(100, 200, 300), column(0.8, 1, 1.1), 1, 0.7, 1.3],
    numbers: [
      inColumn("actual", 0),
      inColumn("target", 1),
      inColumn("marketIndex", 2),
      option("passThrough", 3),
      option("floor", 4),
      option("cap", 5),
    ],
    labels: [],
  },
  curve: {
    given: [
      column(0.5, 0.9, 1.2),
      [
        [0.6, 40],
        [0.8, 60],
        [1, 100],
      ],
    ],
    numbers: [
      inColumn("attainment", 0),
      inColumn("knots", 1, { cell: [1, 1], place: "row 2, column 2" }),
    ],
    labels: [],
  },
  normalize: placing("robust-z"),
  zScore: placing(),
  tScore: placing(),
  percentile: placing(),
  equate: {
    given: [scores, groups, "B", "linear"],
    numbers: [inColumn("scores", 0)],
    labels: labels(["groups", 1]),
  },
  leniency: {
    given: [scores, strata, "en"],
    numbers: [inColumn("scores", 0)],
    labels: labels(["raters", 1]),
  },
  leniencyAdjusted: {
    given: [scores, strata, 0.5],
    numbers: [inColumn("scores", 0), option("strength", 2)],
    labels: labels(["raters", 1]),
  },
  skew: { ...comparison, given: [...sides, null, "gap"] },
  skewReport: {
    given: [...sides, strata, 7.35, "en"],
    numbers: [inColumn("scores", 0), option("margin", 5)],
    labels: labels(["groups", 1], ["strata", 4]),
  },
  skewBy: {
    given: [...sides, strata, 7.35, "en"],
    numbers: [inColumn("scores", 0), option("margin", 5)],
    labels: labels(["groups", 1], ["by", 4]),
  },
  topShare: {
    given: [...sides, 0.25, "en"],
    numbers: [inColumn("scores", 0), option("share", 4)],
    labels: labels(["groups", 1]),
  },
  skewCauses: {
    given: [scores, scores, groups, [["B"]], [["S"]], strata, "en"],
    numbers: [inColumn("scores", 0), inColumn("rebased", 1)],
    labels: labels(["groups", 2], ["strata", 5]),
  },
  calibrate: {
    given: [...sides, 0.5, 8, strata, "sales"],
    numbers: [inColumn("scores", 0), option("strength", 4), option("maxMove", 5)],
    labels: labels(["groups", 1], ["strata", 6]),
  },
  strength: {
    given: [...sides, 7.35, strata, "sales"],
    numbers: [inColumn("scores", 0), option("tolerance", 4)],
    labels: labels(["groups", 1], ["strata", 5]),
  },
  grade: {
    given: [scores, column("A", "B", "C"), column(0.2, 0.5, 0.3), strata],
    numbers: [inColumn("scores", 0), inColumn("shares", 2, { cell: [1, 0], place: "row 2" })],
    labels: labels(["groups", 3]),
  },
  seats: {
    given: [12, column(0.2, 0.5, 0.3)],
    numbers: [option("headcount", 0), inColumn("shares", 1)],
    labels: [],
  },
  bonus: {
    given: [1000, column(3, 4, 5), column(0, 0, 10), column(800, 900, 1000), 0.01],
    numbers: [
      option("pool", 0),
      inColumn("weights", 1),
      inColumn("floors", 2),
      inColumn("caps", 3),
      option("unit", 4),
    ],
    labels: [],
  },
  prorate: {
    given: [column(45300, 45310, 45320), column(45400, 45500, 45600), 45292, 45657],
    numbers: [
      inColumn("start", 0),
      inColumn("end", 1),
      option("periodStart", 2),
      option("periodEnd", 3),
    ],
    labels: [],
  },
};

/** The arguments of a valid call with one cell replaced. */
export function withCell(call: ValidCall, slot: NumberSlot, content: unknown): unknown[] {
  return call.given.map((argument, at) => {
    if (at !== slot.at) return argument;
    if (slot.cell === null) return content;
    const [row, column] = slot.cell;
    return (argument as unknown[][]).map((cells, index) =>
      index === row ? cells.map((cell, at2) => (at2 === column ? content : cell)) : cells,
    );
  });
}

/** The valid call with the ranges that go with people cut to their first cell. */
export function singleOf(exported: FunctionName): unknown[] {
  const { given, numbers } = validCalls[exported];
  const first = numbers.find(({ cell }) => cell !== null)!;
  const rows = (given[first.at] as unknown[][]).length;
  return given.map((argument) =>
    Array.isArray(argument) && argument.length === rows ? argument.slice(0, 1) : argument,
  );
}

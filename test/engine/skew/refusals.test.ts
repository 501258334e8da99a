import {
  brunnerMunzel,
  changeSinceLastCycle,
  clopperPearson,
  detectSkew,
  eachAgainstRest,
  EngineError,
  fourfold,
  gapMeasure,
  hodgesLehmann,
  holm,
  kitagawa,
  kruskalWallis,
  leverShapley,
  mannWhitney,
  minimumDetectableGap,
  permutationCheck,
  representationCurve,
  shiftFunction,
  shrunkenEffects,
  skewBy,
  skewCauses,
  spreadRatio,
  strataOf,
  stratifiedGap,
  stratifiedTheta,
  theilSen,
  thetaInterval,
  topShare,
  vanElteren,
  verdictOf,
  wasserstein,
  type Side,
} from "../../../src/engine";

type Scores = readonly number[];
type Measure = (sales: Scores, backOffice: Scores) => unknown;

/** Sides for two lists of people laid end to end. */
const sidesOf = (a: Scores, b: Scores): Side[] => [
  ...a.map((): Side => "sales"),
  ...b.map((): Side => "backOffice"),
];

/** Everything that compares two lists of scores. */
const measures: Record<string, Measure> = {
  thetaInterval: (a, b) => thetaInterval(a, b),
  gapMeasure: (a, b) => gapMeasure(a, b),
  stratifiedTheta: (sales, backOffice) => stratifiedTheta([{ sales, backOffice }]),
  stratifiedGap: (sales, backOffice) => stratifiedGap([{ sales, backOffice }]),
  hodgesLehmann: (a, b) => hodgesLehmann(a, b),
  mannWhitney: (a, b) => mannWhitney(a, b),
  brunnerMunzel: (a, b) => brunnerMunzel(a, b),
  vanElteren: (sales, backOffice) => vanElteren([{ sales, backOffice }]),
  topShare: (a, b) => topShare(a, b),
  representationCurve: (a, b) => representationCurve(a, b),
  shiftFunction: (a, b) => shiftFunction(a, b),
  wasserstein: (a, b) => wasserstein(a, b),
  spreadRatio: (a, b) => spreadRatio(a, b),
  kruskalWallis: (a, b) => kruskalWallis([a, b]),
  eachAgainstRest: (a, b) => eachAgainstRest([...a, ...b], sidesOf(a, b)),
  skewBy: (a, b) =>
    skewBy(
      [...a, ...b],
      sidesOf(a, b),
      [...a, ...b].map(() => "all"),
    ),
  skewCauses: (a, b) => skewCauses({ scores: [...a, ...b], sides: sidesOf(a, b) }),
  kitagawa: (sales, backOffice) => kitagawa([{ sales, backOffice }]),
  permutationCheck: (sales, backOffice) => permutationCheck([{ sales, backOffice }], 1, 99),
  changeSinceLastCycle: (a, b) =>
    changeSinceLastCycle({
      previous: [...a, ...b],
      now: [...a, ...b].reverse(),
      sides: sidesOf(a, b),
    }),
};

const inputs: Record<string, readonly [Scores, Scores]> = {
  "nobody at all": [[], []],
  "no sales": [[], [1, 2]],
  "no back office": [[1, 2], []],
  "one person a side": [[1], [2]],
  "one against many": [[3], [1, 2, 3, 4, 5]],
  "everybody equal": [
    [5, 5, 5],
    [5, 5],
  ],
  separated: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  "the largest numbers": [
    [-Number.MAX_VALUE, 0, 1],
    [Number.MAX_VALUE, 1, Number.MAX_VALUE],
  ],
  "the smallest numbers": [
    [5e-324, 0, -5e-324],
    [1e-310, 2e-310, 0],
  ],
  "a large offset": [
    [1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3],
    [1e9 + 0.2, 1e9 + 0.3],
  ],
  "minus zero": [
    [-0, 0, 1],
    [0, -0, 2],
  ],
  "not a number": [
    [1, NaN, 2],
    [1, 2],
  ],
  infinite: [
    [1, 2],
    [1, Infinity],
  ],
};

/** Every number anywhere in a result; NaN and infinity included. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(Object.entries(inputs))("with %s", (name, [sales, backOffice]) => {
  test.each(Object.entries(measures))("%s answers in finite numbers or refuses", (_, measure) => {
    const sane = [...sales, ...backOffice].every(Number.isFinite);
    try {
      const answer = measure(sales, backOffice);
      expect(sane).toBe(true);
      expect(numbersIn(answer).filter((value) => !Number.isFinite(value))).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(EngineError);
      expect((error as EngineError).message).not.toMatch(/undefined|NaN,|\.$/);
      if (name === "one against many") {
        expect((error as EngineError).code).toBe("too-few");
      }
    }
  });
});

const code = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return "answered";
};

test.each<[string, () => unknown, string]>([
  ["an empty side", () => gapMeasure([], [1]), "empty"],
  ["a margin below 0", () => gapMeasure([1], [2], -1), "out-of-range"],
  ["a margin that is no number", () => gapMeasure([1], [2], NaN), "not-finite"],
  ["a confidence of 1", () => thetaInterval([1], [2], 1), "out-of-range"],
  [
    "a verdict on a gap that is no number",
    () => verdictOf({ gap: NaN, lower: 1, upper: 5, lower90: 2, upper90: 4 }, 7),
    "not-finite",
  ],
  [
    "a verdict against a margin that is no number",
    () => verdictOf({ gap: 3, lower: 1, upper: 5, lower90: 2, upper90: 4 }, NaN),
    "not-finite",
  ],
  ["no stratum with both sides", () => stratifiedGap([{ sales: [1], backOffice: [] }]), "too-few"],
  [
    "NaN in a stratum of one side",
    () => stratifiedGap([{ sales: [NaN], backOffice: [] }]),
    "not-finite",
  ],
  ["labels of another length", () => strataOf([1, 2], ["sales", null], ["A"]), "length-mismatch"],
  ["a missing label", () => strataOf([1, 2], ["sales", "sales"], ["A", null]), "missing-label"],
  ["a blank label", () => strataOf([1, 2], ["sales", "sales"], ["A", " "]), "missing-label"],
  ["an outcome of 1e300", () => kitagawa([{ sales: [1e300], backOffice: [1] }]), "out-of-range"],
  ["half a person", () => minimumDetectableGap(0.5, 3), "out-of-range"],
  ["Brunner–Munzel of one person", () => brunnerMunzel([1], [1, 2]), "too-few"],
  ["Brunner–Munzel without overlap", () => brunnerMunzel([1, 2], [3, 4]), "no-spread"],
  [
    "an exact test of thousands",
    () => mannWhitney(range(3000), range(3000), { method: "exact" }),
    "too-large",
  ],
  ["a top share of everybody", () => topShare([1], [2], 1), "out-of-range"],
  ["a top share of nobody", () => topShare([1], [2], 0), "out-of-range"],
  [
    "half a count",
    () => fourfold({ salesIn: 0.5, salesOut: 1, backOfficeIn: 1, backOfficeOut: 1 }),
    "out-of-range",
  ],
  [
    "a side without people",
    () => fourfold({ salesIn: 0, salesOut: 0, backOfficeIn: 1, backOfficeOut: 1 }),
    "empty",
  ],
  ["a middle half of sales that ties", () => spreadRatio([1, 1, 1], [1, 2]), "no-spread"],
  ["one group", () => kruskalWallis([[1, 2]]), "too-few"],
  ["one label", () => eachAgainstRest([1, 2], ["A", "a "]), "too-few"],
  ["everybody equal", () => kruskalWallis([[1], [1]]), "no-spread"],
  ["a p above 1", () => holm([0.5, 1.5]), "out-of-range"],
  ["a variance of 0", () => shrunkenEffects([1], [0]), "out-of-range"],
  ["no lever", () => leverShapley(() => 0, 0), "out-of-range"],
  ["13 levers", () => leverShapley(() => 0, 13), "too-large"],
  ["a lever without a gap", () => leverShapley(() => NaN, 2), "not-finite"],
  ["four units", () => theilSen([1, 2, 3, 4], [1, 2, 3, 4]), "too-few"],
  ["units on one index", () => theilSen([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]), "no-spread"],
  ["3,000 units", () => theilSen(range(3000), range(3000)), "too-large"],
  ["more hits than trials", () => clopperPearson(3, 2), "out-of-range"],
  [
    "6,000 people to shuffle",
    () => permutationCheck([{ sales: range(3000), backOffice: range(3000) }], 1),
    "too-large",
  ],
  [
    "ten shuffles",
    () => permutationCheck([{ sales: [1], backOffice: [2] }], 1, 10),
    "out-of-range",
  ],
  [
    "nobody to shuffle with",
    () => permutationCheck([{ sales: [1], backOffice: [] }], 1),
    "too-few",
  ],
  [
    "one person rated twice",
    () => changeSinceLastCycle({ previous: [1, 2], now: [1, 2], sides: ["sales", "backOffice"] }),
    "too-few",
  ],
])("%s is refused", (_, ask, expected) => {
  expect(code(ask)).toBe(expected);
});

test.each([
  [3, 2],
  [-1, 5],
  [0, 0],
  [0.5, 2],
  [1, 2.5],
])("%d hits of %d trials are none", (hits, trials) => {
  expect(() => clopperPearson(hits, trials)).toThrow(
    expect.objectContaining({
      code: "out-of-range",
      message: "clopperPearson requires 0 ≤ hits ≤ trials, whole",
    }),
  );
});

test.each<[name: string, ask: () => unknown, code: string, message: string]>([
  [
    "sales have nobody",
    () => detectSkew({ scores: [1], sides: ["backOffice"], by: [] }),
    "empty",
    "detectSkew requires somebody on each side",
  ],
  [
    "the back office has nobody",
    () => detectSkew({ scores: [1], sides: ["sales"], by: [] }),
    "empty",
    "detectSkew requires somebody on each side",
  ],
  [
    "a column is of another length",
    () => detectSkew({ scores: [1, 2], sides: ["sales", "backOffice"], by: [["a"]] }),
    "length-mismatch",
    "detectSkew requires as many labels as scores, and got 1 for 2",
  ],
  [
    "the back office has nobody in or out",
    () => fourfold({ salesIn: 1, salesOut: 1, backOfficeIn: 0, backOfficeOut: 0 }),
    "empty",
    "fourfold requires at least one person on each side",
  ],
  [
    "previous scores are of another length",
    () => changeSinceLastCycle({ previous: [1], now: [1, 2], sides: ["sales", "backOffice"] }),
    "length-mismatch",
    "changeSinceLastCycle requires as many scores as sides, and got 1 for 2",
  ],
])("where %s it says so", (_, ask, wanted, message) => {
  expect(ask).toThrow(expect.objectContaining({ code: wanted, message }));
});

function range(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

import * as engine from "../../../src/engine";
import { company } from "../analysis/company";

/** An ordinary call of an export. What it gives is looked at; a function it gives is called with `then`. */
export interface Example {
  readonly args: readonly unknown[];
  /** Where the export needs arguments that cannot be spoilt at random, how it is called with the others. */
  readonly call?: (...args: never[]) => unknown;
  /** Arguments for a function that comes back. */
  readonly then?: readonly unknown[];
}

const sales = [61, 64.5, 58, 72, 66, 61];
const office = [70, 66, 74.5, 69, 77, 70, 81];
const scores = [...sales, ...office];
const sides: (engine.Side | null)[] = [
  ...sales.map(() => "sales" as const),
  ...office.map(() => "backOffice" as const),
];
const strata = scores.map((_, i) => ["L1", "L2"][i % 2]!);
const raters = scores.map((_, i) => ["A", "B", "C"][i % 3]!);
const blocks = [
  { sales: sales.slice(0, 3), backOffice: office.slice(0, 4) },
  { sales: sales.slice(3), backOffice: office.slice(4) },
];
const urn = { population: 40, successes: 12, draws: 10 };
const knots = [
  { attainment: 0.6, score: 40 },
  { attainment: 1, score: 80 },
  { attainment: 1.4, score: 100 },
];
const people = company({ seed: 7, people: 60 });
const settings: engine.AnalysisSettings = {
  ...engine.defaultSettings(),
  grades: ["A", "B", "C"],
  distribution: [{ grades: ["A"], operator: "<=", share: 0.2, hard: true }],
  maxMove: 10,
};
const analysis = (): engine.Analysis => engine.analyse(people, settings);
const small = people.slice(0, 8);

/** One entry for every function the engine exports; the walker refuses to run when one is missing. */
export const examples: Record<string, Example> = {
  // Numeric
  sum: { args: [scores] },
  mean: { args: [scores] },
  variance: { args: [scores] },
  standardDeviation: { args: [scores] },
  covariance: { args: [sales, office.slice(0, 6)] },
  gapReader: {
    args: [people.map(({ score }) => score), 7.35],
    call: (given: number[], margin: number) => {
      const reader = engine.gapReader(people, { ...settings, margin });
      return [reader.overall(given), reader.within(given)];
    },
  },
  hasNoSpread: { args: [scores] },
  quantise: { args: [scores] },
  sorted: { args: [scores] },
  midranks: { args: [scores] },
  rankIntervals: { args: [scores, 2.5] },
  median: { args: [scores] },
  quantile: {
    args: [sales.toSorted((a, b) => a - b), 0.3, 7],
    call: (values: number[], p: number) => engine.quantile(values, p, 7),
  },
  randomSource: { args: [42], then: [] },
  normalCdf: { args: [1.2] },
  normalUpper: { args: [1.2] },
  normalQuantile: { args: [0.9] },
  tCdf: { args: [1.5, 7.3] },
  tQuantile: { args: [0.975, 7.3] },
  chiSquareUpper: { args: [4, 3] },
  fUpper: { args: [3, 2, 17] },
  hypergeometricPmf: { args: [3, urn] },
  hypergeometricCdf: { args: [3, urn] },
  betaQuantile: { args: [0.975, 3, 8] },
  // Scoring
  weightedScores: {
    args: [
      [
        [80, 70, 90],
        [60, 75, 70],
      ],
      [0.5, 0.3, 0.2],
      0.6,
    ],
  },
  roleWeightsOf: {
    args: [
      ["Sales", "R&D"],
      [
        { role: "sales", weights: [0.3, 0.7] },
        { role: "r&d", weights: [0.6, 0.4] },
      ],
    ],
  },
  effectiveWeights: {
    args: [
      [
        [80, 70],
        [60, 75],
        [71, 66],
      ],
      [0.5, 0.5],
    ],
  },
  adjustedTarget: { args: [1000, 0.9, { passThrough: 1, floor: 0.7, cap: 1.3 }] },
  attainment: { args: [900, 1000, 0.9, { passThrough: 1, floor: 0.7, cap: 1.3 }] },
  curveScore: { args: [0.95, knots] },
  normalise: { args: [sales, "z", office] },
  normaliserOf: { args: [scores, "percentile"], then: [66] },
  normaliseWithin: { args: [{ scores, groups: strata }, "robust-z"] },
  normalScorer: { args: [scores, 0.375], then: [66] },
  percentRank: { args: [scores, 66, "inc", 3] },
  equate: { args: [sales, office, "blend"] },
  oneWayAnova: { args: [scores, raters] },
  leniency: { args: [scores, raters] },
  leniencyAdjusted: { args: [scores, raters, 0.5] },
  ratersConnected: {
    args: [
      ["p", "q", "q", "r"],
      ["A", "A", "B", "C"],
    ],
  },
  // Allocation
  largestRemainder: { args: [37, [0.05, 0.15, 0.5, 0.3]] },
  seats: { args: [37, [0.05, 0.15, 0.5, 0.3]] },
  allocateBonus: {
    args: [
      { pool: 1000, weights: [3, 5, 2], floors: [100, 0, 0], caps: [500, 600, 300], unit: 0.01 },
    ],
  },
  nestedPools: {
    args: [
      {
        pool: 1000,
        weights: [3, 5, 2],
        departments: ["A", "B", "A"],
        floors: [100, 0, 0],
        unit: 0.01,
      },
    ],
  },
  prorate: { args: [45400, 45500, 45292, 45657] },
  // People
  foldLabel: { args: ["Sales "] },
  idOf: { args: [" E007 "] },
  recogniseHeaders: { args: [["工号", "Overall Score", "Grade"]] },
  suggestMapping: { args: [["工号", "Overall Score", "Grade"]] },
  standIns: { args: [["id", "department", "rating"], ["score"]] },
  languageHalves: { args: ["入职日期 Hire Date"] },
  readNumber: { args: ["85.5"] },
  labelCounts: { args: [["Sales", "R&D", "sales"]] },
  fittingScales: { args: [["A", "B"]] },
  ratingReader: { args: [engine.ratingScales[0]], then: ["A"] },
  suppressSmallGroups: {
    args: [
      [
        { id: "a", parent: null, people: 9 },
        { id: "b", parent: "a", people: 7 },
      ],
      5,
    ],
  },
  assemblePeople: {
    args: [
      {
        rows: [
          ["E1", 72, "Sales", 0.9],
          ["E2", 80, "R&D", 92],
        ],
        mapping: { id: 0, score: 1, group: 2, attainment: 3 },
      },
      new Map([
        ["sales", "sales"],
        ["r&d", "backOffice"],
      ]),
      { asOf: 45000, scale: { lowest: 0, highest: 100, step: 1 } },
    ],
  },
  isOnScale: { args: [{ lowest: 1, highest: 5, step: 0.5 }, 3.5] },
  pointScaleFault: { args: [{ lowest: 1, highest: 5, step: 0.5 }] },
  // Skew
  thetaInterval: { args: [sales, office, 0.95] },
  stratifiedTheta: { args: [blocks, 0.95] },
  gapMeasure: { args: [sales, office, 7.35] },
  stratifiedGap: { args: [blocks, 7.35] },
  strataOf: { args: [scores, sides, strata] },
  verdictOf: { args: [{ gap: 9, lower: 3, upper: 15, lower90: 4, upper90: 14 }, 7.35] },
  minimumDetectableGap: { args: [40, 60, 0.05, 0.8] },
  hodgesLehmann: { args: [sales, office, 0.95] },
  topShare: { args: [sales, office, 0.2] },
  fourfold: { args: [{ salesIn: 3, salesOut: 37, backOfficeIn: 17, backOfficeOut: 43 }, 0.95] },
  representationCurve: { args: [sales, office] },
  skewBy: { args: [scores, sides, strata, 7.35] },
  detectSkew: { args: [{ scores, sides, by: [strata], margin: 7.35 }] },
  shrunkenEffects: {
    args: [
      [0.1, -0.2, 0.4],
      [0.02, 0.03, 0.05],
    ],
  },
  skewCauses: {
    args: [{ scores, sides, rebased: scores.map((score, i) => score + (i < 6 ? 4 : 0)), strata }],
  },
  kitagawa: { args: [blocks] },
  leverShapley: {
    args: [3],
    call: (count: number) => engine.leverShapley((subset) => subset * 1.5, count),
  },
  mannWhitney: { args: [sales, office, { method: "auto" }] },
  brunnerMunzel: { args: [sales, office] },
  vanElteren: { args: [blocks] },
  shiftFunction: {
    args: [sales, office, 0.95],
    call: (x: number[], y: number[], c: number) => engine.shiftFunction(x, y, c),
  },
  wasserstein: { args: [sales, office] },
  spreadRatio: { args: [sales, office] },
  kruskalWallis: { args: [[sales, office, [60, 70, 80]]] },
  holm: { args: [[0.01, 0.2, 0.03]] },
  benjaminiHochberg: { args: [[0.01, 0.2, 0.03]] },
  eachAgainstRest: { args: [scores, raters] },
  changeSinceLastCycle: {
    args: [{ previous: scores.map((score, i) => score + (i % 3)), now: scores, sides }, 0.95],
  },
  theilSen: { args: [[1, 2, 3, 4, 6], [2, 4, 5, 9, 11], 0.95] },
  permutationCheck: { args: [blocks, 1, 199] },
  clopperPearson: { args: [37, 9999, 0.95] },
  // Calibration
  calibrate: {
    args: [
      {
        scores,
        sides,
        strata,
        strength: 0.5,
        move: "sales",
        maxMove: 6,
        protectedIndexes: [1],
        tolerance: 7.35,
      },
    ],
  },
  smallestStrength: {
    args: [
      { scores, sides, strata, move: "sales", maxMove: 6, protectedIndexes: [1], tolerance: 7.35 },
    ],
  },
  groupMap: { args: [sales, office, "sales", 0.4] },
  boundedIsotonic: {
    args: [[1, 3, 2, 4], { weights: [1, 1, 1, 1], lower: [0, 0, 0, 0], upper: [5, 5, 5, 5] }],
  },
  assignGrades: { args: [scores, [0.2, 0.5, 0.3], { ties: "together" }] },
  integerBands: { args: [[6, 14, 22, 6, 2], [2, 8, 40, 22, 8], 0.147] },
  quotaMoves: {
    args: [
      [6, 14, 22],
      [2, 8, 32],
    ],
  },
  quotaTargets: { args: [[6, 14, 22], [8, 22, 62], 0.5] },
  quotaPlan: {
    args: [
      [0, 1, 1, 2],
      [60, 70, 75, 90],
      [1, 1, 2],
    ],
  },
  distributionPlan: {
    args: [
      37,
      ["A", "B", "C"],
      [
        { grades: ["A"], operator: "<=", share: 0.2, hard: true },
        { grades: ["B", "C"], operator: "between", share: 0.5, upperShare: 0.9, hard: false },
      ],
    ],
  },
  // Analysis
  analyse: {
    args: [small, settings],
    // The people come back as they went in.
    call: (...args: Parameters<typeof engine.analyse>) => ({
      ...engine.analyse(...args),
      people: [],
    }),
  },
  diagnose: { args: [small, settings] },
  agenda: {
    args: [{ limit: 5 }],
    call: (options: engine.AgendaOptions) => engine.agenda(analysis(), options),
  },
  decidedGrades: {
    args: [people.map(({ score }) => score!)],
    call: (finals: number[]) => engine.decidedGrades(analysis(), finals),
  },
  acceptedGrades: { args: [], call: () => engine.acceptedGrades(analysis()) },
  concordance: { args: [sales, sales.map((score) => score + 2), 5] },
  defaultSettings: { args: [] },
};

import { EngineError } from "../EngineError";
import { compensatedSum } from "../numeric/sum";
import { requireFinite } from "../numeric/requireFinite";
import { requireInRange } from "../numeric/requireInRange";

/** One composite per person, and how much of the weight it stands on. */
export interface WeightedScores {
  /** Weighted mean of the indicators present, null below the least coverage. */
  readonly scores: (number | null)[];
  /** Share of the weight that belongs to indicators present, 0 to 1. */
  readonly coverage: number[];
}

/** Coverage is compared with this much grace, so that 0.3 + 0.3 reaches 0.6. */
const GRACE = 1e-9;

/**
 * Arithmetic composite: Σ w·s over the indicators present ÷ Σ w over the same. A missing score is never 0.
 *
 * @param scores People × indicators, finite, null where missing
 * @param weights One weight per indicator for everybody, or one such row per person; any scale, none negative
 * @param minCoverage Least share of the weight that must be present, 0 to 1
 * @returns A score or null per person, and the coverage
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "invalid-weights" or "out-of-range"
 */
export function weightedScores(
  scores: readonly (readonly (number | null)[])[],
  weights: readonly number[] | readonly (readonly number[])[],
  minCoverage = 0.6,
): WeightedScores {
  if (scores.length === 0) {
    throw new EngineError("empty", "weightedScores requires at least one person");
  }
  requireInRange("weightedScores", "minCoverage", minCoverage, 0, 1);
  const own = weights.length > 0 && Array.isArray(weights[0]);
  if (own && weights.length !== scores.length) {
    throw new EngineError(
      "length-mismatch",
      `weightedScores requires weights for every person, and got ${weights.length} rows for ${scores.length} people`,
    );
  }
  const shared = own ? null : shares(weights as readonly number[], 0);
  const rows = scores.map((row, i) =>
    composite(row, shared ?? shares(weights[i] as readonly number[], i), i),
  );
  return {
    scores: rows.map(({ score, coverage }) =>
      score !== null && coverage >= minCoverage - GRACE ? score : null,
    ),
    coverage: rows.map(({ coverage }) => coverage),
  };
}

/**
 * Weights as shares of 1.
 *
 * @param weights One or more finite numbers, none negative, not all 0
 * @param row Which row of weights it is, for the sentence
 * @returns As many shares that sum to 1
 * @throws {EngineError} "empty", "not-finite" or "invalid-weights"
 */
export function shares(weights: readonly number[], row = 0): number[] {
  requireFinite(`row ${row + 1} of the weights`, weights);
  const largest = Math.max(...weights);
  if (weights.some((weight) => weight < 0)) {
    throw new EngineError("invalid-weights", `row ${row + 1} of the weights has a negative weight`);
  }
  if (largest === 0) {
    throw new EngineError("invalid-weights", `row ${row + 1} of the weights has only zeros`);
  }
  // By the largest first: two weights of 1e308 have no sum, two of 1e-320 no precision.
  const relative = weights.map((weight) => weight / largest);
  const total = compensatedSum(relative);
  return relative.map((weight) => weight / total);
}

function composite(
  row: readonly (number | null)[],
  weights: readonly number[],
  person: number,
): { score: number | null; coverage: number } {
  if (row.length !== weights.length) {
    throw new EngineError(
      "length-mismatch",
      `weightedScores requires one weight per indicator, and got ${weights.length} weights for ${row.length} scores in row ${person + 1}`,
    );
  }
  const present: number[] = [];
  const products: number[] = [];
  for (let j = 0; j < row.length; j++) {
    const score = row[j];
    if (score == null) continue;
    if (!Number.isFinite(score)) {
      throw new EngineError(
        "not-finite",
        `weightedScores requires finite scores, and row ${person + 1}, column ${j + 1} has none`,
      );
    }
    present.push(weights[j]!);
    products.push(weights[j]! * score);
  }
  const weight = compensatedSum(present);
  const coverage = present.length === row.length ? 1 : Math.min(1, weight);
  return { score: weight > 0 ? compensatedSum(products) / weight : null, coverage };
}

import type { TieLevels } from "./tieLevels";

/** Everything the rank comparisons of two sides need, as counts and sums that are exact or all of one sign. */
export interface Dominance {
  /** People in sales and in the back office. */
  readonly n: number;
  readonly m: number;
  /** Pairs in which the back office scores higher, the same, lower. */
  readonly greater: number;
  readonly equal: number;
  readonly less: number;
  /** Chance that a random back-office person outranks a random sales person, ties counting half. */
  readonly theta: number;
  /** Σ of squared deviations of the placements of sales and of the back office. */
  readonly salesSquares: number;
  readonly backOfficeSquares: number;
  /** Σ over pairs of (ψ − θ)², ψ being 1, ½ or 0. */
  readonly pairSquares: number;
  /** Σ over tie groups of t³ − t. */
  readonly ties: number;
}

/**
 * Placements and pair counts of two sides from their tie levels. A placement is the mid-rank share of the other side.
 *
 * @param levels Counts per distinct value, ascending, at least one person on each side
 * @returns Exact pair counts (to 2^53 pairs) and sums of squares
 * @see Cliff (1993), Psychol. Bull. 114(3), 494–509
 */
export function dominance(levels: TieLevels): Dominance {
  const { n, m, less, greater, equal, ties } = pairCounts(levels);
  const wins = 2 * greater + equal;
  const losses = 2 * less + equal;
  let salesSquares = 0;
  let backOfficeSquares = 0;
  let salesBelow = 0;
  let backOfficeBelow = 0;
  for (let level = 0; level < levels.count; level++) {
    const x = levels.sales[level]!;
    const y = levels.backOffice[level]!;
    // Whole-number deviations, 2nm times too large: exact zeros stay exact.
    const ofSales = (2 * backOfficeBelow + y) * n - losses;
    const ofBackOffice = (2 * salesBelow + x) * m - wins;
    salesSquares += x * ofSales * ofSales;
    backOfficeSquares += y * ofBackOffice * ofBackOffice;
    salesBelow += x;
    backOfficeBelow += y;
  }
  const pairs = n * m;
  const theta = wins / (2 * pairs);
  const unit = 4 * pairs * pairs;
  return {
    n,
    m,
    greater,
    equal,
    less,
    theta,
    ties,
    salesSquares: salesSquares / unit,
    backOfficeSquares: backOfficeSquares / unit,
    pairSquares:
      (greater * losses * losses + (equal * (wins - losses) ** 2) / 4 + less * wins * wins) / unit,
  };
}

function pairCounts(
  levels: TieLevels,
): Pick<Dominance, "n" | "m" | "less" | "greater" | "equal" | "ties"> {
  let n = 0;
  let m = 0;
  let less = 0;
  let greater = 0;
  let equal = 0;
  let ties = 0;
  for (let level = 0; level < levels.count; level++) {
    const x = levels.sales[level]!;
    const y = levels.backOffice[level]!;
    const tied = x + y;
    less += x * m;
    greater += y * n;
    equal += x * y;
    ties += tied * (tied * tied - 1);
    n += x;
    m += y;
  }
  return { n, m, less, greater, equal, ties };
}

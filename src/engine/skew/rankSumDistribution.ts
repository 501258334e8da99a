/**
 * Chances of the lower half of U when there are no ties and no gap: the coefficients of the Gaussian binomial
 * ∏ (1 − q^(m + i))/(1 − q^i), i = 1 … n, over their sum. Every factor leaves whole numbers ≥ 0, and a coefficient
 * depends on those below it only, so that the small ones of the tail stay right to some 13 digits.
 *
 * @param n People on one side, ≥ 1
 * @param m People on the other, ≥ 1; with n at most 1000
 * @returns Chances for U = 0 … ⌊nm/2⌋
 * @see Mann & Whitney (1947), Ann. Math. Stat. 18(1), 50–60; R dwilcox
 */
export function rankSumDistribution(n: number, m: number): Float64Array {
  const counts = new Float64Array(Math.floor((n * m) / 2) + 1);
  counts[0] = 1;
  let deals = 1;
  for (let i = 1; i <= n; i++) {
    for (let u = counts.length - 1; u >= m + i; u--) counts[u]! -= counts[u - m - i]!;
    for (let u = i; u < counts.length; u++) counts[u]! += counts[u - i]!;
    deals *= (m + i) / i;
  }
  for (let u = 0; u < counts.length; u++) counts[u]! /= deals;
  return counts;
}

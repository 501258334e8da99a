/**
 * Chances of every value of U when there are no ties and no gap.
 *
 * f(n, m, u) = n/(n + m)·f(n − 1, m, u − m) + m/(n + m)·f(n, m − 1, u): only sums of positive numbers.
 *
 * @param n People on one side, ≥ 1
 * @param m People on the other, ≥ 1
 * @returns nm + 1 chances for U = 0 … nm, summing to 1
 * @see Mann & Whitney (1947), Ann. Math. Stat. 18(1), 50–60; R dwilcox
 */
export function rankSumDistribution(n: number, m: number): Float64Array {
  // Row i holds f(i, j, ·) for the j reached so far.
  const rows = Array.from({ length: n + 1 }, () => Float64Array.of(1));
  for (let j = 1; j <= m; j++) {
    for (let i = 1; i <= n; i++) {
      const shorter = rows[i - 1]!;
      const older = rows[i]!;
      const next = new Float64Array(i * j + 1);
      for (let u = 0; u < older.length; u++) next[u] = (older[u]! * j) / (i + j);
      for (let u = 0; u < shorter.length; u++) next[u + j]! += (shorter[u]! * i) / (i + j);
      rows[i] = next;
    }
  }
  return rows[n]!;
}

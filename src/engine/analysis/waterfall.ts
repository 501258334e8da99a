/**
 * Whole parts that sum to a whole total: each part rounded down, what is missing given one by one to the
 * largest remainders, the earlier part first when remainders tie.
 *
 * @param parts Finite numbers whose sum is `total` but for rounding noise
 * @param total A whole number
 * @returns Whole numbers, each within 1 of its part, summing to `total`; a part of 0 stays 0
 */
export function reconciled(parts: readonly number[], total: number): number[] {
  // Noise must not turn a whole part into the whole below it.
  const clean = parts.map((part) => {
    const whole = Math.round(part);
    return Math.abs(part - whole) < 1e-6 ? whole : part;
  });
  const whole = clean.map((part) => Math.floor(part) + 0);
  let missing = total - whole.reduce((sum, part) => sum + part, 0);
  const order = clean
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; missing > 0; k = (k + 1) % order.length, missing--) whole[order[k]!.i]!++;
  for (let k = order.length - 1; missing < 0; k = (k + order.length - 1) % order.length, missing++)
    whole[order[k]!.i]!--;
  return whole;
}

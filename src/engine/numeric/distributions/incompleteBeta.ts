import { binomialTerm } from "./binomialTerm";
import { continuedFraction } from "./continuedFraction";

/**
 * The regularised incomplete beta function I_x(a, b), right in relative terms when it is small.
 *
 * @param x From 0 to 1
 * @param y 1 − x, given apart so that neither loses digits
 * @param a A number > 0
 * @param b A number > 0
 * @returns A number in [0, 1]
 * @see DLMF 8.17.22
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - fraction(y, x, b, a);
  return fraction(x, y, a, b);
}

function fraction(x: number, y: number, a: number, b: number): number {
  const front = (binomialTerm(a, a + b, x, y) * b) / (a + b);
  if (front === 0) return 0;
  const value = continuedFraction((k, pair) => {
    const m = k >> 1;
    pair[1] = 1;
    if (k === 1) pair[0] = 1;
    else if (k % 2 === 1) pair[0] = (m * (b - m) * x) / ((a + k - 2) * (a + k - 1));
    else pair[0] = -((a + m - 1) * (a + b + m - 1) * x) / ((a + k - 2) * (a + k - 1));
  });
  return Math.min(1, front * value);
}

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
 * @see DiDonato & Morris (1992), Algorithm 708, ACM Trans. Math. Softw. 18(3), 360–373, equation 9
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - fraction(y, x, b, a);
  return fraction(x, y, a, b);
}

// The fraction is in terms of both x and y: a form in x alone loses every digit that 1 − x loses.
function fraction(x: number, y: number, a: number, b: number): number {
  const front = (binomialTerm(a, a + b, x, y) * a * b) / (a + b);
  if (front === 0) return 0;
  // Both are a − (a + b)·x; the one with the smaller factor keeps its digits.
  const distance = x < y ? a - (a + b) * x : (a + b) * y - b;
  const value = continuedFraction((k, pair) => {
    const m = k - 1;
    const between = a + 2 * m - 1;
    pair[0] =
      m === 0 ? 1 : (((a + m - 1) / between) * (a + b + m - 1) * m * (b - m) * x * x) / between;
    pair[1] =
      m +
      (m === 0 ? 0 : (m * (b - m) * x) / between) +
      ((a + m) * (distance + 1 + m * (1 + y))) / (between + 2);
  });
  return Math.min(1, front * value);
}

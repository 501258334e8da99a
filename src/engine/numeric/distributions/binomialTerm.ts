import { HALF_LOG_TWO_PI, stirlingError } from "./logGamma";

/**
 * x·log(x/m) + m − x without cancellation where x is near m.
 *
 * @param x A number > 0
 * @param m A number > 0
 * @returns The deviance, ≥ 0
 */
export function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let total = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = total + term / odd;
    if (next === total) return next;
    total = next;
  }
}

/**
 * Γ(n+1) / (Γ(x+1)Γ(n−x+1)) · p^x · q^(n−x), the binomial probability for whole or broken x and n.
 *
 * @param x From 0 to n
 * @param n Number of trials, > 0
 * @param p Chance of success
 * @param q 1 − p, given apart so that neither loses digits
 * @returns The term, ≥ 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (x === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const rest = n - x;
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  const exponent = errors - deviance(x, n * p) - deviance(rest, n * q);
  return Math.exp(exponent - HALF_LOG_TWO_PI + 0.5 * Math.log(n / x / rest));
}

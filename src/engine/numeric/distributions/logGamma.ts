/** ½·log(2π). */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** From here on Stirling's series below is exact to the last bit. */
const SERIES_FROM = 16;

/**
 * log Γ(x + 1) less Stirling's approximation (x + ½)·log x − x + ½·log 2π.
 *
 * @param x A number > 0
 * @returns The error term, about 1/(12x)
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x);
  const tail = 1 / 1188 - inverse * (691 / 360360 - inverse / 156);
  return (
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * tail)))) /
    x
  );
}

/**
 * Logarithm of the gamma function, by moving the argument up to where Stirling's series is exact.
 *
 * @param x A number > 0
 * @returns log Γ(x)
 */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  while (at < SERIES_FROM) {
    product *= at;
    at++;
  }
  // Γ(at) = Γ(at + 1) / at, and the series below is that of Γ(at + 1).
  const above = (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + stirlingSeries(at);
  return above - Math.log(product);
}

const TINY = 1e-300;

/**
 * a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method.
 *
 * @param term The k-th partial numerator and denominator, k from 1, written into the pair given
 * @returns The value, to the last bits
 * @see Thompson & Barnett (1986), J. Comput. Phys. 64, 490–509
 */
export function continuedFraction(term: (k: number, pair: [a: number, b: number]) => void): number {
  const pair: [number, number] = [0, 0];
  let value = TINY;
  let upper = TINY;
  let lower = 0;
  for (let k = 1; k < 100_000; k++) {
    term(k, pair);
    const [a, b] = pair;
    lower = 1 / (b + a * lower || TINY);
    upper = b + a / upper || TINY;
    const factor = upper * lower;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return value;
}

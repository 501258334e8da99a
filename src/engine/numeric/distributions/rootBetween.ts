/** No bracket of doubles can be halved more often. */
const MOST_ROUNDS = 2200;

/**
 * Where a monotone function crosses zero, to the last bits, by Ridders' method: it never leaves the bracket.
 *
 * @param f A continuous monotone function with a change of sign between low and high
 * @param low Lower end
 * @param high Upper end
 * @returns The crossing, or the end where f is nearest to zero
 * @see Ridders (1979), IEEE Trans. Circuits Syst. 26(11), 979–980
 */
export function rootBetween(f: (x: number) => number, low: number, high: number): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  for (let round = 0; round < MOST_ROUNDS && fa !== 0 && fb !== 0; round++) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b || b - a <= 2e-16 * Math.abs(middle)) return middle;
    const fm = f(middle);
    if (fm === 0) return middle;
    const root = Math.sqrt(fm * fm - fa * fb);
    const step = ((middle - a) * Math.sign(fa - fb) * fm) / root;
    const x = inside(middle + (Number.isFinite(step) ? step : 0), a, b);
    const fx = f(x);
    if (fx === 0) return x;
    [a, b, fa, fb] = narrowed([a, middle, x, b], [fa, fm, fx, fb]);
  }
  return Math.abs(fa) <= Math.abs(fb) ? a : b;
}

// A step that rounds to an end says only that the crossing may be near: the next double tells.
function inside(x: number, a: number, b: number): number {
  const bit = (end: number): number => Math.max(2 ** -1074, 2 ** -52 * Math.abs(end));
  return Math.min(Math.max(x, a + bit(a)), b - bit(b));
}

type Four = [number, number, number, number];

// The two neighbours among four points between which the sign changes, and their values.
function narrowed([a, m, x, b]: Four, [fa, fm, fx, fb]: Four): Four {
  const swap = x < m;
  const [left, right] = swap ? [x, m] : [m, x];
  const [fLeft, fRight] = swap ? [fx, fm] : [fm, fx];
  if (Math.sign(fLeft) !== Math.sign(fa)) return [a, left, fa, fLeft];
  if (Math.sign(fRight) !== Math.sign(fLeft)) return [left, right, fLeft, fRight];
  return [right, b, fRight, fb];
}

/** A strength and whether it brings the gap within tolerance. */
export interface FoundStrength {
  readonly strength: number;
  readonly reached: boolean;
}

/** Halvings of the unit interval: the strength is known to 1e-9. */
const HALVINGS = 30;

/**
 * Smallest strength λ with |delta(λ)| ≤ tolerance, by bisection: the gap, counted from the side ahead at 0, never rises as λ grows (see movement).
 *
 * @param deltaAt The gap that remains at λ, in [−1, 1]; its sign at 0 times its value never rises
 * @param tolerance Largest |delta| that will do, ≥ 0
 * @returns The smallest sufficient λ; or the one that comes nearest, 0 if none comes nearer than doing nothing
 */
export function smallestSufficient(
  deltaAt: (strength: number) => number,
  tolerance: number,
): FoundStrength {
  const start = deltaAt(0);
  if (Math.abs(start) <= tolerance) return { strength: 0, reached: true };
  const direction = Math.sign(start);
  const over = (strength: number): boolean => direction * deltaAt(strength) > tolerance;
  if (over(1)) return { strength: nearest([0, 1], deltaAt), reached: false };
  const [short, enough] = bisect(over);
  if (Math.abs(deltaAt(enough)) <= tolerance) return { strength: enough, reached: true };
  // The gap jumps across the whole tolerated band: either side of the jump may be nearest.
  return { strength: nearest([0, short, enough], deltaAt), reached: false };
}

// The last strength found that is over the tolerance, and the first that is not; 0 is over, 1 is not.
function bisect(over: (strength: number) => boolean): readonly [number, number] {
  let short = 0;
  let enough = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (short + enough) / 2;
    if (over(middle)) short = middle;
    else enough = middle;
  }
  return [short, enough];
}

// The strength with the least gap; of equal ones the first.
function nearest(tried: readonly number[], deltaAt: (strength: number) => number): number {
  const sizes = tried.map((strength) => Math.abs(deltaAt(strength)));
  return tried[sizes.indexOf(Math.min(...sizes))]!;
}

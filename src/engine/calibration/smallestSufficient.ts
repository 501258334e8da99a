/** A strength and whether it brings the gap within tolerance. */
export interface FoundStrength {
  readonly strength: number;
  readonly reached: boolean;
}

/** Halvings of the unit interval: the strength is known to 1e-9. */
const HALVINGS = 30;
const GRID = 100;

/**
 * Smallest strength λ with |delta(λ)| ≤ tolerance: by bisection when delta moves one way, otherwise the first
 * crossing on a grid of hundredths, then bisection inside it.
 *
 * @param deltaAt The gap that remains at λ, in [−1, 1]
 * @param tolerance Largest |delta| that will do, ≥ 0
 * @param monotone Whether delta moves one way only as λ grows
 * @returns The smallest sufficient λ; or the one that comes nearest, 0 if none comes nearer than doing nothing
 */
export function smallestSufficient(
  deltaAt: (strength: number) => number,
  tolerance: number,
  monotone: boolean,
): FoundStrength {
  const start = deltaAt(0);
  if (Math.abs(start) <= tolerance) return { strength: 0, reached: true };
  const direction = Math.sign(start);
  const over = (strength: number): boolean => direction * deltaAt(strength) > tolerance;
  const steps = monotone ? 1 : GRID;
  const tried: number[] = [0];
  let wasOver = true;
  for (let k = 1; k <= steps; k++) {
    const strength = k / steps;
    const isOver = over(strength);
    tried.push(strength);
    if (wasOver && !isOver) {
      const [short, enough] = bisect(over, (k - 1) / steps, strength);
      if (Math.abs(deltaAt(enough)) <= tolerance) return { strength: enough, reached: true };
      // The gap jumps across the whole tolerated band: either side of the jump may be nearest.
      tried.push(short, enough);
    }
    if (Math.abs(deltaAt(strength)) <= tolerance) return { strength, reached: true };
    wasOver = isOver;
  }
  return { strength: nearest(tried, deltaAt), reached: false };
}

// Narrows [low, high] where `over` is true at the low end and false at the high end.
function bisect(
  over: (strength: number) => boolean,
  low: number,
  high: number,
): readonly [number, number] {
  let short = low;
  let enough = high;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (short + enough) / 2;
    if (middle <= short || middle >= enough) break;
    if (over(middle)) short = middle;
    else enough = middle;
  }
  return [short, enough];
}

function nearest(tried: readonly number[], deltaAt: (strength: number) => number): number {
  let best = 0;
  let least = Infinity;
  for (const strength of [...tried].sort((a, b) => a - b)) {
    const size = Math.abs(deltaAt(strength));
    if (size < least) {
      best = strength;
      least = size;
    }
  }
  return best;
}

/**
 * Whole parts that sum to a whole total: each part rounded down, what is missing given one by one to the
 * largest remainders, the earlier part first when remainders tie.
 *
 * @param parts Finite numbers whose sum is `total` but for rounding noise
 * @param total A whole number
 * @returns Whole numbers, each within 1 of its part, summing to `total`; a part of 0 stays 0
 */
export function reconciled(parts: ArrayLike<number>, total: number): number[] {
  const whole: number[] = [];
  const rest: number[] = [];
  let missing = total;
  for (let k = 0; k < parts.length; k++) {
    const nearest = Math.round(parts[k]!);
    // Noise must not turn a whole part into the whole below it.
    const part = Math.abs(parts[k]! - nearest) < 1e-6 ? nearest : parts[k]!;
    const floor = Math.floor(part);
    whole.push(floor + 0);
    rest.push(part - floor);
    missing -= floor;
  }
  for (; missing > 0; missing--) {
    const k = largestOf(rest);
    whole[k]!++;
    rest[k]! -= 1;
  }
  for (; missing < 0; missing++) {
    const k = largestOf(rest.map((one) => -one));
    whole[k]!--;
    rest[k]! += 1;
  }
  return whole;
}

function largestOf(values: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}

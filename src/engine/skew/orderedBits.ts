const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

// Position of a double among all doubles; negative ones are mirrored, so that order is kept.
function positionOf(value: number): bigint {
  double[0] = value === 0 ? 0 : value;
  const raw = bits[0]!;
  return raw >= 0n ? raw : -(raw & 0x7fff_ffff_ffff_ffffn);
}

function doubleAt(position: bigint): number {
  bits[0] = position >= 0n ? position : -position | (1n << 63n);
  return double[0]!;
}

/**
 * The double halfway between two others when all doubles are counted in order, so that 64 halvings always end.
 *
 * @param low A finite double
 * @param high A finite double above it
 * @returns A double d with low ≤ d < high; `low` itself when they are neighbours
 */
export function middleDouble(low: number, high: number): number {
  const a = positionOf(low);
  return doubleAt(a + (positionOf(high) - a) / 2n);
}

/**
 * The next double down.
 *
 * @param value A finite double above the lowest
 * @returns The largest double below it
 */
export function doubleBelow(value: number): number {
  return doubleAt(positionOf(value) - 1n);
}

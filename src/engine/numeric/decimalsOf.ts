/** Beyond this, thousandths of a millionth are not told apart. */
const LARGEST = 1e9;

/**
 * How many decimals a figure is written with.
 *
 * @param value Any number
 * @param most Decimals looked at, up to 6
 * @returns The fewest decimals that give the very number back, or null when `most` do not, or it is beyond 1e9
 */
export function decimalsOf(value: number, most: number): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return null;
  for (let places = 0; places <= most; places++) {
    const perPoint = 10 ** places;
    if (Math.round(value * perPoint) / perPoint === value) return places;
  }
  return null;
}

/** Relative tolerance of every number that is compared with another program's. */
const TOLERANCE = 1e-10;

type Found = number | null | readonly (number | null)[];

/** Passes when all numbers agree to 1e-10 of their size (or 1e-12 near 0); prints both lists otherwise. */
export function expectClose(found: Found, expected: Found, tolerance = TOLERANCE): void {
  const [a, b] = [found, expected].map((side) => (Array.isArray(side) ? side : [side]));
  const far = a!.length !== b!.length || a!.some((value, i) => !close(value, b![i], tolerance));
  if (far) expect(found).toEqual(expected);
  expect(far).toBe(false);
}

function close(a: number | null, b: number | null | undefined, tolerance: number): boolean {
  if (a === null || b === null || b === undefined) return a === b;
  return Math.abs(a - b) <= Math.max(1e-12, tolerance * Math.abs(b));
}

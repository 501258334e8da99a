/**
 * A result held at the largest number there is, where two numbers near the end of the number line lie further apart.
 *
 * @param value Any number but NaN
 * @returns A finite number
 */
export function held(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

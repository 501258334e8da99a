/**
 * Significant digits to which two results agree: 0 when their shapes differ, at most 15. Numbers are compared
 * relatively (against 0 absolutely), everything else exactly; the worst number of a structure counts.
 * Properties of the actual result that the expected one does not name are not looked at.
 */
export function digitsOfAgreement(actual: unknown, expected: unknown): number {
  if (typeof expected === "number") {
    return typeof actual === "number" ? digits(actual, expected) : 0;
  }
  if (typeof expected !== "object" || expected === null) return actual === expected ? 15 : 0;
  if (typeof actual !== "object" || actual === null) return 0;
  if (isList(expected) !== isList(actual)) return 0;
  if (isList(expected) && Object.keys(expected).length !== Object.keys(actual).length) return 0;
  const parts = Object.entries(expected).map(([key, value]) =>
    digitsOfAgreement((actual as Record<string, unknown>)[key], value),
  );
  return Math.min(15, ...parts);
}

function isList(value: object): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function digits(actual: number, expected: number): number {
  const error = expected === 0 ? Math.abs(actual) : Math.abs((actual - expected) / expected);
  if (Number.isNaN(error)) return 0;
  return error === 0 ? 15 : Math.max(0, Math.min(15, -Math.log10(error)));
}

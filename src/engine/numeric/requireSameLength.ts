import { EngineError } from "../EngineError";

/**
 * Refuses two lists that should run side by side and do not.
 *
 * @param name Who asks
 * @param first What the first list is called and how long it is, as in { scores: 10 }
 * @param second The same for the second list
 * @throws {EngineError} "length-mismatch", naming both lengths
 */
export function requireSameLength(
  name: string,
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): void {
  const [firstName, firstLength] = Object.entries(first)[0]!;
  const [secondName, secondLength] = Object.entries(second)[0]!;
  if (firstLength === secondLength) return;
  throw new EngineError(
    "length-mismatch",
    `${name} requires as many ${secondName} as ${firstName}, and got ${secondLength} for ${firstLength}`,
  );
}

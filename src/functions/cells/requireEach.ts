import type { Block } from "./Block";
import { refuse } from "./cellError";
import { placeOf } from "./place";

/** Ends the call at the first number that does not hold, with its place and what to enter. */
export function requireEach(
  block: Block,
  numbers: readonly (number | null)[],
  holds: (number: number) => boolean,
  remedy: (number: number) => string,
): void {
  numbers.forEach((number, index) => {
    if (number === null || holds(number)) return;
    const place = `${block.argument}, ${placeOf(index, block)}`;
    refuse("#VALUE!", `${place} is ${number}. ${remedy(number)}`);
  });
}

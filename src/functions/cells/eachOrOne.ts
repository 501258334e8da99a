import { isOmitted } from "./Block";
import { numbersIn } from "./numbersIn";
import { partnerOf, vectorOf, type Vector } from "./Vector";

/** Numbers that go with a vector position by position. */
export interface Companion {
  readonly vector: Vector;
  /** The number at a position; null where its cell is blank. */
  readonly at: (index: number) => number | null;
}

/** Reads one number for each cell of `partner`, or a single one that stands for all; null when left out. */
export function eachOrOne(argument: string, range: unknown, partner: Vector): Companion | null {
  if (isOmitted(range)) return null;
  const alone = vectorOf(argument, range);
  const vector = alone.length === 1 ? alone : partnerOf(argument, range, partner);
  const numbers = numbersIn(vector);
  return { vector, at: (index) => numbers[vector.length === 1 ? 0 : index] ?? null };
}

import type { Block } from "../cells/Block";
import { refuse } from "../cells/cellError";
import { numbersIn } from "../cells/numbersIn";
import { placeOf } from "../cells/place";
import type { Vector } from "../cells/Vector";

/**
 * Reads a block of weights and hands out its rows. A row is checked when it is asked for: rows of people
 * without scores may stay empty.
 *
 * @param from Column of the first weight
 * @returns The weights in a row: none blank, none below 0, one of them above 0
 */
export function weightRows(block: Block, from = 0): (row: number) => number[] {
  const numbers = numbersIn(block);
  return (row) => {
    const start = row * block.columns + from;
    const where = block.rows === 1 ? "" : `, row ${row + 1}`;
    return checkedWeights(block, numbers, { start, length: block.columns - from, where });
  };
}

/** Reads weights that stand in one row or one column. */
export function weightsIn(vector: Vector): number[] {
  return checkedWeights(vector, numbersIn(vector), { start: 0, length: vector.length, where: "" });
}

function checkedWeights(
  block: Block,
  numbers: readonly (number | null)[],
  { start, length, where }: { start: number; length: number; where: string },
): number[] {
  const weights = Array.from({ length }, (_, offset) => {
    const weight = numbers[start + offset] ?? null;
    return weight !== null && weight >= 0 ? weight : refuseWeight(weight, block, start + offset);
  });
  if (weights.some((weight) => weight > 0)) return weights;
  return refuse(
    "#VALUE!",
    `${block.argument}${where} has only zeros. Give at least one a weight above 0.`,
  );
}

function refuseWeight(weight: number | null, block: Block, index: number): never {
  const place = `${block.argument}, ${placeOf(index, block)}`;
  if (weight !== null) refuse("#VALUE!", `${place} is ${weight}. Weights must be 0 or more.`);
  return refuse(
    "#VALUE!",
    `${place} is blank. A blank is not 0: enter a weight, 0 if that is meant.`,
  );
}

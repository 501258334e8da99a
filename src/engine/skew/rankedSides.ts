import { distinctLevels } from "../numeric/distinctLevels";
import { quantised } from "../numeric/quantise";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import type { Side } from "../people/Person";
import type { LevelRoom, TieLevels } from "./tieLevels";

/**
 * The people of two sides from the lowest score to the highest. Any split of them into groups keeps that order, so that
 * lists by department, level and manager need no sorting of their own.
 */
export interface RankedSides {
  /** Per place the person's position in the list given. */
  readonly person: Int32Array;
  /** Per place twice the number of the distinct score, and 1 more for the back office. */
  readonly code: Int32Array;
  /** The distinct scores, ascending. */
  readonly values: Float64Array;
}

/**
 * Ranks the people of both sides together.
 *
 * @param name Who asks, for the sentence of a refusal
 * @param scores N ≥ 1 finite scores; quantised on the scale of those with a side, not changed
 * @param sides Per person the side; null takes no part
 * @returns Everybody who has a side, ties in the order given
 * @throws {EngineError} "empty", "not-finite" or "length-mismatch"
 */
export function rankedSides(
  name: string,
  scores: ArrayLike<number>,
  sides: readonly (Side | null)[],
): RankedSides {
  requireFinite(name, scores);
  requireSameLength(name, { scores: scores.length }, { sides: sides.length });
  const { people, isBackOffice } = peopleWithSide(sides);
  const own = new Float64Array(people.length);
  for (let i = 0; i < own.length; i++) own[i] = scores[people[i]!]!;
  if (own.length === 0) return { person: people, code: new Int32Array(0), values: own };
  const { values, below, levelOf } = distinctLevels(quantised(own));
  const person = new Int32Array(own.length);
  const code = new Int32Array(own.length);
  const next = below.slice();
  for (let i = 0; i < own.length; i++) {
    const level = levelOf[i]!;
    const place = next[level]!++;
    person[place] = people[i]!;
    code[place] = 2 * level + isBackOffice[i]!;
  }
  return { person, code, values };
}

function peopleWithSide(sides: readonly (Side | null)[]): {
  people: Int32Array;
  isBackOffice: Uint8Array;
} {
  const people = new Int32Array(sides.length);
  const isBackOffice = new Uint8Array(sides.length);
  let count = 0;
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i];
    if (side !== "sales" && side !== "backOffice") continue;
    people[count] = i;
    isBackOffice[count++] = side === "sales" ? 0 : 1;
  }
  return { people: people.subarray(0, count), isBackOffice };
}

/**
 * Counts per distinct score of a stretch of codes.
 *
 * @param codes Codes as in RankedSides, ascending by level
 * @param start First place of the stretch
 * @param end Place after the last
 * @param room Room for at least as many people; overwritten
 * @returns Counts per level in that room
 */
export function levelsOfCodes(
  codes: Int32Array,
  start: number,
  end: number,
  room: LevelRoom,
): TieLevels {
  const { sales, backOffice } = room;
  let count = 0;
  for (let i = start; i < end;) {
    const level = codes[i]! >> 1;
    let back = 0;
    const from = i;
    for (; i < end && codes[i]! >> 1 === level; i++) back += codes[i]! & 1;
    sales[count] = i - from - back;
    backOffice[count++] = back;
  }
  return { sales, backOffice, count };
}

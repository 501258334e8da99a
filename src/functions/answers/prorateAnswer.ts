import { prorate } from "../../engine";
import { isBlank } from "../cells/Block";
import { eachOrOne } from "../cells/eachOrOne";
import type { Answer } from "../cells/inCell";
import { refuse } from "../cells/cellError";
import { numbersIn } from "../cells/numbersIn";
import { placeOf } from "../cells/place";
import { requireEach } from "../cells/requireEach";
import { shaped } from "../cells/shaped";
import { partnerOf, vectorOf, type Vector } from "../cells/Vector";

/** Arguments of `prorate`; dates are Excel's day numbers. */
export interface ProrateArguments {
  readonly start: unknown;
  readonly end: unknown;
  readonly periodStart: unknown;
  readonly periodEnd: unknown;
}

/** Last day number that a spreadsheet shows, 9999-12-31, with room for the 1904 calendar. */
const LAST_DAY = 2_958_466;

/** Part of the period each person was there; the work behind `prorate`. */
export function prorateAnswer(given: ProrateArguments): Answer[][] {
  const vector = vectorOf("start", given.start);
  const endVector = partnerOf("end", given.end, vector);
  const starts = datesIn(vector);
  const ends = datesIn(endVector);
  const periodStart = periodDate("periodStart", given.periodStart, vector);
  const periodEnd = periodDate("periodEnd", given.periodEnd, vector);
  const answers = starts.map((start, index) => {
    const end = ends[index] ?? null;
    const [from, to] = [periodStart(index), periodEnd(index)];
    if (start === null || from === null || to === null) return null;
    if (end !== null && end < start) {
      refuse(
        "#VALUE!",
        `end, ${placeOf(index, endVector)} is before start. Correct one of the dates.`,
      );
    }
    if (to < from) {
      refuse("#VALUE!", "periodEnd is before periodStart. Correct one of the dates.");
    }
    return prorate(start, end, from, to);
  });
  return shaped(vector, answers);
}

function datesIn(vector: Vector): (number | null)[] {
  const days = numbersIn(vector);
  const isDay = (day: number): boolean => day >= 0 && day <= LAST_DAY;
  requireEach(vector, days, isDay, () => "Enter an Excel date.");
  return days;
}

function periodDate(
  argument: string,
  range: unknown,
  partner: Vector,
): (index: number) => number | null {
  const companion = eachOrOne(argument, range, partner);
  if (companion === null || companion.vector.cells.every(isBlank)) {
    refuse("#VALUE!", `${argument} is missing. Enter a date.`);
  }
  datesIn(companion.vector);
  return companion.at;
}

import { seats } from "../../engine";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { everyNumberIn } from "../cells/numbersIn";
import { requiredNumber } from "../cells/options";
import { requireEach } from "../cells/requireEach";
import { shaped } from "../cells/shaped";
import { vectorOf, type Vector } from "../cells/Vector";

/** Whole seats; the work behind `seats`. */
export function seatsAnswer(headcountCell: unknown, sharesRange: unknown): Answer[][] {
  const most = Number.MAX_SAFE_INTEGER;
  const headcount = requiredNumber("headcount", headcountCell, { least: 0, most });
  if (!Number.isInteger(headcount)) {
    refuse("#VALUE!", `headcount is ${headcount}. Enter a whole number of people.`);
  }
  const vector = vectorOf("shares", sharesRange);
  return shaped(vector, seats(headcount, sharesIn(vector)));
}

/** Reads shares: none blank before the end, none below 0, one of them above 0. */
export function sharesIn(vector: Vector): number[] {
  const shares = everyNumberIn(vector);
  const { argument } = vector;
  requireEach(
    vector,
    shares,
    (share) => share >= 0,
    () => "Shares must be 0 or more.",
  );
  if (shares.some((share) => share > 0)) return shares;
  return refuse(
    "#VALUE!",
    `${argument} has no share above 0. Give the share of each grade or group.`,
  );
}

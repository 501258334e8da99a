import type { Analysis } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";

/**
 * The final rank a person would have with a score, everybody else being as decided so far: what the Calibration
 * sheet shows once it is written.
 *
 * @param index Place of the person among the suggestions
 * @param score Their final score
 * @returns 1 is the highest; people who share a score share the better rank
 */
export function rankAsDecided(
  { suggestions }: Analysis,
  decisions: ReadonlyMap<string, Decision>,
  index: number,
  score: number,
): number {
  const above = suggestions.filter(
    ({ id, original, suggested }, at) =>
      at !== index && finalOf(decisions.get(id), original, suggested) > score,
  );
  return above.length + 1;
}

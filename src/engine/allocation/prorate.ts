import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";

/**
 * Share of a period that somebody was there: inclusive days ÷ days of the period, to 4 decimals.
 * Days are serial numbers as the spreadsheet keeps them; a time of day is cut off.
 *
 * @param start First day, null for "before the period"
 * @param end Last day, null for "still here"
 * @param periodStart First day of the period
 * @param periodEnd Last day of the period, not before its first
 * @returns 0 to 1; 0 for somebody who was not there at all
 * @throws {EngineError} "not-finite" or "out-of-range"
 */
export function prorate(
  start: number | null,
  end: number | null,
  periodStart: number,
  periodEnd: number,
): number {
  const first = day("periodStart", periodStart);
  const last = day("periodEnd", periodEnd);
  const from = start === null ? -Infinity : day("start", start);
  const to = end === null ? Infinity : day("end", end);
  if (last < first) {
    throw new EngineError(
      "out-of-range",
      "prorate requires a period that ends on or after its start",
    );
  }
  if (to < from) {
    throw new EngineError("out-of-range", "prorate requires an end on or after the start");
  }
  const days = Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  return Math.round((days / (last - first + 1)) * 10_000) / 10_000;
}

// Day 1 to the last day a spreadsheet can show, 9999-12-31, with room for the 1904 calendar.
function day(name: string, serial: number): number {
  requireInRange("prorate", name, serial, 0, 2_958_466);
  return Math.floor(serial);
}

import { halfWidth } from "./halfWidth";
import { monthNamed } from "./monthNamed";
import { readNumber, trimmed, type Cell } from "./readNumber";

/** What a cell says as a day. */
export type DateReading =
  | { readonly kind: "date"; readonly serial: number; readonly fromText: boolean }
  | { readonly kind: "missing" | "error" | "not-a-date" };

/** Days before 1928 are no dates of people at work: a year, a month or an amount stands in the cell. */
const EARLIEST_SERIAL = 10_228;

/** 9999-12-31, the last day a spreadsheet knows. */
const LATEST_SERIAL = 2_958_465;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;

/** The time of day behind a day, which is not looked at. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?$/iu;

/** Days with the month by its name, whose parts nobody can mistake for one another as long as the year has four digits. */
const NAMED_MONTH = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+(?<month>[a-z]{3,9})\.?[\s\-/.,]+(?<year>\d{4})$/iu,
  /^(?<month>[a-z]{3,9})\.?[\s\-/]+(?<day>\d{1,2})(?:st|nd|rd|th)?[\s\-/,]+(?<year>\d{4})$/iu,
  /^(?<year>\d{4})[\s\-/.]+(?<month>[a-z]{3,9})\.?[\s\-/.]+(?<day>\d{1,2})$/iu,
];

const LONGEST_DATE = 60;

/**
 * Reads a cell as a day. A number is the spreadsheet's own serial number; 20210301, and text with the year first such as
 * 2021/3/1, 2021.03.01, 2021-03-01 08:00 or 2021年3月1日, or with the month by its English name such as 1-Mar-2021 or
 * Mar 1, 2021, are days too. Text that two people may read differently, such as 3/1/2021 or 11-Mar-21, is none.
 *
 * @param cell A number, text, truth value, blank or error
 * @returns The serial number of the 1900 system, or why there is none
 */
export function readDate(cell: Cell | undefined): DateReading {
  const reading = readNumber(cell);
  if (reading.kind === "missing" || reading.kind === "error") return { kind: reading.kind };
  const serial = reading.kind === "number" ? reading.value : null;
  if (serial !== null && serial >= EARLIEST_SERIAL && serial <= LATEST_SERIAL) {
    return { kind: "date", serial, fromText: typeof cell === "string" };
  }
  const written = typeof cell === "string" || typeof cell === "number" ? writtenDay(cell) : null;
  return written === null
    ? { kind: "not-a-date" }
    : { kind: "date", serial: written, fromText: true };
}

function writtenDay(cell: string | number): number | null {
  const written = trimmed(String(cell));
  if (written.length > LONGEST_DATE) return null;
  const text = halfWidth(written).replace(TIME, "");
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return serialOf(Number(year), Number(month), Number(day));
  const [, ...parts] = CHINESE.exec(text) ?? EIGHT_DIGITS.exec(text) ?? [];
  if (parts.length > 0) return serialOf(...(parts.map(Number) as [number, number, number]));
  return dayWithNamedMonth(text);
}

function dayWithNamedMonth(text: string): number | null {
  for (const form of NAMED_MONTH) {
    const { year, month: name = "", day } = form.exec(text)?.groups ?? {};
    const month = monthNamed(name);
    if (month !== null) return serialOf(Number(year), month, Number(day));
  }
  return null;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

// Days since 1899-12-30, from which the 1900 system counts after its 29 February that never was.
function serialOf(year: number, month: number, day: number): number | null {
  const length = DAYS_IN_MONTH[month - 1];
  const most = month === 2 && isLeap(year) ? 29 : length;
  if (most === undefined || day < 1 || day > most) return null;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = DAYS_IN_MONTH.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  const serial =
    365 * before + leapDays + months + (month > 2 && isLeap(year) ? 1 : 0) + day - DAYS_TO_1900;
  return serial >= EARLIEST_SERIAL ? serial : null;
}

/** From the first day of the year 1, counted as 1, to 1899-12-30. */
const DAYS_TO_1900 = 693_594;

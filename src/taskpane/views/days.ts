/** The day from which the 1900 system of spreadsheets counts. */
const ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const YEAR_FIRST = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/u;

/** The serial number of a day as somebody types it, year first; null when it is none. */
export function serialOf(text: string): number | null {
  const parts = YEAR_FIRST.exec(text.normalize("NFKC"))?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year, month, day] = parts as [number, number, number];
  const serial = (Date.UTC(year, month - 1, day) - ZERO) / DAY;
  // 31 February would be a day of March.
  return new Date(ZERO + serial * DAY).getUTCDate() === day && month <= 12 ? serial : null;
}

/** A day by its serial number, as every language here reads it. */
export const dayOf = (serial: number): string =>
  new Date(ZERO + serial * DAY).toISOString().slice(0, 10);

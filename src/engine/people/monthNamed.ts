const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/**
 * The month an English name stands for, written out or in three letters, as systems write it in every country.
 *
 * @param name Apr, APR, April or Sept, without a full stop
 * @returns 1 for January to 12 for December, or null
 */
export function monthNamed(name: string): number | null {
  const written = name.toLowerCase();
  const at = MONTHS.findIndex((month) => written === month || written === month.slice(0, 3));
  if (at >= 0) return at + 1;
  return written === "sept" ? 9 : null;
}

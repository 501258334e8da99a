import type { Locale } from "./Locale";

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, least: number, most: number): Intl.NumberFormat {
  const key = `${locale}/${least}/${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** Rounded half away from zero on the decimal text, so that 1.005 reads 1.01, and never "-0". */
export function rounded(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [whole = "0", power = "0"] = String(scaled).split("e");
  const size = Number(`${whole}e${Number(power) - digits}`);
  return size === 0 ? 0 : Math.sign(value) * size;
}

/**
 * A number for people to read: always `digits` decimals, grouped as the language does.
 *
 * @throws {RangeError} when `value` is not finite: an unknown figure is a sentence, not a number
 */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  requireKnown(value);
  return numberFormat(locale, digits, digits).format(rounded(value, digits));
}

/** As `formatNumber`, without trailing zeros: 7.35 and 8, for figures somebody typed. */
export function formatTyped(locale: Locale, value: number, mostDigits = 2): string {
  requireKnown(value);
  return numberFormat(locale, 0, mostDigits).format(rounded(value, mostDigits));
}

/** As `formatNumber`, with a plus sign on what is above zero: for gaps and moves. */
export function formatSigned(locale: Locale, value: number, digits: number): string {
  const text = formatNumber(locale, value, digits);
  return rounded(value, digits) > 0 ? `+${text}` : text;
}

/** A share of 1 in percent, with the (unbreakable) space before the sign that the language wants: 12 % and 12%. */
export function formatPercent(locale: Locale, share: number, digits = 0): string {
  const figure = formatNumber(locale, 100 * share, digits);
  return locale === "zh-CN" ? `${figure}%` : `${figure}\u00a0%`;
}

function requireKnown(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError("a figure to be read must be finite");
}

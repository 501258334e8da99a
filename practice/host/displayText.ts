import type { CellValue } from "./Cell";

const DAY = 86_400_000;
/** Serial 25,569 is 1970-01-01 in the 1900 date system. */
const EPOCH = 25_569;

/**
 * What a cell shows under a number format. Simulated: it knows General, text, whole and decimal numbers, thousands,
 * percent and year-month-day dates; any other section is shown as General.
 */
export function displayText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numberText(value, section(value, format));
}

function section(value: number, format: string): string {
  const sections = format.split(";");
  if (value < 0 && sections[1] !== undefined) return `-${sections[1].replaceAll(/[()-]/g, "")}`;
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? "General";
}

function numberText(value: number, format: string): string {
  const code = format.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/"([^"]*)"|\\(.)|_./g, "$1$2");
  if (/^[-\s/.年月日dmyhs:]+$/i.test(code) && /y/i.test(code)) return dateText(value, code);
  const found = /^([^#0]*)([#,0]+)(?:\.([0#]+))?(%?)([^#0]*)$/.exec(code);
  if (!found) return generalText(value);
  const [, before = "", whole = "", decimals = "", percent = "", after = ""] = found;
  const shown = percent ? value * 100 : value;
  const text = digitsText(
    before.startsWith("-") ? Math.abs(shown) : shown,
    whole.includes(","),
    decimals,
  );
  return `${before}${text}${percent}${after}`;
}

/** @param decimals the code after the point: "0" always shown, "#" only when not zero */
function digitsText(value: number, grouped: boolean, decimals: string): string {
  const [integer, fraction = ""] = value.toFixed(decimals.length).split(".") as [string, string?];
  const optional = decimals.length - decimals.replace(/#+$/, "").length;
  const kept =
    optional > 0 ? fraction.replace(new RegExp(`0{1,${String(optional)}}$`), "") : fraction;
  const whole = grouped ? integer.replaceAll(/\B(?=(\d{3})+$)/g, ",") : integer;
  return kept ? `${whole}.${kept}` : whole;
}

function generalText(value: number): string {
  const rounded = Number(value.toPrecision(11));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  return String(rounded);
}

function dateText(serial: number, code: string): string {
  const date = new Date(Math.round((serial - EPOCH) * DAY));
  const two = (part: number) => String(part).padStart(2, "0");
  return code
    .replace(/y{3,}/i, String(date.getUTCFullYear()))
    .replace(/yy?/i, two(date.getUTCFullYear() % 100))
    .replace(/h{1,2}(:)m{1,2}(?::s{1,2})?/i, (all) =>
      [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
        .slice(0, all.split(":").length)
        .map(two)
        .join(":"),
    )
    .replace(/m{2}/i, two(date.getUTCMonth() + 1))
    .replace(/m(?!\d)/i, String(date.getUTCMonth() + 1))
    .replace(/d{2}/i, two(date.getUTCDate()))
    .replace(/d/i, String(date.getUTCDate()));
}

import { helpers } from "./engine";

/**
 * The engine's form of an Excel number format: none for General, colours and fill characters left out. Text format is
 * kept from the engine too, because there it would show the mark that keeps "00123" a text.
 */
export function engineFormat(code: string): string {
  if (code === "General" || code === "@") return "";
  const plain = code
    .replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|\$-[\dA-F]+)\]/gi, "")
    .replace(/_[^;]/g, "");
  return isKnown(plain) ? plain : "";
}

function isKnown(format: string): boolean {
  try {
    helpers.formatValue(1.5, { format, locale: PLAIN });
    return true;
  } catch {
    return false;
  }
}

const PLAIN = {
  code: "en_US",
  name: "English (US)",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
  weekStart: 7,
};

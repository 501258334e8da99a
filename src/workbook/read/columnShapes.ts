import { cellText } from "../plan/cellText";
import type { ColumnShape, SourceCell } from "./Source";

// A format shows a date when it has a day, a month or a year outside quotes and brackets.
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  return /[ymd]/.test(bare) && !/^general$/.test(bare) && !/[#0]\.?[#0]*%/.test(bare);
}

/** What each column holds, by its cells and by how Excel shows them. */
export function columnShapes(
  headers: readonly string[],
  rows: readonly (readonly SourceCell[])[],
  formats: readonly (readonly unknown[])[],
): readonly ColumnShape[] {
  return headers.map((_, column) => {
    const cells = rows
      .map((row) => row[column])
      .filter((cell) => cell !== null && cell !== undefined);
    if (cells.length === 0) return "blank";
    const numbers = cells.filter((cell) => typeof cell === "number").length;
    const texts = cells.filter((cell) => typeof cell === "string").length;
    if (numbers === 0) return texts === 0 ? "mixed" : "text";
    const shown = formats.map((line) => cellText(line[column]));
    if (texts > numbers) return "mixed";
    if (shown.some((format) => format.includes("%"))) return "percent";
    if (shown.some(isDateFormat)) return "date";
    return texts === 0 ? "number" : "mixed";
  });
}

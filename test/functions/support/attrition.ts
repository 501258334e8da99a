import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A column of the sample people file as cells down a column. */
export function attritionColumn(heading: string): unknown[][] {
  const file = join(__dirname, "../../../practice/samples/attrition.csv");
  const [headings, ...people] = readFileSync(file, "utf8").trim().split(/\r?\n/u);
  const at = cellsOf(headings!).indexOf(heading);
  return people.map((person) => {
    const cell = cellsOf(person)[at]!;
    return [/^\d+$/u.test(cell) ? Number(cell) : cell];
  });
}

function cellsOf(line: string): string[] {
  return line.split(",").map((cell) => cell.replace(/^"|"$/gu, ""));
}

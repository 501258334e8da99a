import type { DecidedGaps } from "../sheets/decidedGaps";
import { decidedHeader } from "../sheets/summaryTables";
import type { SheetWords } from "../words/en";
import { everyLanguage } from "../words/sheetWords";
import type { ReadTable } from "../write/readTables";
import { cellText } from "./cellText";
import { moment } from "./moment";
import type { PlainCell } from "./toCell";
import type { CellChange, TableChanges } from "./WritePlan";

/** Less than this is the last digit of the same figure. */
const SAME = 1e-9;

/**
 * What brings the gap as decided on the summary up to date, and the moment it is of. Nothing where it says the same, or
 * where the summary has no such column: one of an earlier version, or one whose headings somebody changed.
 */
export function summaryChanges(
  summary: ReadTable,
  gaps: DecidedGaps,
  at: string,
): readonly TableChanges[] {
  const words = everyLanguage.find((each) => isOf(summary, each));
  if (words === undefined) return [];
  const { measures, sections } = words.summary;
  const overall = decidedHeader("overall", words);
  const change = (key: string, column: string, after: PlainCell): readonly CellChange[] => {
    const before = cellAt(summary, key, column);
    return before === undefined || isSame(before, after) ? [] : [{ key, column, before, after }];
  };
  const gap = [
    ...change(measures.gap, overall, gaps.overall),
    ...(gaps.within === null
      ? []
      : change(measures.gap, decidedHeader("within", words), gaps.within)),
  ];
  if (gap.length === 0) return [];
  return [
    {
      table: summary.name,
      keyColumn: sections.gap,
      cells: [...gap, ...change(measures.asOf, overall, moment(at))],
      rows: [],
      keyPosition: 0,
      appendOnly: false,
    },
  ];
}

const isOf = ({ headers }: ReadTable, words: SheetWords): boolean =>
  headers.includes(words.summary.sections.gap) && headers.includes(decidedHeader("overall", words));

/** The value of a cell, or undefined where it cannot be told or somebody put a formula there. */
function cellAt(summary: ReadTable, key: string, column: string): PlainCell | undefined {
  const words = everyLanguage.find((each) => isOf(summary, each))!;
  const keys = summary.headers.indexOf(words.summary.sections.gap);
  const position = summary.headers.indexOf(column);
  const rows = summary.values.flatMap((line, row) => (cellText(line[keys]) === key ? [row] : []));
  const [row] = rows;
  if (row === undefined || rows.length > 1 || position < 0) return undefined;
  const value = summary.values[row]?.[position];
  const formula = summary.formulas[row]?.[position];
  if (typeof formula === "string" && formula.startsWith("=")) return undefined;
  if (value === "") return null;
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

const isSame = (before: PlainCell, after: PlainCell): boolean =>
  typeof before === "number" && typeof after === "number"
    ? Math.abs(before - after) < SAME
    : before === after;

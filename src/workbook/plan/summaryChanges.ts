import type { DecidedGaps } from "../sheets/decidedGaps";
import { decidedHeader } from "../sheets/summaryTables";
import type { SheetWords } from "../words/en";
import { everyLanguage } from "../words/sheetWords";
import type { ReadTable } from "../write/readTables";
import { freshCell } from "./freshCell";
import { moment } from "./moment";
import type { PlainCell } from "./toCell";
import type { CellChange, TableChanges } from "./WritePlan";

/**
 * What brings the gap as decided on the summary up to date, and the moment it is of. Nothing where it says the same, or
 * where the summary has no such column: one of an earlier version, or one whose headings somebody changed.
 *
 * @param isLater Something else on the summary is of this moment, though the gap may be the same
 */
export function summaryChanges(
  summary: ReadTable,
  gaps: DecidedGaps,
  at: string,
  isLater = false,
): readonly TableChanges[] {
  const words = everyLanguage.find((each) => isOf(summary, each));
  if (words === undefined) return [];
  const { measures, sections } = words.summary;
  const overall = decidedHeader("overall", words);
  const change = (key: string, column: string, after: PlainCell): readonly CellChange[] =>
    freshCell(summary, sections.gap, { key, column, after });
  const gap = [
    ...change(measures.gap, overall, gaps.overall),
    ...(gaps.within === null
      ? []
      : change(measures.gap, decidedHeader("within", words), gaps.within)),
  ];
  const cells =
    gap.length === 0 && !isLater ? [] : [...gap, ...change(measures.asOf, overall, moment(at))];
  if (cells.length === 0) return [];
  return [
    {
      ...{ table: summary.name, keyColumn: sections.gap, cells },
      ...{ rows: [], keyPosition: 0, appendOnly: false },
    },
  ];
}

const isOf = ({ headers }: ReadTable, words: SheetWords): boolean =>
  headers.includes(words.summary.sections.gap) && headers.includes(decidedHeader("overall", words));

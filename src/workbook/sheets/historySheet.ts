import type { NewSheet } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import type { FinishedCycle } from "./FinishedCycle";
import { HISTORY_COLUMNS, historyRow } from "./historyColumns";
import { tableSheet } from "./tableSheet";

/** On paper: one page wide nobody could read it. */
const PAGES_WIDE = 3;

/** The history with its first cycle: values only, so that it can be read without the add-in years later. */
export const historySheet = (
  cycle: FinishedCycle,
  record: string,
  title: SheetTitle,
  words: SheetWords,
): NewSheet =>
  tableSheet({
    kind: "history",
    heading: words.history.title,
    title,
    lines: [words.history.hint],
    columns: [
      ...HISTORY_COLUMNS.map(({ header, width, format }) => ({
        header: header(words),
        width,
        format,
        ...(format === "@" ? { wrap: true as const } : {}),
      })),
      { header: words.history.columns.record, width: 20, format: "@", wrap: true },
    ],
    rows: [historyRow(cycle, record)],
    wide: PAGES_WIDE,
  });

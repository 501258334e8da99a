import type { Person } from "../../engine";
import { formatPercent, formatTyped } from "../../text/formatNumber";
import type { FigureRow, FigureTableProps } from "../panels/parts/FigureTable";
import type { PaneState } from "../state/PaneState";
import { fieldWord, type FieldName } from "./fields";
import { speaker } from "./speaker";

const SHOWN = [
  "processScore",
  "resultScore",
  "attainment",
  "previousScore",
  "rating",
  "previousRating",
  "tenureYears",
  "territory",
  "rater",
] as const satisfies readonly FieldName[];

/** What is known of a person beyond the score. Pay is never among it. */
export function evidenceTable({ locale, meeting }: PaneState, person: Person): FigureTableProps {
  const say = speaker(locale);
  const textOf = (field: (typeof SHOWN)[number]): string | null => {
    const value = person[field];
    if (value === null || (field === "rater" && meeting.masked)) return null;
    if (typeof value === "string") return value;
    return field === "attainment" ? formatPercent(locale, value) : formatTyped(locale, value);
  };
  const rows = SHOWN.flatMap((field): FigureRow[] => {
    const text = textOf(field);
    return text === null
      ? []
      : [{ key: field, cells: [say(fieldWord(field)), text], faint: false }];
  });
  return {
    caption: say("decide.evidence"),
    columns: [
      { label: say("decide.evidence.what"), figures: false },
      { label: say("decide.evidence.value"), figures: true },
    ],
    rows,
  };
}

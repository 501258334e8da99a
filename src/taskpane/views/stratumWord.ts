import type { AnalysisSettings } from "../../engine";
import type { PaneState } from "../state/PaneState";
import { fieldWord } from "./fields";
import { speaker } from "./speaker";

/** What people call the column that like is compared with like by: its own heading when it has one. */
export function stratumWord(
  { locale, data }: Pick<PaneState, "locale" | "data">,
  field: NonNullable<AnalysisSettings["compareWithin"]>,
): string {
  const column = data.mapping[field];
  const header = column === undefined ? "" : (data.table?.headers[column] ?? "").trim();
  return header === "" ? speaker(locale)(fieldWord(field)) : header;
}

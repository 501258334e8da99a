import type { MessageKey } from "../../text/message";
import type { PeopleIssue } from "../../engine";
import type { PaneState } from "../state/PaneState";
import { fieldWord, isField } from "./fields";
import { speaker } from "./speaker";

/** What is the matter with some rows, and what the analysis does about it. */
export function problemText(
  { locale, data }: PaneState,
  { code, field, rows }: PeopleIssue,
): string {
  const say = speaker(locale);
  const column = field === null ? undefined : data.mapping[field];
  const header = column === undefined ? undefined : data.table?.headers[column];
  const name = header ?? (field !== null && isField(field) ? say(fieldWord(field)) : "");
  return say(`problem.${code}` satisfies MessageKey, { count: rows.length, column: name });
}

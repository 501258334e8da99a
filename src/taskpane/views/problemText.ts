import { formatList } from "../../text/formatList";
import type { MessageKey } from "../../text/message";
import type { PeopleIssue } from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Mapping } from "../analyst/Analyst";
import type { DataState } from "../state/DataState";
import type { PaneState } from "../state/PaneState";
import { fieldWord, isField } from "./fields";
import { lonelyLabels } from "./lonelyLabels";
import { speaker } from "./speaker";

/** The list a problem is in, and what its columns mean. */
export interface ProblemPlace {
  readonly table: SourceTable | null;
  readonly mapping: Mapping;
}

/** The list of people itself. */
export const listPlace = ({ table, mapping }: DataState): ProblemPlace => ({ table, mapping });

/** What is the matter with some rows, and what the analysis does about it. */
export function problemText(
  { locale, data }: PaneState,
  { code, field, rows, labels }: PeopleIssue,
  where: ProblemPlace = listPlace(data),
): string {
  const say = speaker(locale);
  const column = field === null ? undefined : where.mapping[field];
  const header = column === undefined ? undefined : where.table?.headers[column];
  const name = header ?? (field !== null && isField(field) ? say(fieldWord(field)) : "");
  if (code === "one-person-group" && column !== undefined) {
    const lonely = lonelyLabels(where.table, column, rows, say);
    return say("problem.lonely", { count: rows.length, column: name, labels: lonely });
  }
  const named = labels?.map(({ label, people }) =>
    say("problem.same.label", { label, count: people }),
  );
  return say(`problem.${code}` satisfies MessageKey, {
    count: rows.length,
    column: name,
    labels: formatList(locale, named ?? []),
  });
}

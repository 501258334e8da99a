import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import type { CalibrationColumn } from "../sheets/calibrationColumns";
import { logColumns } from "../sheets/logColumns";
import { everyLanguage } from "../words/sheetWords";
import { standingRows } from "./standingRows";

/** What the log says last about one person, by column of the Calibration sheet. */
export type LoggedPerson = Readonly<Partial<Record<CalibrationColumn, PlainCell>>>;

/** The last word of the log on every person's every column, by id. */
export function lastLogged(
  log: readonly (readonly PlainCell[])[],
): ReadonlyMap<string, LoggedPerson> {
  const columns = new Map(
    everyLanguage.flatMap((words) =>
      Object.entries(words.columns).map(([key, name]) => [name, key as CalibrationColumn]),
    ),
  );
  const last = new Map<string, LoggedPerson>();
  for (const row of standingRows(log)) {
    const column = columns.get(cellText(row[logColumns.field]));
    const person = cellText(row[logColumns.person]);
    if (column === undefined || person === "") continue;
    last.set(person, { ...last.get(person), [column]: row[logColumns.after] ?? null });
  }
  return last;
}

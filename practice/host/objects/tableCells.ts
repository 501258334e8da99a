import { block } from "../args";
import type { Area } from "../Cell";
import type { Session } from "../Session";
import type { RecordTarget } from "../Target";
import { entryOf } from "../wireValues";
import { writeEntries } from "./writing";

export function write(sheet: string, area: Area, value: unknown, session: Session): void {
  const rows = Array.isArray(value)
    ? block(value, area.rows, area.columns, "values")
    : Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(value));
  const formats = session.grid.numberFormats(sheet, area);
  writeEntries(
    sheet,
    area,
    rows.map((line, row) => line.map((one, at) => entryOf(one, formats[row]![at]!))),
    session,
  );
}

export const wire = (target: RecordTarget, area: Area, { grid }: Session) =>
  grid
    .values(target.id, area)
    .map((line) =>
      line.map((value) => (value === null ? "" : typeof value === "object" ? value.error : value)),
    );

import { text } from "../args";
import { HostError } from "../HostError";
import { define, method, type AnyClass } from "../HostClass";
import type { Session } from "../Session";
import type { SheetTarget } from "../Target";
import { locate, range } from "./locate";

/** Frozen rows and columns always start at the sheet's upper-left corner here. */
function freeze(sheet: string, rows: number, columns: number, session: Session): void {
  if (rows + columns === 0) session.apply({ kind: "remove", of: "freezes", id: sheet });
  else session.apply({ kind: "put", of: "freezes", record: { id: sheet, rows, columns } });
}

const count = (value: unknown): number => (typeof value === "number" && value > 0 ? value : 1);

const FREEZE = define<SheetTarget>({
  members: {
    freezeRows: method("1.7", ({ sheet }, [rows], session) =>
      freeze(sheet, count(rows), 0, session),
    ),
    freezeColumns: method("1.7", ({ sheet }, [columns], session) =>
      freeze(sheet, 0, count(columns), session),
    ),
    freezeAt: method("1.7", ({ sheet }, [frozen], session) => {
      const found =
        typeof frozen === "string"
          ? locate(frozen, sheet, session)
          : (frozen as ReturnType<typeof range> | null);
      if (!found) throw new HostError("InvalidArgument", text(frozen, "frozenRange"));
      const { row, column, rows, columns } = found.area;
      freeze(sheet, row + rows, column + columns, session);
    }),
    unfreeze: method("1.7", ({ sheet }, _args, session) => freeze(sheet, 0, 0, session)),
    getLocationOrNullObject: method("1.7", ({ sheet }, _args, session) => {
      const frozen = session.grid.get("freezes", sheet);
      if (!frozen) return null;
      const { rows, columns } = frozen;
      return range(sheet, {
        row: 0,
        column: 0,
        rows: rows || 1_048_576,
        columns: columns || 16_384,
      });
    }),
  },
});

export const FREEZE_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["WorksheetFreezePanes", FREEZE],
];

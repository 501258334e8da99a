import { text } from "../args";
import { collectionMembers, define, method, scalar, type AnyClass } from "../HostClass";
import type { Session } from "../Session";
import type { RecordTarget, SheetTarget } from "../Target";

const property = (id: string): RecordTarget => ({ type: "WorksheetCustomProperty", id });

const all = ({ sheet }: SheetTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("sheetProperties")
    .filter((one) => one.sheet === sheet)
    .map(({ id }) => property(id));

function find({ sheet }: SheetTarget, key: unknown, { grid }: Session): RecordTarget | null {
  const id = `${sheet}/${String(key).toLowerCase()}`;
  return grid.get("sheetProperties", id) ? property(id) : null;
}

const recordOf = ({ id }: RecordTarget, session: Session) =>
  session.found(session.grid.get("sheetProperties", id), id);

const PROPERTIES = define<SheetTarget>({
  items: all,
  item: find,
  members: {
    ...collectionMembers<SheetTarget>(
      { getItem: "1.12", getCount: "1.12", orNull: "1.12" },
      all,
      find,
    ),
    add: method("1.12", ({ sheet }, [key, value], session) => {
      const given = text(key, "key");
      const id = `${sheet}/${given.toLowerCase()}`;
      session.apply({
        kind: "put",
        of: "sheetProperties",
        record: { id, sheet, key: given, value: text(value, "value") },
      });
      return property(id);
    }),
  },
});

const PROPERTY = define<RecordTarget>({
  identity: (target, session) => ({ _Id: recordOf(target, session).key }),
  members: {
    key: scalar("1.12", (target, session) => recordOf(target, session).key),
    value: scalar(
      "1.12",
      (target, session) => recordOf(target, session).value,
      (target, value, session) =>
        session.apply({
          kind: "put",
          of: "sheetProperties",
          record: { ...recordOf(target, session), value: text(value, "value") },
        }),
    ),
    delete: method("1.12", ({ id }, _args, session) =>
      session.apply({ kind: "remove", of: "sheetProperties", id }),
    ),
  },
});

export const SHEET_PROPERTY_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["WorksheetCustomPropertyCollection", PROPERTIES],
  ["WorksheetCustomProperty", PROPERTY],
];

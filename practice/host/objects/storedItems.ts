import { fullAddress, parseArea } from "../addresses";
import { text } from "../args";
import { HostError } from "../HostError";
import { define, link, method, scalar, type AnyClass, collectionMembers } from "../HostClass";
import type { Json, NameRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { isRange, locate, sameName } from "./locate";
import { PARTS, SCOPED_PARTS, PART } from "./customXml";

/** Names of the workbook, or of one sheet. */
interface NamesTarget extends Target {
  readonly sheet?: string;
}

const nameTarget = (id: string): RecordTarget => ({ type: "NamedItem", id });

const nameOf = ({ id }: RecordTarget, session: Session): NameRecord =>
  session.found(session.grid.get("names", id), id);

const names = ({ sheet }: NamesTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("names")
    .filter(({ scope }) => scope === (sheet ?? null))
    .map(({ id }) => nameTarget(id));

function findName(target: NamesTarget, key: unknown, session: Session): RecordTarget | null {
  const found = session.grid
    .list("names")
    .find(({ name, scope }) => scope === (target.sheet ?? null) && sameName(name, key));
  return found ? nameTarget(found.id) : null;
}

function addName(
  target: NamesTarget,
  [name, reference, comment]: readonly unknown[],
  session: Session,
): RecordTarget {
  const given = text(name, "name");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(given) || given.length > 255 || parseArea(given)) {
    throw new HostError("InvalidArgument", "Excel does not take this name");
  }
  const scope = target.sheet ?? null;
  const { grid } = session;
  const taken = grid.list("names").some((one) => one.scope === scope && sameName(one.name, given));
  if (taken || grid.list("tables").some((one) => sameName(one.name, given)))
    throw new HostError("ItemAlreadyExists", "The name is taken");
  const formula = isRange(reference)
    ? `=${fullAddress(session.sheet(reference.sheet).name, reference.area).replaceAll(/(![^!]*)$/g, dollars)}`
    : `=${text(reference, "reference").replace(/^=/, "")}`;
  const id = session.freshId("N");
  session.apply({
    kind: "put",
    of: "names",
    record: {
      id,
      name: given,
      scope,
      formula,
      comment: typeof comment === "string" ? comment : "",
      visible: true,
    },
  });
  return nameTarget(id);
}

/** Names refer to fixed cells: A1 becomes $A$1. */
const dollars = (cells: string): string =>
  cells.replaceAll(
    /([A-Z]+)?(\d+)?/g,
    (_all, letters?: string, digits?: string) =>
      `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
  );

const rangeOf = (target: RecordTarget, session: Session) => {
  const { formula, scope } = nameOf(target, session);
  return locate(formula, scope, session);
};

const putName = (target: RecordTarget, set: Partial<NameRecord>, session: Session): void =>
  session.apply({ kind: "put", of: "names", record: { ...nameOf(target, session), ...set } });

const NAMES = define<NamesTarget>({
  items: names,
  item: findName,
  members: {
    ...collectionMembers<NamesTarget>(
      { getItem: "1.1", getCount: "1.4", orNull: "1.4" },
      names,
      findName,
    ),
    add: method("1.4", (target, args, session) => addName(target, args, session)),
  },
});

const NAME = define<RecordTarget>({
  identity: (target, session) => ({ _Id: nameOf(target, session).name }),
  members: {
    name: scalar("1.1", (target, session) => nameOf(target, session).name),
    formula: scalar(
      "1.7",
      (target, session) => nameOf(target, session).formula,
      (target, value, session) => putName(target, { formula: text(value, "formula") }, session),
    ),
    value: scalar("1.1", (target, session) => nameOf(target, session).formula.slice(1)),
    type: scalar("1.1", (target, session) => (rangeOf(target, session) ? "Range" : "String")),
    scope: scalar("1.4", (target, session) =>
      nameOf(target, session).scope === null ? "Workbook" : "Worksheet",
    ),
    comment: scalar(
      "1.4",
      (target, session) => nameOf(target, session).comment,
      (target, value, session) => putName(target, { comment: String(value) }, session),
    ),
    visible: scalar(
      "1.1",
      (target, session) => nameOf(target, session).visible,
      (target, value, session) => putName(target, { visible: value === true }, session),
    ),
    worksheet: link(
      "1.4",
      (target, session) =>
        ({
          type: "Worksheet",
          id: session.found(nameOf(target, session).scope, "worksheet"),
        }) as Target,
    ),
    worksheetOrNullObject: link("1.4", (target, session) => {
      const { scope } = nameOf(target, session);
      return scope === null ? null : ({ type: "Worksheet", id: scope } as Target);
    }),
    getRange: method("1.1", (target, _args, session) =>
      session.found(rangeOf(target, session), "range"),
    ),
    getRangeOrNullObject: method("1.4", (target, _args, session) => rangeOf(target, session)),
    delete: method("1.4", ({ id }, _args, session) =>
      session.apply({ kind: "remove", of: "names", id }),
    ),
  },
});

const settings = (_: Target, { grid }: Session): RecordTarget[] =>
  grid.list("settings").map(({ id }) => ({ type: "Setting", id }));

const setting = (_: Target, key: unknown, { grid }: Session): RecordTarget | null =>
  grid.get("settings", String(key)) ? { type: "Setting", id: String(key) } : null;

const SETTINGS = define<Target>({
  items: settings,
  item: setting,
  members: {
    ...collectionMembers<Target>(
      { getItem: "1.4", getCount: "1.4", orNull: "1.4" },
      settings,
      setting,
    ),
    add: method("1.4", (_target, [key, value], session) => {
      const id = text(key, "key");
      session.apply({ kind: "put", of: "settings", record: { id, value: value as Json } });
      return { type: "Setting", id };
    }),
  },
});

const SETTING = define<RecordTarget>({
  identity: ({ id }) => ({ _Id: id }),
  members: {
    key: scalar("1.4", ({ id }) => id),
    value: scalar(
      "1.4",
      ({ id }, session) => session.found(session.grid.get("settings", id), id).value,
      ({ id }, value, session) =>
        session.apply({ kind: "put", of: "settings", record: { id, value: value as Json } }),
    ),
    delete: method("1.4", ({ id }, _args, session) =>
      session.apply({ kind: "remove", of: "settings", id }),
    ),
  },
});

export const STORED_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["NamedItemCollection", NAMES],
  ["NamedItem", NAME],
  ["SettingCollection", SETTINGS],
  ["Setting", SETTING],
  ["CustomXmlPartCollection", PARTS],
  ["CustomXmlPartScopedCollection", SCOPED_PARTS],
  ["CustomXmlPart", PART],
];

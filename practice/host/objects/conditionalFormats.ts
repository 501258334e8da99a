import { overlaps } from "../areas";
import { flag, index, oneOf } from "../args";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import { define, link, method, scalar, type Member, collectionMembers } from "../HostClass";
import type { ConditionalFormatRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { range } from "./locate";
import { requireRight } from "./writing";

interface AreaTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export const recordOf = ({ id }: RecordTarget, session: Session): ConditionalFormatRecord =>
  session.found(session.grid.get("conditionalFormats", id), id);

export function put(
  target: RecordTarget,
  set: Partial<ConditionalFormatRecord>,
  session: Session,
): void {
  const record = { ...recordOf(target, session), ...set };
  requireRight(record.sheet, "allowFormatCells", session);
  session.apply({ kind: "put", of: "conditionalFormats", record });
}

const onRange = ({ sheet, area }: AreaTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("conditionalFormats")
    .filter((one) => one.sheet === sheet && one.areas.some((part) => overlaps(part, area)))
    .sort((a, b) => a.priority - b.priority)
    .map(({ id }) => ({ type: "ConditionalFormat", id }));

const find = (target: AreaTarget, key: unknown, session: Session): RecordTarget | null =>
  onRange(target, session).find(({ id }) => id === key) ?? null;

function add({ sheet, area }: AreaTarget, type: unknown, session: Session): RecordTarget {
  requireRight(sheet, "allowFormatCells", session);
  const id = `{F${session.freshId("")}}`;
  // A new format goes first, as in Excel's own list.
  for (const other of session.grid.list("conditionalFormats")) {
    if (other.sheet === sheet)
      session.apply({
        kind: "put",
        of: "conditionalFormats",
        record: { ...other, priority: other.priority + 1 },
      });
  }
  const record = {
    id,
    sheet,
    areas: [area],
    type: oneOf(type, TYPES, "type"),
    priority: 0,
    stopIfTrue: false,
    rule: {},
    style: {},
  };
  session.apply({ kind: "put", of: "conditionalFormats", record });
  return { type: "ConditionalFormat", id };
}

/** The part of a format that its type has; an error, or a null object, for another type's. */
function kind(
  type: (typeof TYPES)[number],
  className: string,
): Record<string, Member<RecordTarget>> {
  const name =
    { PresetCriteria: "preset", ContainsText: "textComparison" }[type as string] ??
    type.charAt(0).toLowerCase() + type.slice(1);
  const follow = (target: RecordTarget, session: Session): Target | null =>
    recordOf(target, session).type === type ? { ...target, type: className } : null;
  return {
    [name]: link("1.6", (target, session) => {
      const found = follow(target, session);
      if (!found) throw new HostError("ItemNotFound", `The format is no ${type}`);
      return found;
    }),
    [`${name}OrNullObject`]: link("1.6", follow),
  };
}

export const FORMATS = define<AreaTarget>({
  items: onRange,
  item: find,
  members: {
    ...collectionMembers<AreaTarget>(
      { getItem: "1.6", getItemAt: "1.6", getCount: "1.6", orNull: "1.14" },
      onRange,
      find,
    ),
    add: method("1.6", (target, [type], session) => add(target, type, session)),
    clearAll: method("1.6", (target, _args, session) => {
      requireRight(target.sheet, "allowFormatCells", session);
      for (const { id } of onRange(target, session))
        session.apply({ kind: "remove", of: "conditionalFormats", id });
    }),
  },
});

const only = (target: RecordTarget, session: Session) => {
  const { sheet, areas } = recordOf(target, session);
  return areas.length === 1 ? range(sheet, areas[0]!) : null;
};

export const FORMAT = define<RecordTarget>({
  identity: (target, session) => ({ Id: recordOf(target, session).id }),
  members: {
    id: scalar("1.6", ({ id }) => id),
    type: scalar("1.6", (target, session) => recordOf(target, session).type),
    priority: scalar(
      "1.6",
      (target, session) => recordOf(target, session).priority,
      (target, value, session) => put(target, { priority: index(value, "priority") }, session),
    ),
    stopIfTrue: scalar(
      "1.6",
      (target, session) => recordOf(target, session).stopIfTrue,
      (target, value, session) => put(target, { stopIfTrue: flag(value, "stopIfTrue") }, session),
    ),
    ...kind("Custom", "CustomConditionalFormat"),
    ...kind("CellValue", "CellValueConditionalFormat"),
    ...kind("ContainsText", "TextConditionalFormat"),
    ...kind("TopBottom", "TopBottomConditionalFormat"),
    ...kind("PresetCriteria", "PresetCriteriaConditionalFormat"),
    ...kind("ColorScale", "ColorScaleConditionalFormat"),
    ...kind("DataBar", "DataBarConditionalFormat"),
    ...kind("IconSet", "IconSetConditionalFormat"),
    getRange: method("1.6", (target, _args, session) =>
      session.found(only(target, session), "range"),
    ),
    getRangeOrNullObject: method("1.6", (target, _args, session) => only(target, session)),
    delete: method("1.6", (target, _args, session) => {
      requireRight(recordOf(target, session).sheet, "allowFormatCells", session);
      session.apply({ kind: "remove", of: "conditionalFormats", id: target.id });
    }),
  },
});

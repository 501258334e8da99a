import { overlaps } from "../areas";
import { bag, flag, index, oneOf, text } from "../args";
import type { Area, Style } from "../Cell";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type Member,
} from "../HostClass";
import type { ConditionalFormatRecord, Json } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { range } from "./locate";
import { color } from "./rangeFormat";
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

const recordOf = ({ id }: RecordTarget, session: Session): ConditionalFormatRecord =>
  session.found(session.grid.get("conditionalFormats", id), id);

function put(target: RecordTarget, set: Partial<ConditionalFormatRecord>, session: Session): void {
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

const FORMATS = define<AreaTarget>({
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

const FORMAT = define<RecordTarget>({
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

const rules = (record: ConditionalFormatRecord): Readonly<Record<string, Json>> =>
  record.rule as Readonly<Record<string, Json>>;

/** A value of the format's rule. `path` is where the rule keeps it when that is not the member's own name. */
function rule(
  name: string,
  initial: Json,
  check: (value: unknown, name: string) => Json = (value) => value as Json,
): Member<RecordTarget> {
  return scalar(
    "1.6",
    (target, session) => rules(recordOf(target, session))[name] ?? initial,
    (target, value, session) =>
      put(
        target,
        { rule: { ...rules(recordOf(target, session)), [name]: check(value, name) } },
        session,
      ),
  );
}

/** The whole rule as one object, for the types whose rule is one. */
function ruleObject(required: string): Member<RecordTarget> {
  return scalar(
    "1.6",
    (target, session) => recordOf(target, session).rule,
    (target, value, session) => {
      if (!(required in bag(value, "rule")))
        throw new HostError("InvalidArgument", `rule needs ${required}`);
      put(target, { rule: value as Json }, session);
    },
  );
}

const look = link<RecordTarget>(
  "1.6",
  ({ id }) => ({ type: "ConditionalRangeFormat", id }) as Target,
);
const part = (type: string): Member<RecordTarget> =>
  link("1.6", ({ id }) => ({ type, id }) as Target);
const withRule = (required: string): AnyClass =>
  define<RecordTarget>({ members: { rule: ruleObject(required), format: look } });

function style(
  key: keyof Style,
  initial: Json,
  check: (value: unknown, name: string) => Json,
): Member<RecordTarget> {
  return scalar(
    "1.6",
    (target, session) => (recordOf(target, session).style[key] as Json | undefined) ?? initial,
    (target, value, session) =>
      put(
        target,
        { style: { ...recordOf(target, session).style, [key]: check(value, key) } },
        session,
      ),
  );
}

const drop = (keys: readonly (keyof Style)[]): Member<RecordTarget> =>
  method("1.6", (target, _args, session) => {
    const kept = Object.entries(recordOf(target, session).style).filter(
      ([key]) => !keys.includes(key as keyof Style),
    );
    put(target, { style: Object.fromEntries(kept) }, session);
  });

const FORMULA = { formula: rule("formula", "", text), formulaLocal: rule("formula", "", text) };

export const CONDITIONAL_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["ConditionalFormatCollection", FORMATS],
  ["ConditionalFormat", FORMAT],
  [
    "CustomConditionalFormat",
    define<RecordTarget>({ members: { rule: part("ConditionalFormatRule"), format: look } }),
  ],
  ["ConditionalFormatRule", define<RecordTarget>({ members: FORMULA })],
  ["CellValueConditionalFormat", withRule("operator")],
  ["TextConditionalFormat", withRule("operator")],
  ["TopBottomConditionalFormat", withRule("type")],
  ["PresetCriteriaConditionalFormat", withRule("criterion")],
  [
    "ColorScaleConditionalFormat",
    define<RecordTarget>({
      members: {
        criteria: rule("criteria", null, (value) => bag(value, "criteria") as Json),
        threeColorScale: scalar(
          "1.6",
          (target, session) =>
            "midpoint" in ((rules(recordOf(target, session))["criteria"] ?? {}) as object),
        ),
      },
    }),
  ],
  [
    "DataBarConditionalFormat",
    define<RecordTarget>({
      members: {
        axisColor: rule("axisColor", "#000000"),
        axisFormat: rule("axisFormat", "Automatic"),
        barDirection: rule("barDirection", "Context"),
        showDataBarOnly: rule("showDataBarOnly", false, flag),
        lowerBoundRule: rule("lowerBoundRule", { type: "Automatic" }),
        upperBoundRule: rule("upperBoundRule", { type: "Automatic" }),
        positiveFormat: part("ConditionalDataBarPositiveFormat"),
        negativeFormat: part("ConditionalDataBarNegativeFormat"),
      },
    }),
  ],
  [
    "ConditionalDataBarPositiveFormat",
    define<RecordTarget>({ members: dataBarFormat("positive") }),
  ],
  [
    "ConditionalDataBarNegativeFormat",
    define<RecordTarget>({
      members: {
        ...dataBarFormat("negative"),
        matchPositiveFillColor: rule("negative.matchPositiveFillColor", false),
        matchPositiveBorderColor: rule("negative.matchPositiveBorderColor", false),
      },
    }),
  ],
  [
    "IconSetConditionalFormat",
    define<RecordTarget>({
      members: {
        criteria: rule("criteria", []),
        style: rule("style", "ThreeTrafficLights1"),
        reverseIconOrder: rule("reverseIconOrder", false, flag),
        showIconOnly: rule("showIconOnly", false, flag),
      },
    }),
  ],
  [
    "ConditionalRangeFormat",
    define<RecordTarget>({
      members: {
        font: part("ConditionalRangeFont"),
        fill: part("ConditionalRangeFill"),
        numberFormat: scalar(
          "1.6",
          (target, session) => recordOf(target, session).numberFormat ?? null,
          (target, value, session) =>
            put(target, { numberFormat: text(value, "numberFormat") }, session),
        ),
      },
    }),
  ],
  [
    "ConditionalRangeFont",
    define<RecordTarget>({
      members: {
        bold: style("bold", null, flag),
        italic: style("italic", null, flag),
        strikethrough: style("strikethrough", null, flag),
        underline: style("underline", null, (value) => text(value, "underline")),
        color: style("fontColor", null, color),
        clear: drop(["bold", "italic", "strikethrough", "underline", "fontColor"]),
      },
    }),
  ],
  [
    "ConditionalRangeFill",
    define<RecordTarget>({ members: { color: style("fill", null, color), clear: drop(["fill"]) } }),
  ],
];

function dataBarFormat(side: "positive" | "negative"): Record<string, Member<RecordTarget>> {
  return {
    fillColor: rule(`${side}.fillColor`, side === "positive" ? "#638EC6" : "#FF0000", color),
    borderColor: rule(`${side}.borderColor`, "", (value) =>
      value === "" ? "" : color(value, "borderColor"),
    ),
    ...(side === "positive" && { gradientFill: rule("positive.gradientFill", true, flag) }),
  };
}

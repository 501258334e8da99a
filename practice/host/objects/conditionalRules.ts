import { bag, flag, text } from "../args";
import type { Style } from "../Cell";
import { HostError } from "../HostError";
import { define, link, method, scalar, type AnyClass, type Member } from "../HostClass";
import type { ConditionalFormatRecord, Json } from "../Records";
import type { RecordTarget, Target } from "../Target";
import { color } from "./rangeFormat";
import { recordOf, put, FORMATS, FORMAT } from "./conditionalFormats";

const rules = (record: ConditionalFormatRecord): Readonly<Record<string, Json>> =>
  record.rule as Readonly<Record<string, Json>>;

/** A value of the format's rule. `path` is where the rule keeps it when that is not the member's own name. */
export function rule(
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

export const part = (type: string): Member<RecordTarget> =>
  link("1.6", ({ id }) => ({ type, id }) as Target);

const withRule = (required: string): AnyClass =>
  define<RecordTarget>({ members: { rule: ruleObject(required), format: look } });

export function style(
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

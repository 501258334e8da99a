import { pointScaleFault, readNumber, type PointScale, type PointScaleFault } from "../../engine";
import { formatTyped } from "../../text/formatNumber";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { OwnScaleProps } from "../panels/parts/OwnScale";
import type { DataState } from "../state/DataState";
import type { PaneState } from "../state/PaneState";
import { scaleField } from "../state/scaleField";
import { nothingTyped, type TypedScale } from "../state/TypedScale";
import { numberEntry, type OnMistyped } from "./numberEntry";
import { speaker } from "./speaker";

export interface ScalePresses {
  /** Null: the scores tell which scale they are on. */
  readonly onPoints: (scale: TypedScale | null) => void;
  readonly onMistyped: OnMistyped;
}

const LARGEST = 1e6;
const PLACES = 6;
/** Rows looked at for a number: the choice must not wait for the list to be put together. */
const LOOKED_AT = 200;

/** Which scale scores in numbers are on: as they show, or one somebody types. Null for grades, which have scales of their own. */
export function scaleView(
  state: PaneState,
  { onPoints, onMistyped }: ScalePresses,
): OwnScaleProps | null {
  if (!holdsNumbers(state.data)) return null;
  const say = speaker(state.locale);
  // As far as it is typed, else as the settings have it.
  const scale: TypedScale | null = state.data.typedScale ?? state.settings.scale;
  return {
    choice: {
      label: say("data.scale"),
      value: scale === null ? "auto" : "own",
      options: [
        { value: "auto", label: say("data.points.auto") },
        { value: "own", label: say("data.points.own") },
      ],
      hint: scale === null ? null : say("data.points.hint"),
      onChoose: (value) => onPoints(value === "own" ? (scale ?? nothingTyped) : null),
    },
    entries: scale === null ? [] : parts.map((part) => entry(part, scale)),
  };

  function entry(part: keyof PointScale, typed: TypedScale): NumberEntryProps {
    const field = scaleField(part);
    const typing = numberEntry(state, onMistyped, {
      ...{ field, label: say(`data.points.${part}`), value: typed[part] },
      ...{ least: -LARGEST, most: LARGEST, refusal: say("data.points.notANumber") },
      fault: faultText(state, typed, part),
      onValue: (value) => onPoints({ ...typed, [part]: value }),
      onEmpty: () => onPoints({ ...typed, [part]: null }),
    });
    return { ...typing, wide: true };
  }
}

const parts = ["lowest", "highest", "step"] as const;

/** Where each fault is told. */
const partOf: Readonly<Record<PointScaleFault, keyof PointScale>> = {
  order: "highest",
  step: "step",
  "too-fine": "step",
};

function faultText(
  { locale }: PaneState,
  { lowest, highest, step }: TypedScale,
  part: keyof PointScale,
): string | null {
  if (lowest === null || highest === null) return null;
  const say = speaker(locale);
  const figure = (value: number): string => formatTyped(locale, value, PLACES);
  // An end that is wrong is told before there is a step.
  const fault = pointScaleFault({ lowest, highest, step: step ?? highest - lowest });
  if (fault === null || partOf[fault] !== part) return null;
  if (fault === "order") return say("data.points.order", { lowest: figure(lowest) });
  if (fault === "too-fine") return say("data.points.tooFine");
  if (step === null || step <= 0) return say("data.points.noStep");
  const figures = { lowest: figure(lowest), highest: figure(highest), step: figure(step) };
  return say("data.points.wholeSteps", figures);
}

function holdsNumbers({ table, mapping }: DataState): boolean {
  const { score } = mapping;
  if (table === null || score === undefined || mapping.group === undefined) return false;
  return table.rows
    .slice(0, LOOKED_AT)
    .some((row) => readNumber(row[score] ?? null).kind === "number");
}

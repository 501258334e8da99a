import type { Field } from "../../engine";
import type { ChoiceProps } from "../panels/parts/Choice";
import type { DataPanelProps } from "../panels/DataPanel";
import type { AttainmentUnit, HeaderQuestion } from "../analyst/Analyst";
import type { PaneState } from "../state/PaneState";
import { fieldWord, isField } from "./fields";
import { speaker } from "./speaker";

/** What is asked about the columns: nothing of it is guessed. */
export interface AskedPresses {
  /** Null when a column holds none of what was offered. */
  readonly onAnswer: (column: number, field: Field | null) => void;
  readonly onAttainment: (unit: AttainmentUnit | null) => void;
  /** Whether scores off their scale are meant as they are. */
  readonly onOffScale: (keep: boolean) => void;
  readonly onScale: (scale: string) => void;
}

const OTHER = "other";

/** Headings with several meanings, each with all of them to choose from. */
export function questionsView(
  state: PaneState,
  { onAnswer }: AskedPresses,
): DataPanelProps["questions"] {
  const { data, locale } = state;
  if (data.table === null || data.questions.length === 0) return null;
  const { headers } = data.table;
  const say = speaker(locale);
  const choice = ({ column, candidates }: HeaderQuestion): ChoiceProps => ({
    label: say("data.question", { header: headers[column] ?? "" }),
    value: "",
    options: [
      { value: "", label: say("data.question.pick") },
      ...candidates
        .filter(isField)
        .map((field) => ({ value: field, label: say(fieldWord(field)) })),
      { value: OTHER, label: say("data.question.other") },
    ],
    onChoose: (value) => {
      const field = candidates.find((each) => each === value);
      if (field !== undefined || value === OTHER) onAnswer(column, field ?? null);
    },
    horizontal: false,
  });
  return {
    heading: say("data.questions"),
    hint: say("data.questions.hint"),
    choices: data.questions.map((question) => ({
      key: String(question.column),
      ...choice(question),
    })),
  };
}

const units: readonly AttainmentUnit[] = ["ratio", "percent", "either"];

/** 0.92 or 92: asked once for the column, where it does not go without saying. */
export function attainmentChoice(
  { locale, data }: PaneState,
  { onAttainment }: AskedPresses,
): ChoiceProps | null {
  const found = (data.assembled?.problems ?? []).filter(({ field }) => field === "attainment");
  const mixed = found.some(({ code }) => code === "mixed-units");
  const percent = found.some(({ code }) => code === "read-as-percent");
  if (data.attainment === null && !mixed && !percent) return null;
  const say = speaker(locale);
  const asked = data.attainment === null && mixed;
  return {
    label: say("data.attainment"),
    value: data.attainment ?? (percent ? "percent" : ""),
    options: [
      ...(asked ? [{ value: "", label: say("data.attainment.pick") }] : []),
      ...units.map((unit) => ({ value: unit, label: say(`data.attainment.${unit}`) })),
    ],
    hint: say("data.attainment.hint"),
    warning: asked ? say("data.attainment.mixed") : null,
    onChoose: (value) => onAttainment(units.find((unit) => unit === value) ?? null),
  };
}

/** Scores off their scale: left out until somebody says that they are meant. */
export function offScaleChoice(
  { locale, data, settings }: PaneState,
  { onOffScale }: AskedPresses,
): ChoiceProps | null {
  const found = (data.assembled?.problems ?? []).filter(
    ({ code, field }) => field === "score" && (code === "out-of-scale" || code === "mixed-units"),
  );
  if (!data.keepOffScale && found.length === 0) return null;
  const say = speaker(locale);
  const count = new Set(found.flatMap(({ rows }) => rows)).size;
  return {
    label: say("data.offScale"),
    value: data.keepOffScale ? "keep" : "out",
    options: [
      { value: "out", label: say("data.offScale.out") },
      { value: "keep", label: say("data.offScale.keep") },
    ],
    hint: say(settings.scale === null ? "data.offScale.hint" : "data.offScale.hintOwn"),
    warning: data.keepOffScale ? null : say("data.offScale.left", { count }),
    onChoose: (value) => onOffScale(value === "keep"),
  };
}

/** Grades can be on more than one scale: A, B and C are on two. */
export function scaleChoice(
  { data, locale }: PaneState,
  { onScale }: AskedPresses,
): ChoiceProps | null {
  const assembled = data.assembled;
  if (assembled?.scale == null) return null;
  const say = speaker(locale);
  return {
    label: say("data.scale"),
    value: assembled.scale,
    options: assembled.scales.map((value) => ({ value, label: value })),
    hint: say("data.scale.hint"),
    onChoose: onScale,
  };
}

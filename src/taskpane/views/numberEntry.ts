import { formatTyped } from "../../text/formatNumber";
import { joinSentences } from "../../text/joinSentences";
import { readNumber } from "../../engine";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** Keeps what was typed and could not be understood; null once it could. */
export type OnMistyped = (field: string, text: string | null) => void;

interface Entry {
  readonly field: string;
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
  /** A ratio around 1, which people write as 83.5 as well: then it is asked whether 0.835 is meant. */
  readonly ratio?: true;
  /** Said of what is no such figure, instead of the range. */
  readonly refusal?: string;
  /** Which figures within the range count; left out, all of them. */
  readonly accepts?: (figure: number) => boolean;
  /** What is wrong with the figure beside others, though it is one. */
  readonly fault?: string | null;
  /** What an empty entry means; without it a figure is needed. */
  readonly onEmpty?: () => void;
}

/** A figure a person types: read as a cell is, refused with its range when it is none. */
export function numberEntry(
  { locale, mistyped }: PaneState,
  onMistyped: OnMistyped,
  entry: Entry,
): NumberEntryProps {
  const { field, label, value, least, most, ratio, onValue, onEmpty } = entry;
  const { fault = null, accepts = () => true } = entry;
  const typed = mistyped.get(field);
  const say = speaker(locale);
  const range = { least: formatTyped(locale, least), most: formatTyped(locale, most) };
  const error = (text: string): string => {
    const refused = entry.refusal ?? say("calibrate.notANumber", range);
    if (ratio !== true) return refused;
    const meant = Number(((numberIn(text) ?? 0) / 100).toPrecision(15));
    if (meant < least || meant > most) return refused;
    return joinSentences(locale, [refused, say("calibrate.meantRatio", { meant: String(meant) })]);
  };
  return {
    label,
    value: typed ?? (value === null ? "" : String(value)),
    error: typed === undefined ? fault : error(typed),
    onCommit: (text) => {
      const figure = numberIn(text);
      const isEmpty = onEmpty !== undefined && text.trim() === "";
      const counts = figure !== null && figure >= least && figure <= most && accepts(figure);
      if (!isEmpty && !counts) {
        onMistyped(field, text);
        return;
      }
      if (typed !== undefined) onMistyped(field, null);
      if (isEmpty) onEmpty();
      else onValue(figure!);
    },
  };
}

/** Digits in threes, as amounts are shown and copied: 3,000,000.01. "0,5" and "12,34" are none: they may mean a decimal. */
const GROUPED =
  /^\s*[+＋−－-]?[1-9１-９][\d０-９]{0,2}(?:[,，][\d０-９]{3})+(?:[.．][\d０-９]*)?\s*$/u;

/** The number somebody typed, with full-width digits, percent signs and grouped thousands understood; null when it is none. */
function numberIn(text: string): number | null {
  const read = readNumber(GROUPED.test(text) ? text.replaceAll(/[,，]/gu, "") : text);
  return read.kind === "number" ? read.value : null;
}

import { formatTyped } from "../../text/formatNumber";
import { readNumber } from "../../engine";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

interface Entry {
  readonly field: string;
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A figure a person types: read as a cell is, refused with its range when it is none. */
export function numberEntry(
  { locale, mistyped }: PaneState,
  onMistyped: (field: string, text: string) => void,
  { field, label, value, least, most, onValue }: Entry,
): NumberEntryProps {
  const typed = mistyped.get(field);
  const range = { least: formatTyped(locale, least), most: formatTyped(locale, most) };
  return {
    label,
    value: typed ?? (value === null ? "" : String(value)),
    error: typed === undefined ? null : speaker(locale)("calibrate.notANumber", range),
    onCommit: (text) => {
      const figure = numberIn(text);
      if (figure === null || figure < least || figure > most) onMistyped(field, text);
      else onValue(figure);
    },
  };
}

/** The number somebody typed, with full-width digits and percent signs understood; null when it is none. */
function numberIn(text: string): number | null {
  const read = readNumber(text);
  return read.kind === "number" ? read.value : null;
}

import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import { numberEntry, type OnMistyped } from "./numberEntry";

interface ShareEntry {
  readonly field: string;
  readonly label: string;
  /** 1 is all. */
  readonly value: number | null;
  readonly most: number;
  readonly onValue: (share: number) => void;
  /** What an empty entry means; without it a figure is needed. */
  readonly onEmpty?: () => void;
}

/** A share a person types in percent: 70 and 70 % both mean 0.7. */
export function shareEntry(
  state: PaneState,
  onMistyped: OnMistyped,
  { field, label, value, most, onValue, onEmpty }: ShareEntry,
): NumberEntryProps {
  const entry = numberEntry(state, onMistyped, {
    ...{ field, label },
    value: value === null ? null : Math.round(value * 1e4) / 100,
    least: 0,
    most: 100 * most,
    onValue: (percent) => onValue(percent / 100),
    ...(onEmpty === undefined ? {} : { onEmpty }),
  });
  return {
    ...entry,
    unit: "%",
    onCommit: (text) => entry.onCommit(text.replace(/[%％]\s*$/u, "")),
  };
}

import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import { dayOf, serialOf } from "./days";
import type { OnMistyped } from "./numberEntry";
import { speaker } from "./speaker";

export interface ServicePresses {
  /** Serial number of a day; null leaves years of service uncounted. */
  readonly onCountTo: (countTo: number | null) => void;
  readonly onMistyped: OnMistyped;
}

const FIELD = "countTo";

/** Which day years of service are counted to; null where no hire dates are there to count from. */
export function serviceEntry(
  { locale, data, mistyped }: PaneState,
  { onCountTo, onMistyped }: ServicePresses,
): NumberEntryProps | null {
  if (data.mapping.hireDate === undefined || data.assembled === null) return null;
  const say = speaker(locale);
  const typed = mistyped.get(FIELD);
  return {
    label: say("data.service"),
    wide: true,
    value: typed ?? (data.countTo === null ? "" : dayOf(data.countTo)),
    hint: say("data.service.hint"),
    error: typed === undefined ? null : say("data.service.mistyped"),
    onCommit: (text) => {
      const day = serialOf(text.trim());
      const isEmpty = text.trim() === "";
      if (day === null && !isEmpty) {
        onMistyped(FIELD, text);
        return;
      }
      if (typed !== undefined) onMistyped(FIELD, null);
      onCountTo(day);
    },
  };
}

import { formatNumber } from "../../text/formatNumber";
import type { BonusOfferProps } from "../panels/parts/BonusOffer";
import { bonusPeople } from "../state/bonusPeople";
import { counted } from "../state/counted";
import type { BonusState, PaneState } from "../state/PaneState";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import { numberEntry, type OnMistyped } from "./numberEntry";
import { speaker } from "./speaker";

/** What a press about the bonus leads to. */
export interface BonusPresses {
  readonly onBonus: (change: Partial<BonusState>) => void;
  readonly onMistyped: OnMistyped;
  readonly onWriteBonus: () => void;
}

const ENTRIES = ["pool", "floor", "cap"] as const;

/** The bonus sheet in words; null when nobody has a bonus base. */
export function bonusView(state: PaneState, presses: BonusPresses): BonusOfferProps | null {
  const { locale, report, bonus, meeting, busy } = state;
  if (report === null) return null;
  const people = bonusPeople(report.analysis, counted(meeting), bonus).length;
  if (people === 0) return null;
  const say = speaker(locale);
  const missing = missingText(state);
  return {
    heading: say("bonus.heading"),
    text: say("bonus.text", { people: formatNumber(locale, people) }),
    entries: [
      entry(state, presses, "pool", 1e12, 1),
      entry(state, presses, "floor", 100_000, 100),
      entry(state, presses, "cap", 100_000, 100),
    ],
    missing,
    button: {
      label: say("bonus.write"),
      disabled: missing !== null || busy !== null,
      onPress: presses.onWriteBonus,
    },
  };
}

/** What the sheet still needs; figures that were not understood are never left out in silence. */
function missingText({ locale, bonus, mistyped }: PaneState): string | null {
  const say = speaker(locale);
  if (ENTRIES.some((field) => mistyped.has(`bonus ${field}`))) return say("bonus.mistyped");
  return bonus.pool === null ? say("bonus.noPool") : null;
}

function entry(
  state: PaneState,
  { onBonus, onMistyped }: BonusPresses,
  field: keyof BonusState,
  most: number,
  scale: number,
): NumberEntryProps {
  const say = speaker(state.locale);
  const value = state.bonus[field];
  const typed = numberEntry(state, onMistyped, {
    field: `bonus ${field}`,
    label: say(`bonus.${field}`),
    value: value === null ? null : value * scale,
    least: 0,
    most,
    onValue: (figure) => onBonus({ [field]: figure / scale }),
    onEmpty: () => onBonus({ [field]: null }),
  });
  return { ...typed, unit: scale === 100 ? "%" : null };
}

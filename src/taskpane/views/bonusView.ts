import { formatNumber, formatTyped } from "../../text/formatNumber";
import type { BonusPerson } from "../../workbook/plan/planBonus";
import type { BonusOfferProps } from "../panels/parts/BonusOffer";
import { bonusPeople } from "../state/bonusPeople";
import type { BonusState, PaneState } from "../state/PaneState";
import { withoutRow } from "../state/withoutRow";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import { namedPeople } from "./namedPeople";
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
  const { locale, busy } = state;
  const people = bonusPeople(state);
  if (people.length === 0) return null;
  const say = speaker(locale);
  const missing = missingText(state, people);
  return {
    heading: say("bonus.heading"),
    text: say("bonus.text", { people: formatNumber(locale, people.length) }),
    entries: [
      entry(state, presses, "pool", 1e12, 1),
      entry(state, presses, "floor", 100_000, 100),
      entry(state, presses, "cap", 100_000, 100),
    ],
    notes: [...otherThanSheet(state), ...notPaid(state)],
    missing,
    button: {
      label: say("bonus.write"),
      disabled: missing !== null || busy !== null,
      onPress: presses.onWriteBonus,
    },
  };
}

/** What the sheet still needs; figures that were not understood are never left out in silence. */
function missingText(
  { locale, bonus, mistyped }: PaneState,
  people: readonly BonusPerson[],
): string | null {
  const say = speaker(locale);
  if (ENTRIES.some((field) => mistyped.has(`bonus ${field}`))) return say("bonus.mistyped");
  const { pool, floor, cap } = bonus;
  if (pool === null) return say("bonus.noPool");
  if (floor !== null && cap !== null && floor > cap) return say("bonus.crossed");
  const { least, most } = payable(people);
  if (pool < least) return say("bonus.tooSmall", { least: formatNumber(locale, least, 2) });
  return pool > most ? say("bonus.tooLarge", { most: formatNumber(locale, most, 2) }) : null;
}

/** People with a base who get nothing, since the locked sheet has no row of them. */
function notPaid(state: PaneState): string[] {
  const people = withoutRow(state).filter(({ bonusBase }) => bonusBase !== null);
  if (people.length === 0) return [];
  const sheet = state.write.existing ?? "";
  return [speaker(state.locale)("bonus.withoutRow", { sheet, names: namedPeople(state, people) })];
}

/** What the bonus sheet there is has and a new one would not have: it is never dropped in silence. */
function otherThanSheet({ locale, bonus, write: { bonus: read } }: PaneState): string[] {
  if (read === null) return [];
  const say = speaker(locale);
  const { sheet, ownLimits } = read;
  const notes = (["floor", "cap"] as const).flatMap((limit) => {
    const share = read[limit];
    if (share === null || bonus[limit] !== null) return [];
    return [say(`bonus.dropped.${limit}`, { sheet, share: formatTyped(locale, percent(share)) })];
  });
  if (ownLimits.length === 0) return notes;
  const named = ownLimits.slice(0, MOST_ROWS_NAMED).join(say("rules.separator"));
  const rows = ownLimits.length > MOST_ROWS_NAMED ? `${named} …` : named;
  return [...notes, say("bonus.ownLimits", { sheet, count: ownLimits.length, rows })];
}

const MOST_ROWS_NAMED = 10;

/** Without the last binary digits of a share: 0.57 is 57 %, not 56.99999999999999 %. */
const percent = (share: number): number => Number((100 * share).toPrecision(12));

/** What all floors come to, and all caps; whoever weighs nothing gets their floor and no more. */
function payable(people: readonly BonusPerson[]): {
  readonly least: number;
  readonly most: number;
} {
  const sum = (amounts: readonly number[]): number =>
    Math.round(100 * amounts.reduce((total, amount) => total + amount, 0)) / 100;
  return {
    least: sum(people.map(({ floor }) => floor ?? 0)),
    most: sum(
      people.map(({ base, coefficient, floor, cap }) =>
        base * coefficient > 0 ? (cap ?? Infinity) : (floor ?? 0),
      ),
    ),
  };
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
    value: value === null ? null : scale === 100 ? percent(value) : value,
    least: 0,
    most,
    onValue: (figure) => onBonus({ [field]: figure / scale }),
    onEmpty: () => onBonus({ [field]: null }),
  });
  return { ...typed, unit: scale === 100 ? "%" : null };
}

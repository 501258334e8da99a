import { foldLabel, type Movers, type Person } from "../../engine";
import type { CalibratePanelProps } from "../panels/CalibratePanel";
import type { NumberEntryProps } from "../panels/parts/NumberEntry";
import type { PaneState } from "../state/PaneState";
import type { CalibratePresses } from "./CalibratePresses";
import { numberEntry } from "./numberEntry";
import { personName } from "./personName";
import { speaker } from "./speaker";

const movers: readonly Movers[] = ["sales", "backOffice", "both"];

/** The limits within which a suggestion must stay. */
export function guardrailsView(
  state: PaneState,
  presses: CalibratePresses,
): CalibratePanelProps["guardrails"] {
  const { locale, settings } = state;
  const say = speaker(locale);
  return {
    heading: say("calibrate.guardrails"),
    margin: {
      ...numberEntry(state, presses.onMistyped, {
        field: "margin",
        label: say("calibrate.margin"),
        value: settings.margin,
        least: 0,
        most: 50,
        onValue: (margin) => presses.onChange({ margin }),
      }),
      unit: say("calibrate.points"),
    },
    maxMove: maxMove(state, presses),
    move: {
      label: say("calibrate.move"),
      value: settings.move,
      options: movers.map((value) => ({ value, label: say(`calibrate.move.${value}`) })),
      onChoose: (value) => {
        const move = movers.find((mover) => mover === value);
        if (move !== undefined) presses.onChange({ move });
      },
    },
    protect: protectedView(state, presses),
  };
}

function maxMove(state: PaneState, presses: CalibratePresses): NumberEntryProps {
  const { locale, settings } = state;
  const say = speaker(locale);
  const entry = numberEntry(state, presses.onMistyped, {
    field: "maxMove",
    label: say("calibrate.maxMove"),
    value: settings.maxMove,
    least: 0,
    most: 1_000_000,
    onValue: (limit) => presses.onChange({ maxMove: limit }),
    onEmpty: () => presses.onChange({ maxMove: null }),
  });
  return {
    ...entry,
    hint: say("calibrate.maxMove.hint"),
    unit: say("calibrate.points"),
  };
}

function protectedView(
  state: PaneState,
  { onChange, onMistyped }: CalibratePresses,
): CalibratePanelProps["guardrails"]["protect"] {
  const { locale, settings, data, mistyped } = state;
  const say = speaker(locale);
  const people = data.assembled?.people ?? [];
  const known = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string): string => {
    const person = known.get(id);
    if (person !== undefined) return personName(state, person);
    return state.meeting.masked ? say("calibrate.protect.masked") : id;
  };
  return {
    label: say("calibrate.protect"),
    hint: say("calibrate.protect.hint"),
    add: say("calibrate.protect.add"),
    people: settings.protectedIds.map((id) => ({
      id,
      label: nameOf(id),
      remove: say("calibrate.protect.remove", { person: nameOf(id) }),
    })),
    error: mistyped.has("protect") ? say("calibrate.protect.unknown") : null,
    onAdd: (text) => {
      const found = personsCalled(people, text);
      onMistyped("protect", found.length === 0 ? text : null);
      if (found.length > 0)
        onChange({ protectedIds: [...new Set([...settings.protectedIds, ...found])] });
    },
    onRemove: (id) =>
      onChange({ protectedIds: settings.protectedIds.filter((each) => each !== id) }),
  };
}

/** Ids of everybody with that number, or else of everybody with that name. */
function personsCalled(people: readonly Person[], text: string): string[] {
  const wanted = foldLabel(text);
  const byNumber = people.filter(({ id }) => foldLabel(id) === wanted);
  const found =
    byNumber.length > 0
      ? byNumber
      : people.filter(({ name }) => name !== null && foldLabel(name) === wanted);
  return found.map(({ id }) => id);
}

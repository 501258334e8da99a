import type { Person } from "../../engine";
import type { PaneState } from "../state/PaneState";
import { personName } from "./personName";
import { speaker } from "./speaker";

const MOST_NAMED = 10;

/** Several people by name and number, or by the numbers that stand for names on a shared screen; the first ten of many. */
export function namedPeople(state: PaneState, people: readonly Person[]): string {
  const say = speaker(state.locale);
  const names = people.slice(0, MOST_NAMED).map((person) => {
    const name = personName(state, person);
    return state.meeting.masked || name === person.id
      ? name
      : say("frame.nameAndNumber", { name, number: person.id });
  });
  const named = names.join(say("frame.list"));
  return people.length > MOST_NAMED
    ? say("frame.andMore", { named, count: people.length - MOST_NAMED })
    : named;
}

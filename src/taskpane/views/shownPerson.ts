import type { Person } from "../../engine";
import type { PaneState } from "../state/PaneState";

/** The person as a shared screen may know them: while names are masked, nothing may follow from the name. */
export const shownPerson = ({ meeting }: Pick<PaneState, "meeting">, person: Person): Person =>
  meeting.masked ? { ...person, name: null } : person;

import type { Person } from "../../engine";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** A person's name, or a number in its place on a shared screen. */
export function personName(
  { locale, meeting }: Pick<PaneState, "locale" | "meeting">,
  person: Person | undefined,
  index: number,
): string {
  if (meeting.masked || person === undefined) {
    return speaker(locale)("decide.person", { number: String(index + 1) });
  }
  return person.name ?? person.id;
}

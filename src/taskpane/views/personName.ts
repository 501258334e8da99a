import type { Person } from "../../engine";
import { maskedNumbers } from "../state/maskedNumbers";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

/** A person's name, or a number in its place on a shared screen. */
export function personName(
  { locale, meeting, data, report }: Pick<PaneState, "locale" | "meeting" | "data" | "report">,
  { id, name }: Person,
): string {
  if (!meeting.masked) return name ?? id;
  const people = data.assembled?.people ?? report?.analysis.people ?? [];
  const number = maskedNumbers(people).get(id);
  return speaker(locale)("decide.person", { number: number === undefined ? "–" : String(number) });
}

import type { Person } from "../../engine";
import type { PaneState } from "./PaneState";

/**
 * People of the list without a row in the locked Calibration sheet: the row was deleted there, or they came later. Until
 * it is unlocked nobody decided on them and no write adds them. A list none of whose people are in the sheet is another
 * list, and nothing is said of it; while decisions are open the next write adds whoever is missing.
 */
export function withoutRow({
  meeting: { locked, read },
  write,
  report,
}: Pick<PaneState, "meeting" | "write" | "report">): readonly Person[] {
  if (!locked || write.existing === null || report === null) return [];
  const { people } = report.analysis;
  const missing = people.filter(({ id }) => !read.decisions.has(id));
  return missing.length === people.length ? [] : missing;
}

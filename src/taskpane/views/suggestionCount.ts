import type { PaneState } from "../state/PaneState";

/** How many people's scores the suggestions would change. */
export const suggestionCount = ({ report, changeNothing }: PaneState): number =>
  changeNothing || report === null ? 0 : report.analysis.moved.people;

import type { AnalysisSettings } from "../../engine";
import type { Question } from "./PaneState";
import { withoutLevers } from "./withoutLevers";

/** The settings a report is made under. */
export const settingsUsed = ({ settings, changeNothing }: Question): AnalysisSettings =>
  changeNothing ? withoutLevers(settings) : settings;

import type { PaneState } from "./PaneState";

/** Whether the workbook is being written to, or a write taken back. */
export const isWriting = ({ busy }: Pick<PaneState, "busy">): boolean =>
  busy === "writing" || busy === "undoing";

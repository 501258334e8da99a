import { isIdentified } from "./isIdentified";
import { isReady } from "./isReady";
import type { PaneState, Step } from "./PaneState";

/** Whether there is something to show at a step: evidence once both sides are there, decisions once people are known apart. */
export function isOpen(state: PaneState, step: Step): boolean {
  if (step === "data") return true;
  if (!isReady(state) || (step !== "diagnose" && state.report === null)) return false;
  return (step !== "decide" && step !== "write") || isIdentified(state);
}

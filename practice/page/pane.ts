import type { OdooGrid } from "../grid/OdooGrid";
import type { Preferences } from "./preferences";

/** The task pane beside the grid. */
export interface Pane {
  /** Carries out what was chosen in the fault menu. */
  fault(name: string): void;
  close(): void;
}

export function createPane(target: HTMLElement, _grid: OdooGrid, _preferences: Preferences): Pane {
  target.replaceChildren();
  return { fault: () => undefined, close: () => target.replaceChildren() };
}

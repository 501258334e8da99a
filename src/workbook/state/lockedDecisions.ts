import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import { keyOfWord } from "../words/sheetWords";
import { lastLogged } from "./lastLogged";

/** How many people's scores the log knows to be decided on, whatever stands in the sheet. */
export function lockedDecisions(log: readonly (readonly PlainCell[])[]): number {
  const words = [...lastLogged(log).values()].map(({ decision }) =>
    keyOfWord((each) => each.decisions, cellText(decision)),
  );
  return words.filter((word) => word !== null && word !== "keep").length;
}

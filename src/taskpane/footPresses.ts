import type { Pane } from "./commands/Pane";
import { changeNothing, diagnose, goTo } from "./commands/makeReport";
import { lockDecisions, takeBack, writeResult } from "./commands/writeResult";
import type { FootPresses } from "./views/actionsView";

/** What the buttons at the foot do. */
export const footPresses = (pane: Pane): FootPresses => ({
  onDiagnose: () => void diagnose(pane),
  onStep: (step) => void goTo(pane, step),
  onChangeNothing: (on) => void changeNothing(pane, on),
  onPerson: (id) => pane.dispatch({ type: "personOpened", id, at: pane.now() }),
  onLock: () => void lockDecisions(pane),
  onWrite: () => void writeResult(pane),
  onTakeBack: () => void takeBack(pane),
});

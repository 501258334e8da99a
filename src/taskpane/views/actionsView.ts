import type { FrameAction } from "../panels/Frame";
import type { PaneState, Step } from "../state/PaneState";
import { isReady } from "./frameView";
import { speaker } from "./speaker";
import { suggestionCount } from "./suggestionCount";

/** What the buttons at the foot lead to. */
export interface FootPresses {
  readonly onDiagnose: () => void;
  readonly onStep: (step: Step) => void;
  readonly onChangeNothing: (on: boolean) => void;
  readonly onWrite: () => void;
  readonly onTakeBack: () => void;
}

export interface FootActions {
  readonly primary: FrameAction | null;
  readonly secondary: readonly FrameAction[];
}

/** The buttons at the foot of the step: one primary, which says what it will do. */
export function actionsView(state: PaneState, presses: FootPresses): FootActions {
  const say = speaker(state.locale);
  const go = (label: string, step: Step): FrameAction => ({
    label,
    disabled: state.report === null,
    onPress: () => presses.onStep(step),
  });
  switch (state.step) {
    case "data":
      return {
        primary: {
          label: say("data.diagnose"),
          disabled: !isReady(state) || state.busy !== null,
          onPress: presses.onDiagnose,
        },
        secondary: [],
      };
    case "diagnose":
      return { primary: go(say("diagnose.calibrate"), "calibrate"), secondary: [] };
    case "calibrate": {
      const label = say(state.changeNothing ? "calibrate.undoNothing" : "calibrate.nothingButton");
      const press = (): void => presses.onChangeNothing(!state.changeNothing);
      return {
        primary: go(say("calibrate.decide"), "decide"),
        secondary: [{ label, disabled: false, onPress: press }],
      };
    }
    case "decide":
      return { primary: go(say("decide.write"), "write"), secondary: [] };
    case "write":
      return writeActions(state, presses);
  }
}

function writeActions(state: PaneState, presses: FootPresses): FootActions {
  const say = speaker(state.locale);
  const { write, busy, report } = state;
  const waiting = busy !== null || write.interrupted !== null;
  const count = suggestionCount(state);
  const label =
    write.written === null ? say("write.primary", { suggestions: count }) : say("write.again");
  const takeBack: FrameAction = {
    label: say("write.undo"),
    disabled: waiting,
    onPress: presses.onTakeBack,
  };
  return {
    primary: { label, disabled: waiting || report === null, onPress: presses.onWrite },
    secondary: write.undoable && write.written === null ? [takeBack] : [],
  };
}

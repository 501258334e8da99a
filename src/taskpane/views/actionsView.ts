import type { FrameAction } from "../panels/Frame";
import type { Report } from "../analyst/Analyst";
import type { PaneState, Step } from "../state/PaneState";
import { shownAgenda } from "../state/shownAgenda";
import { lockBlockers } from "../state/lockBlockers";
import { isOpen } from "../state/isOpen";
import { isSettled } from "../state/together";
import { isReady } from "../state/isReady";
import { speaker } from "./speaker";
import { suggestionCount } from "./suggestionCount";

/** What the buttons at the foot lead to. */
export interface FootPresses {
  readonly onDiagnose: () => void;
  readonly onStep: (step: Step) => void;
  readonly onChangeNothing: (on: boolean) => void;
  readonly onPerson: (id: string | null) => void;
  readonly onLock: () => void;
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
    disabled: !isOpen(state, step),
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
      return decideActions(state, presses, go(say("decide.write"), "write"));
    case "write":
      return writeActions(state, presses);
  }
}

/** On a card the next person comes first; on the agenda the first one nobody spoke about. */
function decideActions(state: PaneState, presses: FootPresses, write: FrameAction): FootActions {
  const { report, meeting, locale } = state;
  if (report === null) return { primary: write, secondary: [] };
  const say = speaker(locale);
  const shown = shownAgenda(report.analysis, meeting).map(({ id }) => id);
  const at = meeting.current === null ? -1 : shown.indexOf(meeting.current);
  const to = (label: string, id: string | undefined): FrameAction => ({
    label,
    disabled: id === undefined,
    onPress: () => presses.onPerson(id ?? null),
  });
  if (meeting.current !== null) {
    const next = shown[at + 1];
    const previous = to(say("decide.previous"), shown[at - 1]);
    const back: FrameAction = {
      label: say("decide.toAgenda"),
      disabled: false,
      onPress: () => presses.onPerson(null),
    };
    return {
      primary: next === undefined ? back : to(say("decide.next"), next),
      secondary: [previous],
    };
  }
  const first = meeting.locked
    ? undefined
    : shown.find((id) => !isSettled(meeting.decisions.get(id)));
  return first === undefined
    ? { primary: write, secondary: [] }
    : {
        primary: to(say(first === shown[0] ? "decide.start" : "decide.resume"), first),
        secondary: [write],
      };
}

function writeActions(state: PaneState, presses: FootPresses): FootActions {
  const say = speaker(state.locale);
  const { write, busy, report } = state;
  const { locked } = state.meeting;
  const waiting = busy !== null || write.interrupted !== null;
  const count = suggestionCount(state);
  const label =
    write.existing === null ? say("write.primary", { suggestions: count }) : say("write.update");
  const takeBack: FrameAction = {
    label: say("write.undo"),
    disabled: waiting,
    onPress: presses.onTakeBack,
  };
  const back = write.undoable && write.written === null ? [takeBack] : [];
  const disabled = waiting || locked || report === null;
  const primary: FrameAction = { label, disabled, onPress: presses.onWrite };
  if (report === null || !state.meeting.lockAsked) return { primary, secondary: back };
  const unlocked = { ...primary, label: say("write.withoutLock") };
  return { primary: lockAgain(state, report, presses), secondary: [unlocked, ...back] };
}

/** The lock that was asked for and is not there: once more, or to what stands in its way by now. */
function lockAgain(state: PaneState, { analysis }: Report, presses: FootPresses): FrameAction {
  const say = speaker(state.locale);
  if (lockBlockers(state, analysis).length > 0) {
    return {
      label: say("decide.toAgenda"),
      disabled: false,
      onPress: () => presses.onStep("decide"),
    };
  }
  const disabled = state.busy !== null || state.write.interrupted !== null;
  return { label: say("decide.lock"), disabled, onPress: presses.onLock };
}

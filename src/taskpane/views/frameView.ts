import type { MessageKey } from "../../text/message";
import type { StepItem } from "../panels/parts/Stepper";
import { STEPS, type PaneState, type Step } from "../state/PaneState";
import { isOpen } from "../state/isOpen";
import { speaker } from "./speaker";

const stepWords: Record<Step, MessageKey> = {
  data: "step.data",
  diagnose: "step.diagnose",
  calibrate: "step.calibrate",
  decide: "step.decide",
  write: "step.write",
};

/** The steps as they stand: back is always open, forward as far as there is something to show. */
export function stepItems(state: PaneState, onStep: (step: Step) => void): StepItem[] {
  const say = speaker(state.locale);
  const here = STEPS.indexOf(state.step);
  return STEPS.map((step, i) => {
    const open = isOpen(state, step);
    return {
      key: step,
      label: say(stepWords[step]),
      number: String(i + 1),
      state: i === here ? "here" : !open ? "closed" : i < here ? "done" : "open",
      onPress: () => onStep(step),
    };
  });
}

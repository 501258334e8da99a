import type { CycleEndProps } from "../panels/parts/CycleEnd";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

interface CyclePresses {
  readonly onCycle: (cycle: string) => void;
  readonly onFinish: () => void;
}

/** The end of a cycle in words; null while there is no Calibration sheet to take figures from. */
export function cycleView(
  { locale, busy, write }: PaneState,
  { onCycle, onFinish }: CyclePresses,
): CycleEndProps | null {
  if (write.existing === null) return null;
  const say = speaker(locale);
  return {
    heading: say("write.cycle"),
    what: say("write.cycle.what"),
    name: { label: say("write.cycle.name"), value: write.cycle, onType: onCycle },
    button: {
      label: say("write.cycle.press"),
      disabled: busy !== null || write.interrupted !== null || write.cycle.trim() === "",
      onPress: onFinish,
    },
  };
}

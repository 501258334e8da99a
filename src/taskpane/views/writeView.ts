import { formatNumber } from "../../text/formatNumber";
import { message, type MessageKey } from "../../text/message";
import type { SheetKind } from "../../workbook/plan/WritePlan";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { RecoverChoice } from "../../workbook/write/recover";
import type { NoticeProps } from "../panels/parts/Notice";
import type { WritePanelProps } from "../panels/WritePanel";
import { isComplete } from "../state/isComplete";
import type { PaneState } from "../state/PaneState";
import { bonusView, type BonusPresses } from "./bonusView";
import { obstacleLines } from "./failureView";
import { speaker } from "./speaker";
import { suggestionCount } from "./suggestionCount";

/** What a press in step 5 leads to. */
export interface WritePresses extends BonusPresses {
  readonly onCancel: () => void;
  readonly onTakeBack: () => void;
  readonly onShow: (sheet: string) => void;
}

/** The sheets every write makes. */
const WRITTEN: readonly Extract<SheetKind, "calibration" | "summary" | "log" | "settings">[] = [
  "calibration",
  "summary",
  "log",
  "settings",
];

/** Step 5 in words. */
export function writeView(state: PaneState, presses: WritePresses): WritePanelProps {
  const { locale, write, busy } = state;
  const say = speaker(locale);
  const writing = busy === "writing" || busy === "undoing";
  return {
    sentence: say("write.ready", {
      suggestions: suggestionCount(state),
      decisions: decided(state),
      people: formatNumber(locale, state.report?.analysis.people.length ?? 0),
    }),
    tone: "plain",
    ...targets(state),
    progress: writing ? progress(state, presses) : null,
    conflicts:
      write.obstacles.length === 0
        ? null
        : { heading: say("write.conflicts"), lines: obstacleLines(locale, write.obstacles) },
    result: result(state, presses),
    bonus: bonusView(state, presses),
  };
}

/** Where it goes: new sheets the first time, afterwards the sheet that is there. */
function targets({
  locale,
  write,
}: PaneState): Pick<WritePanelProps, "sheetsHeading" | "sheets" | "untouched"> {
  const say = speaker(locale);
  if (write.existing !== null) {
    return {
      sheetsHeading: say("write.into"),
      sheets: [{ key: "existing", name: write.existing, what: say("write.sheet.existing") }],
      untouched: say("write.untouched.existing"),
    };
  }
  return {
    sheetsHeading: say("write.sheets"),
    sheets: WRITTEN.map((kind) => ({
      key: kind,
      name: sheetWords(locale).sheets[kind],
      what: say(`write.sheet.${kind}`),
    })),
    untouched: say("write.untouched"),
  };
}

const decided = ({ meeting }: PaneState): number =>
  [...meeting.decisions.values()].filter((each) => each.decision !== "keep" && isComplete(each))
    .length;

function progress(
  { locale, write, busy }: PaneState,
  presses: WritePresses,
): WritePanelProps["progress"] {
  const say = speaker(locale);
  const steps = ["checking", "preparing", "writing", "verifying", "finishing"] as const;
  const { step } = write;
  const cancellable = step === null || step === "checking" || step === "preparing";
  return {
    text:
      step === null
        ? say(busy === "undoing" ? "busy.undoing" : "busy.writing")
        : say(`write.progress.${step}`),
    share: step === null ? null : (steps.indexOf(step) + 0.5) / steps.length,
    cancel: cancellable ? { label: say("write.cancel"), onPress: presses.onCancel } : null,
  };
}

function result(state: PaneState, presses: WritePresses): NoticeProps | null {
  const { locale, write } = state;
  const say = speaker(locale);
  if (write.written !== null) {
    const { counts, sheets } = write.written;
    const [first] = sheets;
    return {
      intent: "success",
      title: say("write.done.title"),
      text: say("write.done", { people: counts.people }),
      actions: [
        ...(write.undoable ? [{ label: say("write.undo"), onPress: presses.onTakeBack }] : []),
        ...(first === undefined
          ? []
          : [{ label: say("write.show"), onPress: () => presses.onShow(first) }]),
      ],
    };
  }
  if (write.undone === null) return null;
  const left = write.undone.kept.length;
  return {
    intent: left === 0 ? "success" : "warning",
    title: null,
    text: left === 0 ? say("write.undone") : say("write.undone.partly", { count: left }),
    actions: [],
  };
}

/** The sentence of a write that was not ended, and the ways to end it. */
export function interruptedNotice(
  { locale, write }: PaneState,
  onRecover: (choice: RecoverChoice) => void,
): NoticeProps | null {
  const open = write.interrupted;
  if (open === null) return null;
  const say = speaker(locale);
  const action = (key: MessageKey, choice: RecoverChoice) => ({
    label: message(locale, key),
    onPress: () => onRecover(choice),
  });
  const disturbed =
    open.disturbed === 0 ? "" : `\n${say("write.recover.disturbed", { count: open.disturbed })}`;
  return {
    intent: "warning",
    title: say("write.recover.title"),
    text: say(`write.recover.${open.state}`, { what: open.what }) + disturbed,
    actions:
      open.state === "damaged"
        ? [action("write.recover.close", "leave-as-is")]
        : open.state === "complete"
          ? [action("write.recover.keep", "finish")]
          : [
              ...(open.canTakeBack ? [action("write.recover.back", "take-back")] : []),
              ...(open.canFinish ? [action("write.recover.finish", "finish")] : []),
              ...(open.canTakeBack || open.canFinish
                ? []
                : [action("write.recover.close", "leave-as-is")]),
            ],
  };
}

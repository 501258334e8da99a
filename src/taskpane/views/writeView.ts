import type { Locale } from "../../text/Locale";
import { joinSentences } from "../../text/joinSentences";
import { formatNumber } from "../../text/formatNumber";
import type { ReportContent } from "../../workbook/plan/planReport";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { NoticeProps } from "../panels/parts/Notice";
import type { WritePanelProps } from "../panels/WritePanel";
import { counted, waiting } from "../state/counted";
import { leftOutOf } from "../state/leftOut";
import { isWriting } from "../state/isWriting";
import type { PaneState } from "../state/PaneState";
import { withoutRow } from "../state/withoutRow";
import { bonusView, type BonusPresses } from "./bonusView";
import { cycleView } from "./cycleView";
import { obstacleLines } from "./failureView";
import { namedPeople } from "./namedPeople";
import { outputsView } from "./outputsView";
import { shareView, type SharePresses } from "./shareView";
import { speaker } from "./speaker";
import { suggestionCount } from "./suggestionCount";

/** What a press in step 5 leads to. */
export interface WritePresses extends BonusPresses, SharePresses {
  readonly onCancel: () => void;
  readonly onTakeBack: () => void;
  readonly onShow: (sheet: string, address?: string) => void;
  readonly onTakeSheet: () => void;
  readonly onReport: (kind: ReportContent["kind"]) => void;
  readonly onCycle: (cycle: string) => void;
  readonly onFinish: () => void;
}

/** The sheets every write makes. */
const WRITTEN = ["calibration", "summary", "log", "settings", "journal"] as const;

/** Step 5 in words. */
export function writeView(state: PaneState, presses: WritePresses): WritePanelProps {
  const { locale } = state;
  const say = speaker(locale);
  // A lock that was asked for and is not there is the first thing to know.
  const unlocked = state.meeting.lockAsked && !isWriting(state);
  return {
    sentence: unlocked ? say("write.notLocked") : readySentence(state),
    tone: unlocked ? "failure" : "plain",
    ...targets(state),
    progress: isWriting(state) ? progress(state, presses) : null,
    conflicts: conflicts(state, presses),
    result: result(state, presses),
    news: state.write.written ?? state.write.undone ?? state.write.shared ?? state.write.purged,
    locked: state.meeting.locked ? say("write.locked") : null,
    bonus: bonusView(state, presses),
    outputs: outputsView(state, presses),
    sharing: shareView(state, presses),
    cycle: cycleView(state, presses),
  };
}

/** What will be written about whom, what will not be yet, and how many of the list are not among them. */
function readySentence(state: PaneState): string {
  const { locale } = state;
  const say = speaker(locale);
  const left = leftOutOf(state.data).length;
  const { people = [] } = state.report?.analysis ?? {};
  const { locked } = state.meeting;
  const ready = say(locked ? "write.ready.locked" : "write.ready", {
    suggestions: suggestionCount(state),
    decisions: locked ? state.write.lockedDecisions : decided(state),
    people: formatNumber(locale, people.length - withoutRow(state).length),
  });
  const typed = new Set(locked ? state.write.typedSinceLock : []);
  const names = namedPeople(
    state,
    people.filter(({ id }) => typed.has(id)),
  );
  const sheet = sheetWords(locale).sheets.leftOut;
  const incomplete = waiting(state.meeting);
  return joinSentences(locale, [
    ready,
    ...(names === "" ? [] : [say("write.typed", { names })]),
    ...(incomplete === 0 ? [] : [say("write.incomplete", { count: incomplete })]),
    ...(left === 0 ? [] : [say("write.leftOut", { count: left, sheet })]),
  ]);
}

/** What is in the way, each with a way to see it; decisions changed in the sheet can be taken over while not locked. */
function conflicts(
  { locale, write, meeting }: PaneState,
  { onShow, onTakeSheet }: WritePresses,
): WritePanelProps["conflicts"] {
  const { obstacles, existing } = write;
  if (obstacles.length === 0) return null;
  const say = speaker(locale);
  const inSheet = obstacles.some(
    ({ code, sheet }) => code === "value-changed" && sheet === existing,
  );
  return {
    heading: say("write.conflicts"),
    show: say("write.conflict.show"),
    lines: obstacleLines(locale, obstacles).map((text, i) => {
      const { sheet, address } = obstacles[i]!;
      return { text, onShow: sheet === undefined ? null : () => onShow(sheet, address ?? "A1") };
    }),
    take: inSheet
      ? {
          label: say(meeting.locked ? "write.conflict.look" : "write.conflict.take"),
          hint: say(meeting.locked ? "write.conflict.lockedHint" : "write.conflict.takeHint"),
          onPress: onTakeSheet,
        }
      : null,
  };
}

/** Where it goes: new sheets the first time, afterwards the sheet that is there; nowhere while decisions are locked. */
function targets(
  state: PaneState,
): Pick<WritePanelProps, "sheetsHeading" | "sheets" | "untouched"> {
  const { locale, write, meeting } = state;
  const say = speaker(locale);
  if (meeting.locked) return { sheetsHeading: "", sheets: [], untouched: "" };
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
    untouched: say("write.untouched", { decisions: decided(state) }),
  };
}

const decided = ({ meeting }: PaneState): number =>
  [...counted(meeting).values()].filter((each) => each.decision !== "keep").length;

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
    const { counts, sheets, cells } = write.written;
    const [first] = sheets;
    return {
      intent: "success",
      title: say("write.done.title"),
      text: [
        cells === 0 ? say("write.done.nothing") : say("write.done", { people: counts.people }),
        ...(sheets.length === 0
          ? []
          : [say("write.done.sheets", { count: sheets.length, names: namesOf(locale, sheets) })]),
        ...(counts.decisions + counts.skipped > 0
          ? [say("write.done.more", { decisions: counts.decisions, skipped: counts.skipped })]
          : []),
      ].join("\n"),
      actions: [
        ...(write.undoable ? [{ label: say("write.undo"), onPress: presses.onTakeBack }] : []),
        ...(first === undefined
          ? []
          : [{ label: say("write.show"), onPress: () => presses.onShow(first) }]),
      ],
    };
  }
  const said = saidOf(state);
  if (said !== null) return { intent: "success", title: null, text: said, actions: [] };
  if (write.undone === null) return null;
  const left = write.undone.kept.length;
  return {
    intent: left === 0 ? "success" : "warning",
    title: null,
    text: left === 0 ? say("write.undone") : say("write.undone.partly", { count: left }),
    actions: [],
  };
}

const namesOf = (locale: Locale, sheets: readonly string[]): string =>
  sheets
    .map((name) => speaker(locale)("write.done.sheet", { name }))
    .join(speaker(locale)("frame.list"));

/** What was shared or purged last. */
function saidOf({ locale, write: { shared, purged } }: PaneState): string | null {
  const say = speaker(locale);
  if (shared !== null) return say("write.share.done", { hidden: shared.hiddenGroups });
  return purged === null ? null : say("write.purge.done", { ...purged });
}

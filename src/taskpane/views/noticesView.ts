import { settingName } from "../../workbook/sheets/settingsRows";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { RecoverChoice } from "../../workbook/write/recover";
import type { NoticeProps } from "../panels/parts/Notice";
import type { PaneState } from "../state/PaneState";
import { isIdentified } from "../state/isIdentified";
import { withoutRow } from "../state/withoutRow";
import { failureText, obstacleLines } from "./failureView";
import { interruptedNotice } from "./interruptedNotice";
import { namedPeople } from "./namedPeople";
import { speaker } from "./speaker";

export interface NoticePresses {
  readonly onShow: (sheet: string, address: string) => void;
  readonly onReadAgain: () => void;
  readonly onRecover: (choice: RecoverChoice) => void;
  readonly onClose: () => void;
}

/** What must be said above the step: a write that stopped half-way, what went wrong, a list that changed. */
export function noticesView(
  state: PaneState,
  { onReadAgain, onRecover, onClose, onShow }: NoticePresses,
): (NoticeProps & { readonly key: string })[] {
  const { locale, failure, stale, data } = state;
  const say = speaker(locale);
  const notices: (NoticeProps & { readonly key: string })[] = [];
  const interrupted = interruptedNotice(state, onRecover);
  if (interrupted !== null) notices.push({ key: "interrupted", ...interrupted });
  if (failure !== null) {
    const again = { label: say("trouble.readAgain"), onPress: onReadAgain };
    const close = { label: say("trouble.close"), onPress: onClose };
    const places =
      state.step === "write" ? [] : obstacleLines(locale, failure.details.obstacles ?? []);
    notices.push({
      key: "failure",
      intent: "error",
      title: say("trouble.title"),
      text: [failureText(locale, failure), ...places].join("\n"),
      actions:
        failure.during === "reading" || failure.during === "analysing" ? [again, close] : [close],
    });
  }
  if (stale && data.table !== null) {
    notices.push({
      key: "stale",
      intent: "warning",
      title: null,
      text: say("frame.stale"),
      actions: [{ label: say("frame.readAgain"), onPress: onReadAgain }],
    });
  }
  return [
    ...notices,
    ...changedNotice(state, onShow),
    ...withoutRowNotice(state),
    ...warnings(state),
  ];
}

/** Decisions that somebody changed in the sheet after the lock: they count there, and nobody signed them. */
function changedNotice(
  { locale, write, step }: PaneState,
  onShow: NoticePresses["onShow"],
): (NoticeProps & { readonly key: string })[] {
  const { changedSinceLock: rows, existing } = write;
  const [first] = rows;
  if (first === undefined || existing === null || (step !== "decide" && step !== "write")) {
    return [];
  }
  const say = speaker(locale);
  const named = rows.slice(0, MOST_ROWS_NAMED).join(say("rules.separator"));
  const show = { label: say("write.conflict.show"), onPress: () => onShow(existing, `A${first}`) };
  const text = say("frame.changedSinceLock", {
    count: rows.length,
    sheet: existing,
    rows: rows.length > MOST_ROWS_NAMED ? `${named} …` : named,
  });
  return [{ key: "changed", intent: "warning", title: null, text, actions: [show] }];
}

/** People of the list whose row is no longer in the locked sheet, or never was. */
function withoutRowNotice(state: PaneState): (NoticeProps & { readonly key: string })[] {
  const { locale, step, write } = state;
  const people = step === "decide" || step === "write" ? withoutRow(state) : [];
  if (people.length === 0) return [];
  const text = speaker(locale)("frame.withoutRow", {
    count: people.length,
    sheet: write.existing ?? "",
    names: namedPeople(state, people),
  });
  return [{ key: "withoutRow", intent: "warning", title: null, text, actions: [] }];
}

const MOST_ROWS_NAMED = 10;

/** Decisions in the sheet that are no word of ours, by their rows. */
function unreadableWords({ locale, write }: PaneState): string {
  const say = speaker(locale);
  const { unreadable, existing } = write;
  const rows = unreadable.slice(0, MOST_ROWS_NAMED).join(say("rules.separator"));
  const { keep, accept, override } = sheetWords(locale).decisions;
  const words = [keep, accept, override].join(" / ");
  const count = unreadable.length;
  return say("frame.words", { count, rows, words, sheet: existing ?? "" });
}

/** What is not as it should be though nothing failed. */
function warnings(state: PaneState): (NoticeProps & { readonly key: string })[] {
  const { locale, data, unreadable, step, write } = state;
  const say = speaker(locale);
  const told: { readonly key: string; readonly text: string }[] = [];
  if (write.brokenLog !== null && step === "write") {
    told.push({ key: "log", text: say("frame.brokenLog", { ...write.brokenLog }) });
  }
  if (write.unreadable.length > 0 && (step === "decide" || step === "write")) {
    told.push({ key: "words", text: unreadableWords(state) });
  }
  if (data.assembled !== null && !isIdentified(state)) {
    told.push({ key: "unidentified", text: say("frame.unidentified") });
  }
  if (step !== "data" && data.previous?.cycle === null) {
    told.push({ key: "previous", text: say("data.previous.unread") });
  }
  if (unreadable.length > 0) {
    const names = unreadable.map((key) => settingName(key, sheetWords(locale)));
    const rows = names.join(say("rules.separator"));
    told.push({ key: "unreadable", text: say("frame.unreadable", { rows }) });
  }
  return told.map((each) => ({ ...each, intent: "warning", title: null, actions: [] }));
}

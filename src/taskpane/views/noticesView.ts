import { settingName } from "../../workbook/sheets/settingsRows";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { RecoverChoice } from "../../workbook/write/recover";
import type { NoticeProps } from "../panels/parts/Notice";
import type { PaneState } from "../state/PaneState";
import { isIdentified } from "../state/isIdentified";
import { failureText, obstacleLines } from "./failureView";
import { interruptedNotice } from "./interruptedNotice";
import { speaker } from "./speaker";

export interface NoticePresses {
  readonly onReadAgain: () => void;
  readonly onRecover: (choice: RecoverChoice) => void;
  readonly onClose: () => void;
}

/** What must be said above the step: a write that stopped half-way, what went wrong, a list that changed. */
export function noticesView(
  state: PaneState,
  { onReadAgain, onRecover, onClose }: NoticePresses,
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
  if (data.assembled !== null && !isIdentified(state)) {
    const text = say("frame.unidentified");
    notices.push({ key: "unidentified", intent: "warning", title: null, text, actions: [] });
  }
  if (state.unreadable.length > 0) {
    const rows = state.unreadable.map((key) => settingName(key, sheetWords(locale)));
    const text = say("frame.unreadable", { rows: rows.join(say("rules.separator")) });
    notices.push({ key: "unreadable", intent: "warning", title: null, text, actions: [] });
  }
  return notices;
}

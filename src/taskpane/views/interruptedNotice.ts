import { message, type MessageKey } from "../../text/message";
import type { RecoverChoice } from "../../workbook/write/recover";
import type { NoticeProps } from "../panels/parts/Notice";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

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

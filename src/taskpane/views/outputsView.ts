import type { ReportContent } from "../../workbook/plan/planReport";
import type { OutputsProps } from "../panels/parts/Outputs";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";

const KINDS: readonly ReportContent["kind"][] = [
  "notes",
  "feedback",
  "pay",
  "promotion",
  "training",
];

/** What else can be written, in words. */
export function outputsView(
  { locale, busy, meeting, write, report }: PaneState,
  { onReport }: { readonly onReport: (kind: ReportContent["kind"]) => void },
): OutputsProps {
  const say = speaker(locale);
  return {
    heading: say("write.more"),
    note: meeting.locked ? null : say("write.open"),
    items: KINDS.map((kind) => ({
      key: kind,
      name: say(`write.${kind}`),
      what: say(`write.${kind}.what`),
      button: {
        label: say(`write.${kind}.press`),
        disabled: busy !== null || report === null || write.interrupted !== null,
        onPress: () => onReport(kind),
      },
    })),
  };
}

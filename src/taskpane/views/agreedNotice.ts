import { formatNumber } from "../../text/formatNumber";
import type { NoticeProps } from "../panels/parts/Notice";
import { unconfirmed } from "../state/agreed";
import type { PaneState } from "../state/PaneState";
import { personName } from "./personName";
import { scoreDigits } from "./scoreDigits";
import { speaker } from "./speaker";

const MOST_NAMED = 10;

/** Scores that were agreed to and whose suggestions are others by now, each by name, to be confirmed. */
export function agreedNotice(
  state: PaneState,
  onConfirm: (by: "agreed" | "suggested") => void,
): (NoticeProps & { readonly key: string })[] {
  const { locale, report, meeting, step } = state;
  if (report === null || (step !== "decide" && step !== "write")) return [];
  const { people, suggestions } = report.analysis;
  const open = unconfirmed(meeting);
  const changed = suggestions.flatMap(({ id, suggested }, i) => {
    const agreed = open.get(id);
    return agreed === undefined ? [] : [{ person: people[i]!, agreed, suggested }];
  });
  if (changed.length === 0) return [];
  const say = speaker(locale);
  const digits = scoreDigits(report.analysis);
  const lines = changed.slice(0, MOST_NAMED).map(({ person, agreed, suggested }) => {
    // Figures that differ are shown to.
    const shownAt = (places: number): string[] =>
      [agreed, suggested].map((score) => formatNumber(locale, score, places));
    const [before, now] =
      shownAt(digits)[0] === shownAt(digits)[1] ? shownAt(digits + 2) : shownAt(digits);
    return say("decide.agreed.line", {
      name: personName(state, person),
      before: before!,
      now: now!,
    });
  });
  const rest = changed.length - lines.length;
  const notice: NoticeProps = {
    intent: "warning",
    title: null,
    text: [
      say("decide.agreed", { count: changed.length }),
      ...lines,
      ...(rest > 0 ? [say("decide.agreed.more", { count: rest })] : []),
    ].join("\n"),
    actions: meeting.locked
      ? []
      : (["agreed", "suggested"] as const).map((by) => ({
          label: say(`decide.agreed.${by}`),
          onPress: () => onConfirm(by),
        })),
  };
  return [{ key: "agreed", ...notice }];
}

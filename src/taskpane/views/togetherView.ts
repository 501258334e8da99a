import type { Analysis } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { TogetherProps } from "../panels/parts/TogetherPanel";
import { agenda, MEETING_SIZE } from "../state/agenda";
import type { MeetingState } from "../state/MeetingState";
import type { PaneState } from "../state/PaneState";
import { decidedTogether, undiscussed, type Undiscussed } from "../state/together";
import type { MeetingPresses } from "./MeetingPresses";
import { speaker } from "./speaker";

const WORDS = ["keep", "accept"] as const;

/**
 * One decision, with its reason, for everybody nobody spoke about, in words; null where there is nobody and nothing to
 * take back. People decide this: it is never preselected.
 */
export function togetherView(
  state: PaneState,
  analysis: Analysis,
  presses: MeetingPresses,
): TogetherProps | null {
  const { locale, meeting } = state;
  const { together } = meeting;
  const say = speaker(locale);
  const whole = agenda(analysis, meeting.votes);
  const items = meeting.showAll ? whole : whole.slice(0, MEETING_SIZE);
  const open = undiscussed(analysis, meeting, items, together.word ?? "keep");
  const ids = open.suggestions.map(({ id }) => id);
  const count = ids.length;
  const agreed = count > 0 && ids.join("\n") === together.sure.join("\n");
  const last = together.last.length;
  if (meeting.locked || (count === 0 && last === 0)) return null;
  return {
    heading: say("decide.together"),
    note: noteLines(state, open).join("\n"),
    choices: [wordChoice(state, presses), ...reasonChoice(state, presses)],
    entry: {
      label: say("decide.note"),
      value: together.note,
      lines: true,
      disabled: false,
      onType: (note) => presses.onTogether({ note }),
    },
    sure: {
      label: say("decide.together.sure", { count }),
      on: agreed,
      onTick: (on) => presses.onTogether({ sure: on ? ids : [] }),
    },
    press: {
      label: say(`decide.together.press.${together.word ?? "keep"}`, {
        count: formatNumber(locale, count),
      }),
      disabled: !(agreed && isSaid(meeting)) || state.busy !== null,
      onPress: () => presses.onDecideTogether(decidedTogether(open, meeting)),
    },
    back:
      last === 0
        ? null
        : {
            label: say("decide.together.back", { count: formatNumber(locale, last) }),
            onPress: presses.onApart,
          },
  };
}

/** Everything is said that such a decision needs: who decides, what, and why. */
const isSaid = ({ chair, together: { word, reasonCode, note } }: MeetingState): boolean =>
  [chair, note].every((text) => text.trim() !== "") &&
  (word === "keep" || (word === "accept" && reasonCode !== null));

function noteLines({ locale, meeting }: PaneState, { suggestions, out }: Undiscussed): string[] {
  const say = speaker(locale);
  return [
    say("decide.together.note", { count: suggestions.length }),
    ...(out > 0 ? [say("decide.together.out", { count: out })] : []),
    ...(meeting.chair.trim() === "" ? [say("decide.blocked.chair")] : []),
  ];
}

function wordChoice(
  { locale, meeting }: PaneState,
  { onTogether }: MeetingPresses,
): TogetherProps["choices"][number] {
  const say = speaker(locale);
  return {
    label: say("decide.decision"),
    value: meeting.together.word ?? "",
    options: [
      { value: "", label: say("decide.together.pick") },
      ...WORDS.map((value) => ({ value, label: sheetWords(locale).decisions[value] })),
    ],
    // Another word is another decision, even on the same people: whoever said so says it again.
    onChoose: (word) => onTogether({ word: WORDS.find((each) => each === word) ?? null, sure: [] }),
  };
}

function reasonChoice(
  { locale, meeting }: PaneState,
  { onTogether }: MeetingPresses,
): TogetherProps["choices"] {
  if (meeting.together.word !== "accept") return [];
  const say = speaker(locale);
  const words = sheetWords(locale).reasonCodes;
  const codes = Object.keys(words) as (keyof typeof words)[];
  return [
    {
      label: say("decide.reason"),
      value: meeting.together.reasonCode ?? "",
      options: [
        { value: "", label: say("decide.reason.pick") },
        ...codes.map((value) => ({ value, label: words[value] })),
      ],
      onChoose: (code) => onTogether({ reasonCode: codes.find((each) => each === code) ?? null }),
    },
  ];
}

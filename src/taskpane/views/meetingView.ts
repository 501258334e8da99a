import type { Analysis } from "../../engine";
import type { MeetingPanelProps } from "../panels/parts/MeetingPanel";
import type { ClosingPanelProps } from "../panels/parts/ClosingPanel";
import { lockBlockers, type LockBlocker } from "../state/lockBlockers";
import type { PaneState } from "../state/PaneState";
import { sourceKey } from "../state/sourceKey";
import type { MeetingPresses } from "./MeetingPresses";
import { namesIn } from "./namesIn";
import { speaker } from "./speaker";
import { unreadVotes } from "./unreadVotes";
import { votesOfNobody } from "./votesOfNobody";

/** How the meeting is run, in words: who is there, what is shown, the blind votes. */
export function meetingView(state: PaneState, presses: MeetingPresses): MeetingPanelProps {
  const { locale, meeting, data } = state;
  const say = speaker(locale);
  const offers = data.sources?.offers ?? [];
  return {
    heading: say("decide.meeting"),
    switches: [
      { label: say("decide.projected"), on: meeting.projected, onSwitch: presses.onProject },
      { label: say("decide.masked"), on: meeting.masked, onSwitch: presses.onMask },
    ],
    entries: [
      {
        label: say("decide.chair"),
        value: meeting.chair,
        disabled: meeting.locked,
        onType: (chair) => presses.onNote({ chair }),
      },
      {
        label: say("decide.attendees"),
        value: meeting.attendees.join(say("frame.comma")),
        disabled: meeting.locked,
        onType: (text) => presses.onNote({ attendees: namesIn(text) }),
      },
    ],
    votes: {
      label: say("decide.importVotes"),
      value: "",
      options: [
        {
          value: "",
          label: say("decide.votesRead", {
            count: meeting.votes.size - votesOfNobody(state).length,
          }),
        },
        ...offers.map(({ source, label }) => ({ value: sourceKey(source), label })),
      ],
      hint: say("decide.importVotes.hint"),
      onChoose: presses.onVotes,
    },
    unread: unreadVotes(state, presses),
  };
}

/** How the meeting ends, in words: what was made of the market, what is left open, who signs, the lock. */
export function closingView(
  state: PaneState,
  analysis: Analysis,
  presses: MeetingPresses,
): ClosingPanelProps {
  const { locale, meeting } = state;
  const { locked } = meeting;
  const say = speaker(locale);
  const blockers = locked ? [] : lockBlockers(state, analysis);
  const isReady = locked ? meeting.unlockReason.trim() !== "" : blockers.length === 0;
  return {
    heading: say("decide.closing"),
    locked: locked ? say("decide.locked") : null,
    market: marketChoice(state, presses),
    entries: closingEntries(state, presses),
    blocked: {
      heading: say("decide.blocked"),
      lines: blockers.map((blocker) => blockerText(state, blocker)),
    },
    unlockReason: locked
      ? {
          label: say("decide.unlock.reason"),
          value: meeting.unlockReason,
          hint: say("decide.unlock.hint"),
          onType: presses.onUnlockReason,
        }
      : null,
    lock: {
      label: say(locked ? "decide.unlock" : "decide.lock"),
      note: locked ? null : say("decide.lock.note"),
      disabled: state.busy !== null || !isReady,
      onPress: locked ? presses.onUnlock : presses.onLock,
    },
  };
}

function marketChoice(
  { locale, meeting, settings }: PaneState,
  { onNote }: MeetingPresses,
): ClosingPanelProps["market"] {
  const say = speaker(locale);
  const { market } = meeting;
  const words = ["accepted", "rejected"] as const;
  return {
    label: say("decide.market"),
    value: market.word ?? "",
    options: [
      { value: "", label: say("decide.market.none") },
      ...words.map((value) => ({ value, label: say(`decide.market.${value}`) })),
    ],
    hint: market.word === "rejected" && settings.market.on ? say("decide.market.back") : null,
    onChoose: (word) =>
      onNote({ market: { ...market, word: words.find((each) => each === word) ?? null } }),
  };
}

function closingEntries(
  { locale, meeting }: PaneState,
  { onNote }: MeetingPresses,
): ClosingPanelProps["entries"] {
  const say = speaker(locale);
  const { market, locked: disabled } = meeting;
  return [
    {
      label: say("decide.market.reason"),
      value: market.reason ?? "",
      disabled,
      onType: (reason) => onNote({ market: { ...market, reason } }),
    },
    {
      label: say("decide.openPoints"),
      value: meeting.openPoints.join("\n"),
      lines: true,
      disabled,
      onType: (text) => onNote({ openPoints: text.split("\n") }),
    },
    {
      label: say("decide.authoriser"),
      value: meeting.authoriser,
      disabled,
      onType: (authoriser) => onNote({ authoriser }),
    },
  ];
}

function blockerText({ locale }: PaneState, blocker: LockBlocker): string {
  const say = speaker(locale);
  return "count" in blocker
    ? say(`decide.blocked.${blocker.kind}`, { count: blocker.count })
    : say(`decide.blocked.${blocker.kind}`);
}

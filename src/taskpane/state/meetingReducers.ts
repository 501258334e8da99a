import type { MeetingEvent } from "./MeetingEvent";
import { undecided, type Decision } from "../../workbook/sheets/Decision";
import { withSuggestionsAccepted } from "./agreed";
import { isWriting } from "./isWriting";
import { noMeeting, type MeetingState } from "./MeetingState";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";
import { withSheetTaken } from "./resumed";
import { sameDecision } from "./sameDecision";

/** What happens in the meeting. While it is locked, decisions, recusals, attendance and times stay as they are. */
export const meetingReducers: Reducers<MeetingEvent> = {
  personOpened: (state, { id, at }) => {
    const meeting = { ...timed(state.meeting, at), current: id };
    const startedAt = meeting.startedAt ?? (id === null || meeting.locked ? null : at);
    return { ...state, meeting: { ...meeting, startedAt, openedAt: id === null ? null : at } };
  },
  projected: (state, { on, at }) =>
    withMeeting(state, {
      projected: on,
      masked: on || state.meeting.masked,
      startedAt:
        on && !state.meeting.locked ? (state.meeting.startedAt ?? at) : state.meeting.startedAt,
    }),
  masked: (state, { on }) => withMeeting(state, { masked: on }),
  allShown: (state, { on }) => withMeeting(state, { showAll: on }),
  agreedConfirmed: (state, { by }) => {
    const { meeting, report } = state;
    if (by === "agreed" || report === null) return unlessLocked(state, { agreed: new Map() });
    const decisions = withSuggestionsAccepted(meeting, report.analysis);
    return unlessLocked(state, { decisions, agreed: new Map() });
  },
  lockAsked: (state) => withMeeting(state, { lockAsked: true }),
  unlockReasoned: (state, { reason }) => withMeeting(state, { unlockReason: reason }),
  sheetTaken: (state, { decisions }) => ({
    ...state,
    busy: null,
    write: { ...state.write, obstacles: [] },
    // What was typed after the lock is nobody's decision before it is opened again.
    meeting: state.meeting.locked
      ? state.meeting
      : { ...state.meeting, decisions: withSheetTaken(state.meeting, decisions) },
  }),
  decided: (state, { decision }) =>
    unlessLocked(state, {
      decisions: new Map(state.meeting.decisions).set(decision.id, decision),
    }),
  togetherSaid: (state, { change }) =>
    unlessLocked(state, { together: { ...state.meeting.together, ...change } }),
  decidedTogether: (state, { decisions }) =>
    unlessLocked(state, together(state.meeting, decisions)),
  togetherTakenBack: (state) => unlessLocked(state, apart(state.meeting)),
  recused: (state, { id, who }) =>
    unlessLocked(state, { recused: new Map(state.meeting.recused).set(id, who) }),
  said: (state, { id, part }) => {
    const said = { proposer: null, dissent: null, ...state.meeting.said.get(id), ...part };
    return unlessLocked(state, { said: new Map(state.meeting.said).set(id, said) });
  },
  votesRead: (state, { votes, unread }) =>
    unlessLocked(
      { ...state, busy: null },
      { votes: new Map([...state.meeting.votes, ...votes]), unreadVotes: unread },
    ),
  voted: (state, { id, votes }) =>
    unlessLocked(state, { votes: new Map(state.meeting.votes).set(id, votes) }),
  meetingNoted: (state, { change }) => unlessLocked(state, change),
};

const withMeeting = (state: PaneState, change: Partial<MeetingState>): PaneState => ({
  ...state,
  meeting: { ...state.meeting, ...change },
});

/** While a write is under way, what it writes stays as it is too: it may be the one that locks. */
const unlessLocked = (state: PaneState, change: Partial<MeetingState>): PaneState =>
  state.meeting.locked || isWriting(state) ? state : withMeeting(state, change);

function together(
  meeting: MeetingState,
  given: readonly Decision[],
): Pick<MeetingState, "decisions" | "together"> {
  const decisions = new Map(meeting.decisions);
  for (const decision of given) decisions.set(decision.id, decision);
  const last = given.map((each) => ({ given: each, before: meeting.decisions.get(each.id) }));
  return { decisions, together: { ...noMeeting.together, last } };
}

/** The decisions without the last one made for many; whoever was decided on since keeps what was decided then. */
function apart(meeting: MeetingState): Pick<MeetingState, "decisions" | "together"> {
  const decisions = new Map(meeting.decisions);
  for (const { given, before } of meeting.together.last) {
    if (!sameDecision(decisions.get(given.id) ?? undecided(given.id), given)) continue;
    decisions.set(given.id, before ?? undecided(given.id));
  }
  return { decisions, together: { ...meeting.together, last: [] } };
}

/** Adds the time the present person was on the card. */
function timed(meeting: MeetingState, at: number): MeetingState {
  const { current, openedAt, locked } = meeting;
  if (current === null || openedAt === null || locked) return meeting;
  const before = meeting.seconds.get(current) ?? 0;
  const spent = Math.max(0, (at - openedAt) / 1000);
  return { ...meeting, seconds: new Map(meeting.seconds).set(current, before + spent) };
}

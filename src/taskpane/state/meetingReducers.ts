import type { MeetingEvent } from "./MeetingEvent";
import type { MeetingState } from "./MeetingState";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";

/** What happens in the meeting. While it is locked, decisions, recusals and attendance stay as they are. */
export const meetingReducers: Reducers<MeetingEvent> = {
  personOpened: (state, { id, at }) => {
    const meeting = { ...timed(state.meeting, at), current: id };
    return { ...state, meeting: { ...meeting, openedAt: id === null ? null : at } };
  },
  projected: (state, { on }) =>
    withMeeting(state, { projected: on, masked: on || state.meeting.masked }),
  masked: (state, { on }) => withMeeting(state, { masked: on }),
  allShown: (state, { on }) => withMeeting(state, { showAll: on }),
  locked: (state, { on }) => withMeeting(state, { locked: on }),
  decisionsRead: (state, { decisions }) =>
    withMeeting(state, { decisions: new Map(decisions.map((each) => [each.id, each])) }),
  decided: (state, { decision }) =>
    unlessLocked(state, {
      decisions: new Map(state.meeting.decisions).set(decision.id, decision),
    }),
  recused: (state, { id, who }) => {
    const recused = new Map(state.meeting.recused);
    if (who === null) recused.delete(id);
    else recused.set(id, who);
    return unlessLocked(state, { recused });
  },
  votesRead: (state, { votes }) => unlessLocked(state, { votes }),
  attendeesNamed: (state, { attendees }) => unlessLocked(state, { attendees }),
  chairNamed: (state, { chair }) => unlessLocked(state, { chair }),
};

const withMeeting = (state: PaneState, change: Partial<MeetingState>): PaneState => ({
  ...state,
  meeting: { ...state.meeting, ...change },
});

const unlessLocked = (state: PaneState, change: Partial<MeetingState>): PaneState =>
  state.meeting.locked ? state : withMeeting(state, change);

/** Adds the time the present person was on the card. */
function timed(meeting: MeetingState, at: number): MeetingState {
  const { current, openedAt } = meeting;
  if (current === null || openedAt === null) return meeting;
  const before = meeting.seconds.get(current) ?? 0;
  const spent = Math.max(0, (at - openedAt) / 1000);
  return { ...meeting, seconds: new Map(meeting.seconds).set(current, before + spent) };
}

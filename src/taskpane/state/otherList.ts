import { noMeeting } from "./MeetingState";
import type { PaneState } from "./PaneState";
import { followed } from "./resumed";

type Meetings = Pick<PaneState, "meeting" | "setAside">;

/**
 * The meetings once another list is read. What was decided about the one before and not written yet is put aside until
 * that list is read again; what the sheets say holds for every list.
 *
 * @param from Key of the list read before
 * @param to Key of the list read now
 */
export function otherList({ meeting, setAside }: Meetings, from: string, to: string): Meetings {
  const before = setAside.get(to) ?? noMeeting;
  return {
    meeting: { ...followed(before, meeting.read), masked: meeting.masked },
    setAside: new Map(setAside).set(from, { ...meeting, current: null, openedAt: null }),
  };
}

import type { Decision } from "../../workbook/sheets/Decision";
import type { Said } from "../../workbook/sheets/MeetingRecord";
import type { MeetingNotes } from "../state/MeetingEvent";
import type { Together, Votes } from "../state/MeetingState";
import type { OnMistyped } from "./numberEntry";

/** What a press in step 4 leads to. */
export interface MeetingPresses {
  readonly onOpen: (id: string | null) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onTogether: (change: Partial<Omit<Together, "last">>) => void;
  readonly onDecideTogether: (decisions: readonly Decision[]) => void;
  readonly onApart: () => void;
  readonly onRecuse: (id: string, who: readonly string[]) => void;
  readonly onSay: (id: string, part: Partial<Said>) => void;
  readonly onVote: (id: string, votes: Votes) => void;
  readonly onMask: (on: boolean) => void;
  readonly onProject: (on: boolean) => void;
  readonly onShowAll: (on: boolean) => void;
  readonly onNote: (change: Partial<MeetingNotes>) => void;
  readonly onVotes: (key: string) => void;
  readonly onShow: (sheet: string, address: string) => void;
  readonly onLock: () => void;
  readonly onUnlock: () => void;
  readonly onUnlockReason: (reason: string) => void;
  readonly onMistyped: OnMistyped;
  /** Seconds on the present person so far, and since the first was opened. */
  readonly seconds: () => number;
  readonly meetingSeconds: () => number;
}

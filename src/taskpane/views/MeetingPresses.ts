import type { Decision } from "../../workbook/sheets/Decision";

/** What a press in step 4 leads to. */
export interface MeetingPresses {
  readonly onOpen: (id: string | null) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onRecuse: (id: string, who: string | null) => void;
  readonly onMask: (on: boolean) => void;
  readonly onProject: (on: boolean) => void;
  readonly onShowAll: (on: boolean) => void;
  readonly onAttendees: (attendees: readonly string[]) => void;
  readonly onChair: (chair: string) => void;
  readonly onVotes: (key: string) => void;
  readonly onLock: (on: boolean) => void;
  readonly onMistyped: (field: string, text: string) => void;
  /** Seconds on the present person so far. */
  readonly seconds: () => number;
}

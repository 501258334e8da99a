import type { BlindVotes } from "../../engine";
import type { Decision, ReasonCode } from "../../workbook/sheets/Decision";
import { noRecord, type MeetingRecord } from "../../workbook/sheets/MeetingRecord";

/** How members voted on a person before the meeting. */
export type Votes = BlindVotes;

/** Something in an imported list of votes that counts for nobody. */
export type UnreadVote =
  | {
      /** It is no word for a vote, or nobody's number stands beside it. */
      readonly why: "word" | "number";
      readonly text: string;
      readonly row: number;
      readonly sheet: string;
      readonly address: string;
    }
  /** Another column that holds votes: only one is read. */
  | { readonly why: "column"; readonly text: string };

/** What the sheets said about the meeting when they were last read. */
export interface MeetingRead {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The suggested scores beside them. */
  readonly suggested: ReadonlyMap<string, number>;
  readonly record: MeetingRecord;
}

/** What is to be decided for everybody nobody spoke about. */
export interface Together {
  readonly word: "keep" | "accept" | null;
  readonly reasonCode: ReasonCode | null;
  readonly note: string;
  /** Ids of those somebody said were not discussed, and are meant: it counts for exactly these. */
  readonly sure: readonly string[];
  /** What the last such press decided, with what stood there before, so that it can be taken back. */
  readonly last: readonly { readonly given: Decision; readonly before: Decision | undefined }[];
}

/** Where the meeting stands. What it is locked by is the workbook: `locked` is as the log tells it. */
export interface MeetingState extends MeetingRecord {
  /** Large type, names masked, one person at a time, for the shared screen. */
  readonly projected: boolean;
  readonly masked: boolean;
  /** The whole agenda is shown, not only as many as a meeting has time for. */
  readonly showAll: boolean;
  /** Person on the card, by id; null shows the agenda. */
  readonly current: string | null;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** When the meeting began (the meeting view or the first card was opened), and when the present card was. */
  readonly startedAt: number | null;
  readonly openedAt: number | null;
  /** Why the decisions are to be unlocked, as typed so far. */
  readonly unlockReason: string;
  readonly together: Together;
  /** The suggested scores of the last report, by id; where the sheet's acceptance was taken up since, the sheet's. */
  readonly suggested: ReadonlyMap<string, number>;
  /** Scores agreed to by accepting a suggestion that is another one by now, by id, until somebody confirms them. */
  readonly agreed: ReadonlyMap<string, number>;
  /** What in the list of votes read last counts for nobody. */
  readonly unreadVotes: readonly UnreadVote[];
  /** Somebody asked for the lock, and it is not there yet. */
  readonly lockAsked: boolean;
  readonly read: MeetingRead;
}

export const nothingRead: MeetingRead = {
  decisions: new Map(),
  suggested: new Map(),
  record: noRecord,
};

const nobodyTogether: Together = {
  word: null,
  reasonCode: null,
  note: "",
  sure: [],
  last: [],
};

export const noMeeting: MeetingState = {
  ...noRecord,
  projected: false,
  masked: false,
  showAll: false,
  current: null,
  decisions: new Map(),
  startedAt: null,
  openedAt: null,
  unlockReason: "",
  together: nobodyTogether,
  suggested: new Map(),
  agreed: new Map(),
  unreadVotes: [],
  lockAsked: false,
  read: nothingRead,
};

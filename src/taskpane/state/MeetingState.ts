import type { Decision } from "../../workbook/sheets/Decision";

/** A member's blind vote before the meeting. */
export interface Votes {
  readonly agree: number;
  readonly discuss: number;
  readonly abstain: number;
}

/** Where the meeting stands. */
export interface MeetingState {
  /** Large type, names masked, one person at a time, for the shared screen. */
  readonly projected: boolean;
  readonly masked: boolean;
  /** The whole agenda is shown, not only as many as a meeting has time for. */
  readonly showAll: boolean;
  /** Person on the card, by id; null shows the agenda. */
  readonly current: string | null;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Ids whose manager or member stepped out, with who. */
  readonly recused: ReadonlyMap<string, string>;
  readonly votes: ReadonlyMap<string, Votes>;
  /** Seconds spent on each person, and since when the present one is open. */
  readonly seconds: ReadonlyMap<string, number>;
  readonly openedAt: number | null;
  readonly attendees: readonly string[];
  readonly chair: string;
  readonly locked: boolean;
}

export const noMeeting: MeetingState = {
  projected: false,
  masked: false,
  showAll: false,
  current: null,
  decisions: new Map(),
  recused: new Map(),
  votes: new Map(),
  seconds: new Map(),
  openedAt: null,
  attendees: [],
  chair: "",
  locked: false,
};

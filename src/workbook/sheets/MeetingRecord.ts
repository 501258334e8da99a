import type { BlindVotes } from "../../engine";

/** What was said about one person beside the decision, for the minutes. */
export interface Said {
  readonly proposer: string | null;
  readonly dissent: string | null;
}

/** What the committee made of the market adjustment. */
export interface MarketStance {
  readonly word: "accepted" | "rejected" | null;
  readonly reason: string | null;
}

/** What is kept of a meeting beside the decisions themselves, so that it can go on where it stood. */
export interface MeetingRecord {
  readonly chair: string;
  /** Whoever signs second; somebody else than the chair. */
  readonly authoriser: string;
  readonly attendees: readonly string[];
  /** Who steps out, by the id of the person discussed. */
  readonly recused: ReadonlyMap<string, readonly string[]>;
  readonly said: ReadonlyMap<string, Said>;
  readonly votes: ReadonlyMap<string, BlindVotes>;
  /** Whole seconds spent on each person. */
  readonly seconds: ReadonlyMap<string, number>;
  readonly market: MarketStance;
  readonly openPoints: readonly string[];
  readonly locked: boolean;
}

/** A meeting that has not begun. */
export const noRecord: MeetingRecord = {
  chair: "",
  authoriser: "",
  attendees: [],
  recused: new Map(),
  said: new Map(),
  votes: new Map(),
  seconds: new Map(),
  market: { word: null, reason: null },
  openPoints: [],
  locked: false,
};

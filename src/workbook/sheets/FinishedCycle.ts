import type { ReasonCode } from "./Decision";

/** The gap between the sides in percentile points with its 95 % interval. */
export interface HistoryGap {
  readonly gap: number;
  readonly lower: number;
  readonly upper: number;
}

/** Why people did otherwise than suggested: one of our codes, or anything else they wrote, or nothing. */
export type OverruledReason = ReasonCode | "uncoded";

/** What is kept of one finished cycle: figures about everybody, never about one person. */
export interface FinishedCycle {
  /** As people call it. */
  readonly cycle: string;
  /** ISO 8601 date. */
  readonly finished: string;
  /** People ranked at the end; who left the list is not among them. */
  readonly people: number;
  readonly sales: number;
  readonly backOffice: number;
  /** Over everybody, as rated at first; null where a side has nobody. */
  readonly before: HistoryGap | null;
  /** The gap as decided. It has no interval: the scores were changed on these very people. */
  readonly after: number | null;
  /** Tolerated gap in percentile points; null without settings. */
  readonly margin: number | null;
  /** People for whom another score was suggested. */
  readonly suggestions: number;
  readonly accepted: number;
  readonly overridden: number;
  readonly discussed: number;
  /** People whose suggestion was not taken although somebody decided so: overrides, and "keep" with a reason. */
  readonly overruled: Readonly<Record<OverruledReason, number>>;
  /** SHA-256 of the settings. */
  readonly settingsVersion: string | null;
  /** Check of the log's last row when the cycle was finished. */
  readonly logHead: string | null;
}

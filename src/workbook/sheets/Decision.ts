/** What the committee chose for one person. */
export type DecisionWord = "keep" | "accept" | "override";

export type ReasonCode =
  | "market"
  | "weights"
  | "leniency"
  | "contribution"
  | "data"
  | "peers"
  | "circumstances"
  | "exception"
  | "other";

/** One person's decision with everything said about it. */
export interface Decision {
  readonly id: string;
  readonly decision: DecisionWord;
  readonly override: number | null;
  /** One of our codes, or the text somebody wrote instead. */
  readonly reasonCode: ReasonCode | (string & {}) | null;
  readonly note: string | null;
  readonly decidedBy: string | null;
  readonly authorisedBy: string | null;
  readonly discussed: boolean;
}

/** What a person nobody spoke about has. */
export const undecided = (id: string): Decision => ({
  id,
  decision: "keep",
  override: null,
  reasonCode: null,
  note: null,
  decidedBy: null,
  authorisedBy: null,
  discussed: false,
});

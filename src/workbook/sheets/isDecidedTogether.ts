import type { Decision } from "./Decision";

/** Decided, for one reason, together with others: nobody spoke about this person. */
export const isDecidedTogether = ({ discussed, decision, note }: Decision): boolean =>
  !discussed && (decision !== "keep" || note !== null);

import type { Decision } from "./Decision";

/**
 * Decided on though nobody spoke about this person: a change, or a score kept with a note and a name under it. A note
 * alone is none yet.
 */
export const isDecidedUndiscussed = ({ discussed, decision, note, decidedBy }: Decision): boolean =>
  !discussed && (decision !== "keep" || (isSaid(note) && isSaid(decidedBy)));

const isSaid = (text: string | null): boolean => text !== null && text.trim() !== "";

import { EngineError } from "../EngineError";
import { foldLabel } from "../people/foldLabel";
import type { Side } from "../people/Person";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import type { LabelledStratum } from "./Stratum";

/** Labels as whole numbers from 0, in order of first appearance. */
export interface LabelIndex {
  /** Per person the number of the label. */
  readonly of: Int32Array;
  /** Per number the label as first written. */
  readonly labels: readonly string[];
}

/**
 * Numbers labels by their folded form.
 *
 * @param name Who asks, for the sentence of a refusal
 * @param labels One label per person
 * @returns Numbers and names
 * @throws {EngineError} "missing-label" when a label is null or blank
 */
export function labelIndex(name: string, labels: readonly (string | null)[]): LabelIndex {
  return numbered(labels, (position) => {
    throw new EngineError("missing-label", `${name} requires a label for person ${position + 1}`);
  });
}

/**
 * The same where people may be without a label.
 *
 * @param labels One label per person, null or blank for none
 * @returns Numbers, −1 for people without a label, and names
 */
export function optionalLabelIndex(labels: readonly (string | null)[]): LabelIndex {
  return numbered(labels, () => -1);
}

function numbered(
  labels: readonly (string | null)[],
  withoutLabel: (position: number) => number,
): LabelIndex {
  // Most labels are written the same way again: those as written are asked first, their folded forms only once.
  const written = new Map<string, number>();
  const folds = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (text: string): number => {
    const fold = folded(text);
    let number = fold === "" ? -1 : folds.get(fold);
    if (number === undefined) {
      number = names.push(text) - 1;
      folds.set(fold, number);
    }
    written.set(text, number);
    return number;
  };
  const of = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const text = labels[i] ?? "";
    const number = written.get(text) ?? numberOf(text);
    of[i] = number < 0 ? withoutLabel(i) : number;
  }
  return { of, labels: names };
}

/** Text that needs no more than its blanks trimmed and its case folded. */
const PLAIN = /^[ -~]*$/;

// As `foldLabel` does, quickly for thousands of plain labels.
function folded(text: string): string {
  return PLAIN.test(text) ? text.trim().toLowerCase() : foldLabel(text);
}

/**
 * Splits people by label and side with a counting sort: one pass to count, one to place.
 *
 * @param scores n finite scores; not changed
 * @param sides Per person the side; people of neither side (null) are left out
 * @param labels Per person the stratum
 * @returns One stratum per label in order of first appearance, people in source order; either side may be empty
 * @throws {EngineError} "not-finite", "length-mismatch" or "missing-label"
 */
export function strataOf(
  scores: ArrayLike<number>,
  sides: readonly (Side | null)[],
  labels: readonly (string | null)[],
): LabelledStratum[] {
  if (scores.length > 0) requireFinite("strataOf", scores);
  requireSameLength("strataOf", { scores: scores.length }, { sides: sides.length });
  requireSameLength("strataOf", { scores: scores.length }, { labels: labels.length });
  const index = labelIndex("strataOf", labels);
  const slots = slotsOf(index, sides);
  const starts = slotStarts(slots, 2 * index.labels.length);
  const placed = new Float64Array(starts[starts.length - 1]!);
  const next = Int32Array.from(starts);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (slot >= 0) placed[next[slot]!++] = scores[i]!;
  }
  return index.labels.map((label, k) => ({
    label,
    sales: placed.subarray(starts[2 * k], starts[2 * k + 1]),
    backOffice: placed.subarray(starts[2 * k + 1], starts[2 * k + 2]),
  }));
}

// Per person 2·label for sales, 2·label + 1 for back office, −1 for neither.
function slotsOf(index: LabelIndex, sides: readonly (Side | null)[]): Int32Array {
  const slots = new Int32Array(sides.length).fill(-1);
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i];
    if (side === "sales") slots[i] = 2 * index.of[i]!;
    else if (side === "backOffice") slots[i] = 2 * index.of[i]! + 1;
  }
  return slots;
}

/**
 * Where each slot begins in a list sorted by slot, and at the end how many there are in all.
 *
 * @param slots Slot per person, −1 for none
 * @param count Number of slots
 * @returns count + 1 positions
 */
export function slotStarts(slots: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    if (slot >= 0) starts[slot + 1]!++;
  }
  for (let k = 0; k < count; k++) starts[k + 1]! += starts[k]!;
  return starts;
}

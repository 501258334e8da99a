import { largestRemainder } from "../allocation/largestRemainder";
import { EngineError } from "../EngineError";
import { quantise } from "../numeric/quantise";
import { requireSameLength } from "../numeric/requireSameLength";

/** What happens to people with one score who stand across a grade line. */
export interface GradeRule {
  /**
   * "together" (default): all of them get the grade their middle seat falls in, so counts may miss the seats by some.
   * "up" and "down": all get the better or the lower grade. "split": seats are exact, and `tieBreak`, then the order
   * of the list, decides.
   */
  readonly ties?: "together" | "up" | "down" | "split";
  /** Higher is better; looked at only when ties are split. */
  readonly tieBreak?: ArrayLike<number>;
}

/** Grades by rank, best first. */
export interface GradeAssignment {
  /** Per person the number of the grade, 0 the best. */
  readonly grades: readonly number[];
  /** Whole seats per grade by largest remainder. */
  readonly seats: readonly number[];
  /** People per grade; equals the seats unless ties are kept together. */
  readonly counts: readonly number[];
  /** Between each grade and the next: the score half way between the last one in and the first one out. */
  readonly lines: readonly (number | null)[];
}

/**
 * Grades from the best score down under a target distribution with whole seats.
 *
 * @param scores n ≥ 1 finite scores, higher is better; quantised before comparison, not changed
 * @param shares Aimed-at share per grade, best grade first, of any scale
 * @param rule What happens to ties at a line
 * @returns Grades, seats, counts and lines; a better score never gets a lower grade
 * @throws {EngineError} "empty", "not-finite", "invalid-weights" or "length-mismatch"
 */
export function assignGrades(
  scores: ArrayLike<number>,
  shares: readonly number[],
  rule: GradeRule = {},
): GradeAssignment {
  const clean = quantise(scores);
  return gradesBySeats(clean, largestRemainder(clean.length, shares), rule);
}

/**
 * The same with the seats known.
 *
 * @param scores n ≥ 1 finite quantised scores
 * @param seats Whole seats per grade, best first, summing to n
 * @param rule What happens to ties at a line
 * @returns Grades, seats, counts and lines
 * @throws {EngineError} "length-mismatch" or "out-of-range" when the seats are not for everybody
 */
export function gradesBySeats(
  scores: Float64Array,
  seats: readonly number[],
  rule: GradeRule = {},
): GradeAssignment {
  const { ties = "together", tieBreak } = rule;
  if (tieBreak) {
    requireSameLength("assignGrades", { scores: scores.length }, { tieBreak: tieBreak.length });
  }
  if (seats.reduce((sum, some) => sum + some, 0) !== scores.length) {
    throw new EngineError("out-of-range", "assignGrades requires one seat for every person");
  }
  const order = bestFirst(scores, ties === "split" ? tieBreak : undefined);
  const gradeOfSeat = new Int32Array(scores.length);
  let taken = 0;
  seats.forEach((some, grade) => gradeOfSeat.fill(grade, taken, (taken += some)));
  const grades = new Array<number>(scores.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    for (let k = start; k < end; k++) {
      grades[order[k]!] = gradeOfSeat[deciding(ties, start, k, end)]!;
    }
    start = end;
  }
  const counts = seats.map(() => 0);
  for (const grade of grades) counts[grade]!++;
  return { grades, seats, counts, lines: linesOf(scores, order, grades, seats.length) };
}

// The seat whose grade the k-th person gets, in a block of tied people from start up to end.
function deciding(
  ties: NonNullable<GradeRule["ties"]>,
  start: number,
  k: number,
  end: number,
): number {
  switch (ties) {
    case "split":
      return k;
    case "up":
      return start;
    case "down":
      return end - 1;
    case "together":
      return (start + end - 1) >> 1;
  }
}

function bestFirst(scores: Float64Array, tieBreak: ArrayLike<number> | undefined): Int32Array {
  const order = Int32Array.from(scores, (_, i) => i);
  return order.sort(
    (a, b) => scores[b]! - scores[a]! || (tieBreak ? tieBreak[b]! - tieBreak[a]! : 0) || a - b,
  );
}

function linesOf(
  scores: Float64Array,
  order: Int32Array,
  grades: readonly number[],
  gradeCount: number,
): (number | null)[] {
  const lines: (number | null)[] = [];
  let place = 0;
  for (let grade = 0; grade < gradeCount - 1; grade++) {
    while (place < order.length && grades[order[place]!]! <= grade) place++;
    const inside = place > 0 ? scores[order[place - 1]!]! : null;
    const outside = place < order.length ? scores[order[place]!]! : null;
    lines.push(inside === null || outside === null ? null : inside / 2 + outside / 2);
  }
  return lines;
}

import type { Field } from "./Field";
import { foldLabel } from "./foldLabel";
import type { IssueList } from "./issueList";
import type { ReadingOptions } from "./PeopleTable";
import { scoreScale } from "./scoreScale";

type Column = readonly (number | null)[];

/** Nobody reaches five times the target, and nobody writes less than 5 for five percent: above this it is percent. */
const PERCENT_ABOVE = 5;

/**
 * Attainment as a share of 1. A column of nothing but percentages is divided by 100 and said to be; where both ways
 * of writing stand side by side and nobody said which is meant, the rarer ones are not read at all.
 *
 * @param column Attainment as written
 * @param unit What the person said, if anything
 * @param issues Where findings go
 * @returns 1 on target
 */
export function attainmentShares(
  column: Column,
  unit: ReadingOptions["attainment"],
  issues: IssueList,
): (number | null)[] {
  if (unit === "ratio") return [...column];
  if (unit === "percent") return column.map((value) => value && value / 100);
  if (unit === "either") return column.map((value) => value && shareBySize(value));
  const present = column.filter((value) => value !== null && value !== 0);
  const percent = present.filter((value) => Math.abs(value!) > PERCENT_ABOVE).length;
  if (percent === 0) return [...column];
  const inPercent = percent * 2 > present.length;
  const mixed = percent < present.length;
  return column.map((value, row) => {
    if (value === null || value === 0) return value;
    if (Math.abs(value) > PERCENT_ABOVE !== inPercent) {
      issues.add("mixed-units", "attainment", row);
      return null;
    }
    if (inPercent && !mixed) issues.add("read-as-percent", "attainment", row);
    return inPercent ? value / 100 : value;
  });
}

const shareBySize = (value: number): number =>
  Math.abs(value) > PERCENT_ABOVE ? value / 100 : value;

/**
 * Scores without those off their scale and without shares of 1 among scores out of 100, which are reported: 925 for
 * 92.5 would be the best of all, and would move everybody else. A person may say that they are meant as they are.
 *
 * @param scores Scores as read
 * @param options The declared scale, if any, and what the person said of scores off it
 * @param issues Where findings go
 * @returns The scores, null where there is none to use
 * @throws {EngineError} "out-of-range" for a scale that is none
 */
export function usableScores(
  scores: Column,
  options: Pick<ReadingOptions, "scale" | "keepOffScale">,
  issues: IssueList,
): (number | null)[] {
  const reasonOff = scoreScale(scores, options.scale ?? null);
  return scores.map((score, row) => {
    if (score === null) {
      issues.add("missing-score", "score", row);
      return null;
    }
    const off = options.keepOffScale === true ? null : reasonOff(score);
    if (off === null) return score;
    issues.add(off, "score", row);
    return off === "over-hundred" ? score : null;
  });
}

/**
 * Indicator scores without the shares of 1 among scores out of 100, which are reported: what a lever makes of 0.73
 * beside 73 would be a person's loss.
 *
 * @param scores Scores of one indicator as read
 * @param field Which indicator
 * @param issues Where findings go
 * @returns The scores, null where one is not of the column's kind
 */
export function indicatorScores(
  scores: Column,
  field: Field,
  issues: IssueList,
): (number | null)[] {
  const reasonOff = scoreScale(scores, null);
  return scores.map((score, row) => {
    // Over 100 is common where results count beyond the target.
    if (score === null || reasonOff(score) !== "mixed-units") return score;
    issues.add("mixed-units", field, row);
    return null;
  });
}

/**
 * Reports departments, levels and groups with one person only: nothing can be said about them, and a figure about
 * them is a figure about that person.
 *
 * @param labels One label per row
 * @param field Which column it is
 * @param issues Where findings go
 * @param known Folded labels that are spoken of already
 */
export function checkLonely(
  labels: readonly (string | null)[],
  field: Field,
  issues: IssueList,
  known: ReadonlySet<string> = new Set(),
): void {
  const rows = new Map<string, number[]>();
  labels.forEach((label, row) => {
    if (label === null) return;
    const key = foldLabel(label);
    if (known.has(key)) return;
    rows.set(key, [...(rows.get(key)?.slice(0, 1) ?? []), row]);
  });
  for (const [row, second] of rows.values()) {
    if (second === undefined) issues.add("one-person-group", field, row!);
  }
}

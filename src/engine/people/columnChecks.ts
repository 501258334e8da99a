import type { Field } from "./Field";
import { foldLabel } from "./foldLabel";
import type { IssueList } from "./issueList";
import type { ReadingOptions } from "./PeopleTable";

type Column = readonly (number | null)[];

/** Nobody reaches five times the target, and nobody writes less than 5 for five percent: above this it is percent. */
const PERCENT_ABOVE = 5;

/** Share of a column that must be inside 0 to 100 for that to be its scale. */
const MOSTLY = 0.95;

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
 * Reports scores off their scale, and shares of 1 among scores out of 100. The scores stay as they are.
 *
 * @param scores Scores as read
 * @param scale The declared scale, if any
 * @param issues Where findings go
 */
export function checkScores(
  scores: Column,
  scale: ReadingOptions["scale"],
  issues: IssueList,
): void {
  const hundred = isOutOfHundred(scores);
  const limits = scale ?? (hundred ? { min: 0, max: 100 } : null);
  scores.forEach((score, row) => {
    if (score === null) issues.add("missing-score", "score", row);
    else if (limits && (score < limits.min || score > limits.max)) {
      issues.add("out-of-scale", "score", row);
    } else if (hundred && looksLikeShare(score)) issues.add("mixed-units", "score", row);
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
  if (!isOutOfHundred(scores)) return [...scores];
  return scores.map((score, row) => {
    if (score === null || !looksLikeShare(score)) return score;
    issues.add("mixed-units", field, row);
    return null;
  });
}

// Mostly within 0 to 100, and more than half above 20.
function isOutOfHundred(scores: Column): boolean {
  const present = scores.filter((score) => score !== null);
  const inHundred = present.filter((score) => score >= 0 && score <= 100).length;
  const large = present.filter((score) => score > 20).length;
  return large * 2 > present.length && inHundred >= MOSTLY * present.length;
}

const looksLikeShare = (score: number): boolean => score > 0 && score <= 1.5;

/**
 * Reports departments, levels and groups with one person only: nothing can be said about them, and a figure about
 * them is a figure about that person.
 *
 * @param labels One label per row
 * @param field Which column it is
 * @param issues Where findings go
 */
export function checkLonely(
  labels: readonly (string | null)[],
  field: Field,
  issues: IssueList,
): void {
  const rows = new Map<string, number[]>();
  labels.forEach((label, row) => {
    if (label === null) return;
    const key = foldLabel(label);
    rows.set(key, [...(rows.get(key)?.slice(0, 1) ?? []), row]);
  });
  for (const [row, second] of rows.values()) {
    if (second === undefined) issues.add("one-person-group", field, row!);
  }
}

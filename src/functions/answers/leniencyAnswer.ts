import { leniency, leniencyAdjusted, type RaterLeniency } from "../../engine";
import { reportWord, type ReportWord } from "../../text/reportWord";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { numberOption } from "../cells/options";
import { shaped } from "../cells/shaped";
import { inPlaces, labelledScores, type Labelled } from "./Labelled";
import { labellingOf, listOf } from "./tableOf";

const HEADINGS = [
  "rater",
  "people",
  "mean",
  "offset",
  "shrunkenOffset",
  "reliability",
  "status",
] as const;

/** How leniently each rater rates; the work behind `leniency`. */
export function leniencyAnswer(scores: unknown, raters: unknown, labels: unknown): Answer[][] {
  const people = ratedPeople(scores, raters);
  const labelling = labellingOf(labels);
  const { raters: list, betweenVariance } = leniency(people.scores, people.labels);
  const rows = list.map((rater) => [
    people.names.get(rater.rater) ?? rater.rater,
    rater.n,
    rater.mean,
    rater.offset,
    rater.shrunken,
    rater.reliability,
    reportWord(labelling.locale, statusOf(rater, betweenVariance)),
  ]);
  return listOf(labelling, HEADINGS, rows);
}

/** People and their raters; one rater, or raters of one person each, cannot be compared. */
function ratedPeople(scores: unknown, ratersRange: unknown): Labelled {
  const people = labelledScores(scores, "raters", ratersRange);
  const raters = new Set(people.labels).size;
  if (raters < 2) {
    const found = raters === 0 ? "nobody" : "1 rater";
    refuse(
      "#N/A",
      `raters has ${found} with scores. At least 2 raters are needed to compare them.`,
    );
  }
  if (raters === people.labels.length) {
    refuse("#N/A", "Every rater has 1 score. At least one of them needs 2 or more.");
  }
  return people;
}

/** A difference is named from two standard errors of the shrunken offset on, √(τ²(1 − B)) each. */
function statusOf(
  { tooFew, shrunken, reliability }: RaterLeniency,
  betweenVariance: number,
): ReportWord {
  if (tooFew) return "tooFew";
  const error = Math.sqrt(betweenVariance * (1 - reliability));
  if (Math.abs(shrunken) <= 2 * error) return "sameAsOthers";
  return shrunken > 0 ? "lenient" : "severe";
}

/** Scores with part of the leniency taken out; the work behind `leniencyAdjusted`. */
export function leniencyAdjustedAnswer(
  scores: unknown,
  raters: unknown,
  strength: unknown,
): Answer[][] {
  const people = ratedPeople(scores, raters);
  const part = numberOption("strength", strength, { least: 0, most: 1 }, 0.5);
  return shaped(
    people.vector,
    inPlaces(people, leniencyAdjusted(people.scores, people.labels, part)),
  );
}

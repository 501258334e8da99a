import { assignGrades } from "../../engine";
import { isOmitted } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { labelsIn } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { placeOf } from "../cells/place";
import { shaped } from "../cells/shaped";
import { partnerOf, vectorOf } from "../cells/Vector";
import { inPlaces, labelledScores } from "./Labelled";
import { placesByLabel } from "./placesByLabel";
import { sharesIn } from "./seatsAnswer";

/** Arguments of `grade`. */
export interface GradeArguments {
  readonly scores: unknown;
  readonly grades: unknown;
  readonly shares: unknown;
  readonly groups?: unknown;
}

/** Grades under a target distribution; the work behind `grade`. */
export function gradeAnswer(given: GradeArguments): Answer[][] {
  const vector = vectorOf("scores", given.scores);
  const { grades, shares } = scaleOf(given.grades, given.shares);
  const { places, scores, groups } = gradedPeople(given);
  if (scores.length === 0) {
    refuse("#N/A", "scores has no scores. Give a range with the score of at least one person.");
  }
  const answers = new Array<Answer | null>(scores.length).fill(null);
  for (const members of groups) {
    const own = assignGrades(
      members.map((index) => scores[index]!),
      shares,
    );
    members.forEach((index, position) => (answers[index] = grades[own.grades[position]!]!));
  }
  return shaped(vector, inPlaces({ vector, places }, answers));
}

/** People with a score, and who competes for the same seats. */
function gradedPeople(given: GradeArguments): {
  readonly places: readonly number[];
  readonly scores: readonly number[];
  readonly groups: Iterable<readonly number[]>;
} {
  if (!isOmitted(given.groups)) {
    const { places, scores, labels } = labelledScores(given.scores, "groups", given.groups);
    return { places, scores, groups: placesByLabel(labels).values() };
  }
  const all = numbersIn(vectorOf("scores", given.scores));
  const places = all.flatMap((score, index) => (score === null ? [] : [index]));
  const everybody = places.map((_, index) => index);
  return { places, scores: places.map((place) => all[place]!), groups: [everybody] };
}

/** The grades as they are shown, best first, and the share aimed at for each. */
function scaleOf(
  gradesRange: unknown,
  sharesRange: unknown,
): { readonly grades: readonly Answer[]; readonly shares: readonly number[] } {
  const vector = vectorOf("grades", gradesRange);
  const { folded } = labelsIn(vector);
  folded.forEach((grade, index) => {
    const place = `grades, ${placeOf(index, vector)}`;
    if (grade === null) refuse("#VALUE!", `${place} is blank. Enter the grade.`);
    if (folded.indexOf(grade) < index) {
      refuse("#VALUE!", `${place} repeats a grade. Give each grade once.`);
    }
  });
  if (folded.length === 0) refuse("#VALUE!", "grades is blank. Give the grades, best first.");
  const shares = sharesIn(partnerOf("shares", sharesRange, vector));
  if (shares.length !== folded.length) {
    refuse(
      "#VALUE!",
      `shares has ${shares.length} numbers, grades has ${folded.length}. Give one share for each grade.`,
    );
  }
  const grades = vector.cells as readonly Answer[];
  return {
    grades: grades.map((grade) => (typeof grade === "string" ? grade.trim() : grade)),
    shares,
  };
}

import { acceptedGrades, decidedGrades, foldLabel, labelCounts, type Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import { ruleSentence } from "../../text/ruleSentence";
import type { Decision } from "./Decision";
import { outcomesOf } from "./Outcome";

/** People with a grade, or with one of the grades of a rule; null where nobody can say. */
interface PeopleCounted {
  readonly before: number | null;
  readonly suggested: number | null;
  readonly decided: number | null;
  readonly seats: number | null;
}

export interface GradeFact extends PeopleCounted {
  readonly grade: string;
}

export interface RuleFact extends PeopleCounted {
  /** The rule in words; one that stands there twice has a number after it. */
  readonly rule: string;
  readonly hard: boolean;
  /** People it allows. */
  readonly least: number;
  readonly most: number;
}

/** The grade distribution and the rules it is held to, so that they can be checked afterwards. */
export interface GradeFacts {
  readonly grades: readonly GradeFact[];
  readonly rules: readonly RuleFact[];
}

/** How many people have each grade before, by the suggestion and as decided; null where nobody is graded. */
export function gradeFacts(
  analysis: Analysis,
  decisions: readonly Decision[],
  locale: Locale,
): GradeFacts | null {
  const { gradePlan, people } = analysis;
  if (gradePlan === null) return null;
  const { grades, distribution } = gradePlan;
  const finals = outcomesOf(analysis, decisions).map(({ final }) => final);
  const before = countsBefore(people, grades);
  const decided = countsOf(decidedGrades(analysis, finals), grades);
  const suggested = suggestedCounts(analysis, grades);
  const facts = grades.map((grade, i) => ({
    grade,
    before: before?.[i] ?? null,
    suggested: suggested?.[i] ?? null,
    decided: decided?.[i] ?? null,
    seats: distribution.seats?.[i] ?? null,
  }));
  const said = distribution.rules.map(({ rule }) => ruleSentence(locale, rule));
  return {
    grades: facts,
    rules: distribution.rules.map(({ rule, least, most }, at) => {
      const named = new Set(rule.grades.map(foldLabel));
      const inside = facts.filter(({ grade }) => named.has(foldLabel(grade)));
      const twice = said.indexOf(said[at]!) < at;
      return {
        rule: twice ? `${said[at]!} (${String(at + 1)})` : said[at]!,
        ...{ hard: rule.hard, least, most },
        before: sum(inside.map((fact) => fact.before)),
        suggested: sum(inside.map((fact) => fact.suggested)),
        decided: sum(inside.map((fact) => fact.decided)),
        seats: sum(inside.map((fact) => fact.seats)),
      };
    }),
  };
}

/** People per grade once every suggestion is accepted; null where hard quotas contradict each other. */
export function suggestedCounts(
  analysis: Analysis,
  grades: readonly string[],
): readonly number[] | null {
  return countsOf(acceptedGrades(analysis), grades);
}

/** People per present grade; null when the ratings there are have other names. */
export function countsBefore(
  people: Analysis["people"],
  grades: readonly string[],
): readonly number[] | null {
  return countsOf(
    people.map(({ rating }) => rating),
    grades,
  );
}

function countsOf(
  labels: readonly (string | null)[],
  grades: readonly string[],
): readonly number[] | null {
  const found = new Map(labelCounts(labels).map(({ key, people }) => [key, people]));
  const counts = grades.map((grade) => found.get(foldLabel(grade)));
  return counts.every((count) => count === undefined) ? null : counts.map((count) => count ?? 0);
}

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.some((count) => count === null)
    ? null
    : counts.reduce<number>((total, count) => total + count!, 0);

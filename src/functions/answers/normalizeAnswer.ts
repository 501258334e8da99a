import {
  EngineError,
  hasNoSpread,
  normalise,
  normaliseMethods,
  type NormaliseMethod,
} from "../../engine";
import { isOmitted } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { labelsIn, requireLabels, type Labels } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { wordOption } from "../cells/options";
import { placeOf, quoted } from "../cells/place";
import { shaped } from "../cells/shaped";
import { partnerOf, vectorOf, type Vector } from "../cells/Vector";
import {
  EVERYBODY,
  hasAnswer,
  normaliserIn,
  populationOf,
  type Population,
} from "../population/Population";
import { rememberedPopulation } from "../population/rememberedPopulation";

/** The ranges of every normalising function. */
export interface NormalizeRanges {
  readonly scores: unknown;
  readonly groups?: unknown;
  readonly population?: unknown;
  readonly populationGroups?: unknown;
}

/** People to place, position by position. */
interface Placed {
  readonly vector: Vector;
  readonly scores: readonly (number | null)[];
  /** Their groups, or null when everybody is one group. */
  readonly labels: Labels | null;
}

/** Reads the word for a scale. */
export function methodOf(word: unknown): NormaliseMethod {
  return wordOption("method", word, normaliseMethods, "z");
}

/** Each score on a common scale; the work behind `normalize` and its shorter forms. */
export function normalizeAnswer(ranges: NormalizeRanges, method: NormaliseMethod): Answer[][] {
  const people = placedOf(ranges);
  requirePartners(ranges);
  if (isOmitted(ranges.population)) {
    const population = populationOf(people.scores, people.labels?.folded ?? null);
    requireAnswer(population, method, "scores");
    return shaped(people.vector, withinThemselves(people, population, method));
  }
  const population = rememberedPopulation(ranges.population, ranges.populationGroups);
  requireAnswer(population, method, "population");
  return shaped(people.vector, among(population, people, method));
}

function placedOf({ scores: scoresRange, groups: groupsRange }: NormalizeRanges): Placed {
  const vector = vectorOf("scores", scoresRange);
  const scores = numbersIn(vector);
  if (isOmitted(groupsRange)) return { vector, scores, labels: null };
  const groups = partnerOf("groups", groupsRange, vector);
  const labels = labelsIn(groups);
  requireLabels(labels, groups, scores, "scores");
  return { vector, scores, labels };
}

// With a population, groups are told on both sides or on neither.
function requirePartners({ groups, population, populationGroups }: NormalizeRanges): void {
  if (isOmitted(population)) {
    if (isOmitted(populationGroups)) return;
    refuse("#VALUE!", "populationGroups is given without population. Give both or leave both out.");
  }
  if (isOmitted(groups) === isOmitted(populationGroups)) return;
  const [given, missing] = isOmitted(groups)
    ? ["populationGroups", "groups"]
    : ["groups", "populationGroups"];
  refuse(
    "#VALUE!",
    `${given} is given without ${missing}. With a population, give both or neither.`,
  );
}

// Refuses a population nobody can be placed in.
function requireAnswer(population: Population, method: NormaliseMethod, argument: string): void {
  const { scores, groups } = population;
  if (scores.length === 0) {
    refuse("#N/A", `${argument} has no scores. Give a range with scores of at least 2 people.`);
  }
  if (method === "midrank") return;
  if (scores.length < 2) {
    refuse(
      "#N/A",
      `${argument} has 1 score only. One person cannot be compared with anybody: add people.`,
    );
  }
  if (hasNoSpread(scores)) {
    throw new EngineError("no-spread", `all scores in ${argument} are the same`);
  }
  if ([...groups.values()].some((group) => hasAnswer(group, method))) return;
  refuse(
    "#N/A",
    "No group has at least 2 people with different scores. Use larger groups or leave groups out.",
  );
}

function withinThemselves(
  { scores, labels }: Placed,
  population: Population,
  method: NormaliseMethod,
): (number | null)[] {
  const places = new Map<string, number[]>();
  scores.forEach((score, index) => {
    if (score === null) return;
    const label = labels?.folded[index] ?? EVERYBODY;
    const known = places.get(label);
    if (known === undefined) places.set(label, [index]);
    else known.push(index);
  });
  const answers = new Array<number | null>(scores.length).fill(null);
  for (const [label, indexes] of places) {
    const group = population.groups.get(label)!;
    if (!hasAnswer(group, method)) continue;
    const values = normalise(group, method);
    indexes.forEach((index, position) => (answers[index] = values[position]!));
  }
  return answers;
}

function among(
  population: Population,
  { vector, scores, labels }: Placed,
  method: NormaliseMethod,
): (number | null)[] {
  return scores.map((score, index) => {
    if (score === null) return null;
    const label = labels?.folded[index] ?? EVERYBODY;
    if (!population.groups.has(label)) refuseLabel(labels?.written().get(label), index, vector);
    const normaliser = normaliserIn(population, label, method);
    if (normaliser === null) return null;
    if (isPercentRank(method)) requireInside(population.groups.get(label)!, score, index, vector);
    return normaliser(score);
  });
}

function refuseLabel(written: string | undefined, index: number, vector: Vector): never {
  refuse(
    "#N/A",
    `groups, ${placeOf(index, vector)} is ${quoted(written)}, which has no scores in population. Check the spelling in populationGroups.`,
  );
}

/** Excel's own percent ranks know no answer outside the population. */
function isPercentRank(method: NormaliseMethod): boolean {
  return method === "percentile.inc" || method === "percentile.exc";
}

function requireInside(
  group: readonly number[],
  score: number,
  index: number,
  vector: Vector,
): void {
  if (group.some((other) => other <= score) && group.some((other) => other >= score)) return;
  refuse(
    "#N/A",
    `scores, ${placeOf(index, vector)} is ${score}, outside the population. Use method percentile, or a population that holds it.`,
  );
}

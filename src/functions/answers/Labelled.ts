import { labelsIn, requireLabels } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { partnerOf, vectorOf, type Vector } from "../cells/Vector";

/** People with a score, in order, each with a label; `places` are their positions in the range. */
export interface Labelled {
  readonly vector: Vector;
  readonly places: readonly number[];
  readonly scores: readonly number[];
  /** Folded label of each. */
  readonly labels: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** Reads scores and the label that goes with each, such as the rater; people without a score are left out. */
export function labelledScores(
  scoresRange: unknown,
  argument: string,
  labelsRange: unknown,
): Labelled {
  const vector = vectorOf("scores", scoresRange);
  const partner = partnerOf(argument, labelsRange, vector);
  const all = numbersIn(vector);
  const labels = labelsIn(partner);
  requireLabels(labels, partner, all, "scores");
  const places = all.flatMap((score, index) => (score === null ? [] : [index]));
  return {
    vector,
    places,
    scores: places.map((place) => all[place]!),
    labels: places.map((place) => labels.folded[place]!),
    names: labels.written(),
  };
}

/** Values of the people with a score, put back in their places; null elsewhere. */
export function inPlaces<Value>(
  { vector, places }: Pick<Labelled, "vector" | "places">,
  values: readonly Value[],
): (Value | null)[] {
  const answers = new Array<Value | null>(vector.cells.length).fill(null);
  places.forEach((place, index) => (answers[place] = values[index]!));
  return answers;
}

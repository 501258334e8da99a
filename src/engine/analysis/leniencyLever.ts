import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { leniency } from "../scoring/leniency";

/**
 * Scores less strength × the rater's shrunken offset from the average rater.
 *
 * @param people Everybody analysed; people without a rater keep their score
 * @param strength Share of the offset taken out, 0 to 1
 * @param current Scores after the levers before this one
 * @returns Scores in the order of people; null when nobody has a rater
 * @throws {EngineError} "too-few" and the like from the estimate
 */
export function evenedOut(
  people: readonly Person[],
  strength: number,
  current: ArrayLike<number>,
): Float64Array | null {
  const rated: number[] = [];
  people.forEach((person, i) => {
    if (person.side !== null && person.rater !== null && foldLabel(person.rater) !== "")
      rated.push(i);
  });
  if (rated.length === 0) return null;
  const raters = rated.map((i) => people[i]!.rater!);
  const found = leniency(
    rated.map((i) => current[i]!),
    raters,
  );
  const ofRater = new Map(found.raters.map((one) => [foldLabel(one.rater), one.shrunken]));
  const offsets = new Map([...new Set(raters)].map((one) => [one, ofRater.get(foldLabel(one))!]));
  const scores = Float64Array.from(current);
  rated.forEach((i, k) => {
    scores[i] = scores[i]! - strength * offsets.get(raters[k]!)!;
  });
  return scores;
}

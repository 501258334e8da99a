import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { leniency } from "../scoring/leniency";
import type { AnalysisSettings } from "./Settings";

/** Fewer people than this have no level of their own to compare a rater with. */
const LEAST_PEERS = 5;

/**
 * Scores less strength × the rater's shrunken offset. A rater is compared with the people of the same side and
 * stratum that all raters rated: raters as a rule rate one side and one level only, and against the mean of everybody
 * the lever would take out any difference between the sides, the justified with the unjustified.
 *
 * @param people Everybody analysed; people without a rater keep their score
 * @param settings Strength, and the stratum people are compared within
 * @param current Scores after the levers before this one
 * @returns Scores in the order of people; null when nobody has a rater
 * @throws {EngineError} "too-few", "no-spread" and the like from the estimate
 */
export function evenedOut(
  people: readonly Person[],
  settings: AnalysisSettings,
  current: Float64Array,
): Float64Array | null {
  const rated: number[] = [];
  people.forEach((person, i) => {
    if (person.side !== null && person.rater !== null) rated.push(i);
  });
  if (rated.length === 0) return null;
  const raters = rated.map((i) => people[i]!.rater!);
  const found = leniency(fromPeers(people, rated, settings, current), raters);
  const ofRater = new Map(found.raters.map((one) => [foldLabel(one.rater), one.shrunken]));
  const offsets = new Map([...new Set(raters)].map((one) => [one, ofRater.get(foldLabel(one))!]));
  const scores = Float64Array.from(current);
  rated.forEach((i, k) => {
    scores[i] = scores[i]! - settings.leniency.strength * offsets.get(raters[k]!)!;
  });
  return scores;
}

// Each score less the mean of its side and stratum, or of its side where those are few.
function fromPeers(
  people: readonly Person[],
  rated: readonly number[],
  { compareWithin }: AnalysisSettings,
  scores: Float64Array,
): number[] {
  const field = compareWithin === "rater" ? null : compareWithin;
  const sums = new Map<string, { people: number; total: number }>();
  const keys = rated.map((i) => {
    const { side } = people[i]!;
    const label = field === null ? null : people[i]![field];
    return [side!, `${side!}\n${label ?? ""}`] as const;
  });
  rated.forEach((i, k) => {
    for (const key of keys[k]!) {
      const sum = sums.get(key) ?? { people: 0, total: 0 };
      sums.set(key, { people: sum.people + 1, total: sum.total + scores[i]! });
    }
  });
  return rated.map((i, k) => {
    const [side, cell] = keys[k]!.map((key) => sums.get(key)!) as [Sum, Sum];
    const peers = cell.people >= LEAST_PEERS ? cell : side;
    return scores[i]! - peers.total / peers.people;
  });
}

interface Sum {
  readonly people: number;
  readonly total: number;
}

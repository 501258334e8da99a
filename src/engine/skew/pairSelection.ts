import { doubleBelow, middleDouble } from "./orderedBits";
import { smallestReaching } from "./smallestReaching";
import type { WeightedLevels } from "./weightedLevels";

/** How many pairs have a difference of at most a value: in people, and in pairs of distinct values. */
interface Probe {
  readonly at: number;
  readonly people: number;
  readonly levels: number;
}

/** Selects order statistics of all differences y − x without forming them. */
export type PairSelector = (rank: number) => number;

/**
 * Selector of order statistics of the n·m differences y − x.
 *
 * Every probe counts the differences up to a value by two pointers, O(n + m). Probes are placed by interpolation
 * and, whenever that does not halve what is left, by halving the doubles in between; so at most some 130 are
 * needed, some 10 as a rule. What is left once it is no more than n + m is listed and picked from. The answer
 * is exact: the very double y − x of that rank. Probes are remembered from one rank to the next.
 *
 * @param x Distinct sales scores with counts
 * @param y Distinct back-office scores with counts
 * @returns Function from a rank, 1 to n·m, to the difference of that rank
 * @see Johnson & Mizoguchi (1978), SIAM J. Comput. 7(2), 147–153, for selection in X + Y
 */
export function pairSelector(x: WeightedLevels, y: WeightedLevels): PairSelector {
  const smallest = y.values[0]! - x.values[x.values.length - 1]!;
  const largest = y.values[y.values.length - 1]! - x.values[0]!;
  const first: Probe = { at: doubleBelow(smallest), people: 0, levels: 0 };
  const probes: Probe[] = [first, countUpTo(x, y, largest)];
  const room = Math.max(64, x.values.length + y.values.length);
  return (rank) => {
    for (let round = 0; ; round++) {
      const place = probes.findIndex((probe) => probe.people >= rank);
      const low = probes[place - 1]!;
      const high = probes[place]!;
      if (high.levels - low.levels <= room) return listed(x, y, [low, high], rank);
      const at = nextProbe(low, high, rank, round);
      if (at === low.at) return high.at;
      probes.splice(place, 0, countUpTo(x, y, at));
    }
  };
}

// Aims a little to the left and to the right of the rank by turns, so that it gets enclosed from both sides.
function nextProbe(low: Probe, high: Probe, rank: number, round: number): number {
  if (round % 3 === 2) return middleDouble(low.at, high.at);
  const between = high.people - low.people;
  const aim = (rank - 0.5 - low.people) / between + (round % 3 === 0 ? -0.01 : 0.01);
  const share = Math.min(0.99, Math.max(0.01, aim));
  const at = low.at + (high.at - low.at) * share;
  return at > low.at && at < high.at ? at : middleDouble(low.at, high.at);
}

function countUpTo(x: WeightedLevels, y: WeightedLevels, at: number): Probe {
  const last = y.values.length;
  let j = 0;
  let people = 0;
  let levels = 0;
  for (let i = 0; i < x.values.length; i++) {
    const value = x.values[i]!;
    while (j < last && y.values[j]! - value <= at) j++;
    people += x.counts[i]! * y.below[j]!;
    levels += j;
  }
  return { at, people, levels };
}

// The differences between two probes, listed with how many pairs of people share each.
function listed(
  x: WeightedLevels,
  y: WeightedLevels,
  [low, high]: readonly [Probe, Probe],
  rank: number,
): number {
  const differences = new Float64Array(high.levels - low.levels);
  const weights = new Float64Array(differences.length);
  const last = y.values.length;
  let from = 0;
  let count = 0;
  for (let i = 0; i < x.values.length; i++) {
    const value = x.values[i]!;
    while (from < last && y.values[from]! - value <= low.at) from++;
    for (let j = from; j < last && y.values[j]! - value <= high.at; j++) {
      differences[count] = y.values[j]! - value;
      weights[count++] = x.counts[i]! * y.counts[j]!;
    }
  }
  return smallestReaching(differences, weights, rank - low.people);
}

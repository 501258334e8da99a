import { doubleBelow, middleDouble } from "./orderedBits";
import { selectionFrom, type Selection } from "./selectionFrom";
import type { WeightedLevels } from "./weightedLevels";

/** How many pairs have a difference of at most a value: in people, and in pairs of distinct values. */
interface Probe {
  readonly at: number;
  readonly people: number;
  readonly levels: number;
}

/** Selects order statistics of all differences y − x without forming them. */
export type PairSelector = (rank: number) => number;

/** What is left is listed once it is this small a share of n + m: about where listing costs as much as a probe. */
const LIST_SHARE = 1 / 32;

/** So many differences are listed sooner than they are probed bit by bit. */
const MOST_HEAP = 1024;

/** Furthest that probes aim to the left and right of the rank, as a share of what is left. */
const FURTHEST = 0.02;

/**
 * Selector of order statistics of the n·m differences y − x.
 *
 * Every probe counts the differences up to a value by two pointers, O(n + m). Probes are placed by interpolation,
 * a little to the left and to the right of the rank by turns, so that it gets enclosed; whenever two of them do
 * not leave a quarter or less, what is between is halved instead, first the values, then the doubles. So at most
 * some 400 probes are needed for any data, and some 8 as a rule. What is left in the end is listed and picked
 * from. The answer is exact: the very double y − x of that rank. Probes and lists serve the next rank too.
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
  const lists = new Map<Probe, Selection>();
  const levels = x.values.length + y.values.length;
  // On a grid, half as many pairs of levels as there are levels may differ by rounding errors only: no probe parts them.
  const room = Math.max(64, Math.min(MOST_HEAP, levels / 2), levels * LIST_SHARE);
  return (rank) => {
    const aim = newAim(rank);
    for (;;) {
      const place = probes.findIndex((probe) => probe.people >= rank);
      const low = probes[place - 1]!;
      const high = probes[place]!;
      if (high.levels - low.levels <= room) {
        const list = lists.get(low) ?? listed(x, y, [low, high]);
        lists.set(low, list);
        return list(rank - low.people);
      }
      const at = aim(low, high);
      if (at === low.at) return high.at;
      probes.splice(place, 0, countUpTo(x, y, at));
    }
  };
}

// Where to probe next for a rank; `low.at` when no double lies between.
function newAim(rank: number): (low: Probe, high: Probe) => number {
  let round = 0;
  let twoAgo = Infinity;
  let stalls = 0;
  return (low, high) => {
    const left = high.levels - low.levels;
    const turn = round++ % 3;
    const stalled = turn === 2 && left > twoAgo / 4;
    if (turn === 0) twoAgo = left;
    if (stalled && stalls++ % 2 === 1) return middleDouble(low.at, high.at);
    const within = (rank - 0.5 - low.people) / (high.people - low.people);
    const aside = Math.min(FURTHEST, 4 / Math.sqrt(left) + FURTHEST / (round * round));
    const share = stalled ? 0.5 : within + (round % 2 === 0 ? aside : -aside);
    const at = low.at + (high.at - low.at) * Math.min(0.99, Math.max(0.01, share));
    return at > low.at && at < high.at ? at : middleDouble(low.at, high.at);
  };
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
): Selection {
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
  return selectionFrom(differences, weights);
}

import { binomialTerm } from "../numeric/distributions/binomialTerm";
import { EngineError } from "../EngineError";
import { dealtStates, headcount, workOfDealing } from "./dealtStates";
import { rankSumDistribution } from "./rankSumDistribution";
import type { TieLevels } from "./tieLevels";

/** Sizes of tie groups from the lowest score up, and how many people the counted side has. */
interface Layout {
  readonly ties: readonly number[];
  readonly counted: number;
  readonly people: number;
  /** What U is measured in: ½ with tie groups of even size, 1 without. */
  readonly step: 1 | 2;
}

/** Of more people the number of deals may be more than a double can hold. */
const MOST_COUNTED = 1000;

/** More work than this is refused even when asked for. */
const MOST_WORK = 2e9;

/**
 * Two-sided exact p of U given the ties: the chance of a U at least as far from nm/2. Without ties the deals with each U
 * are counted as partitions. With ties everybody is put on the counted side or not with the share of that side, one tie
 * group after the other, and the whole is divided by the chance that the side then has its size: no factorial occurs. The
 * lower half is dealt from the bottom, the upper half from the top: two halves take an eighth of the work, and only the
 * tails of their sum are needed.
 *
 * @param levels Counts per distinct score, both sides present
 * @param doubledU 2U of either side
 * @returns p in (0, 1]
 * @throws {EngineError} "too-large" when it would take minutes
 * @see Streitberg & Röhmel (1986), Stat. Softw. Newsl. 12, 10–17; van de Wiel (2001), Am. Stat. 55(3), 216–220, for
 *   the halves; R coin::wilcox_test(distribution = "exact")
 */
export function exactRankSumP(levels: TieLevels, doubledU: number): number {
  if (exactWork(levels, MOST_WORK) >= MOST_WORK) {
    throw new EngineError("too-large", "mannWhitney cannot be exact for groups of this size");
  }
  const layout = layoutOf(levels);
  return isUntied(layout) ? untiedP(layout, doubledU) : tiedP(layout, doubledU);
}

// Twice the tail of the counts of partitions.
function untiedP({ counted, people }: Layout, doubledU: number): number {
  const other = people - counted;
  const chances = rankSumDistribution(counted, other);
  const last = Math.min(doubledU, 2 * counted * other - doubledU) / 2;
  let tail = 0;
  for (let u = 0; u <= last; u++) tail += chances[u]!;
  return Math.min(1, 2 * tail);
}

function tiedP(layout: Layout, doubledU: number): number {
  const { counted, step, people } = layout;
  const [lower, upper] = halvesOf(layout);
  const below = dealtStates(lower, layout);
  const above = dealtStates(upper, layout);
  const pairs = counted * (people - counted);
  const far = Math.abs(doubledU - pairs);
  const high = Math.ceil((step * (pairs + far)) / 2);
  const low = Math.floor((step * (pairs - far)) / 2);
  let chance = 0;
  for (let i = Math.max(0, counted + 1 - above.length); i < below.length; i++) {
    const j = counted - i;
    // In steps: U when the lower half has none and the upper half, which counts from the top, has all it can.
    const most = step * j * (headcount(lower) - i + headcount(upper) - j);
    chance += bothTails(below[i]!, above[j]!, most - high, most - low);
  }
  const share = counted / people;
  const size = binomialTerm(counted, people, share, (people - counted) / people);
  return Math.min(1, chance / size);
}

// Sum over u of its chance times that of v ≤ u + upTo or v ≥ u + from, each v counted once.
function bothTails(us: Float64Array, vs: Float64Array, upTo: number, from: number): number {
  const below = new Float64Array(vs.length + 1);
  const above = new Float64Array(vs.length + 1);
  for (let v = 0; v < vs.length; v++) below[v + 1] = below[v]! + vs[v]!;
  for (let v = vs.length - 1; v >= 0; v--) above[v] = above[v + 1]! + vs[v]!;
  if (from <= upTo) {
    for (let v = 0; v <= vs.length; v++) above[v] = above[0]!;
    below.fill(0);
  }
  let chance = 0;
  for (let u = 0; u < us.length; u++) {
    const lower = Math.max(0, Math.min(vs.length, u + upTo + 1));
    const upper = Math.max(0, Math.min(vs.length, u + from));
    chance += us[u]! * (below[lower]! + above[upper]!);
  }
  return chance;
}

/**
 * Additions the exact distribution would take.
 *
 * @param levels Counts per distinct score
 * @param limit Counting stops here
 * @returns A number of operations, at most about the limit
 */
export function exactWork(levels: TieLevels, limit: number): number {
  const layout = layoutOf(levels);
  if (isUntied(layout)) return layout.counted ** 2 * (layout.people - layout.counted);
  const [lower, upper] = halvesOf(layout);
  const work = workOfDealing(lower, layout, limit);
  return work >= limit ? work : work + workOfDealing(upper, layout, limit);
}

// Tie groups of the lower half from the bottom up, and of the rest from the top down.
function halvesOf({ ties, people }: Layout): readonly [number[], number[]] {
  let before = 0;
  const split = ties.findIndex((tied) => (before += tied) >= people / 2) + 1;
  return [ties.slice(0, split), ties.slice(split).reverse()];
}

function isUntied({ ties, people }: Layout): boolean {
  return ties.length === people && people <= MOST_COUNTED;
}

// The smaller side is counted: the distribution of |U − nm/2| is the same for both.
function layoutOf(levels: TieLevels): Layout {
  const ties: number[] = [];
  let n = 0;
  let m = 0;
  for (let level = 0; level < levels.count; level++) {
    n += levels.sales[level]!;
    m += levels.backOffice[level]!;
    ties.push(levels.sales[level]! + levels.backOffice[level]!);
  }
  const step = ties.every((tied) => tied % 2 === 1) ? 1 : 2;
  return { ties, counted: Math.min(n, m), people: n + m, step };
}

import { hypergeometricPmf } from "../numeric/distributions/hypergeometric";
import { EngineError } from "../EngineError";
import type { TieLevels } from "./tieLevels";

/** Sizes of tie groups from the lowest score up, and how many people the counted side has. */
interface Layout {
  readonly ties: readonly number[];
  readonly counted: number;
  readonly people: number;
  /** What U is measured in: ½ with ties, 1 without. */
  readonly step: 1 | 2;
}

/** More work than this is refused even when asked for. */
const MOST_WORK = 2e9;

/**
 * Two-sided exact p of U given the ties: the chance of a U at least as far from nm/2. People are dealt to the
 * sides one tie group after the other; each deal mixes the states so far by hypergeometric chances, so that
 * every number stays between 0 and 1 and no factorial occurs. The lower half is dealt from the bottom, the upper
 * half from the top: two halves take an eighth of the work, and only the tails of their sum are needed.
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
  const { counted, step, people } = layout;
  const [lower, upper] = halvesOf(layout);
  const below = dealt(lower, layout);
  const above = dealt(upper, layout);
  const pairs = counted * (people - counted);
  const far = Math.abs(doubledU - pairs);
  let p = 0;
  below.forEach((from, i) => {
    const j = counted - i;
    const to = above[j];
    const chance = from.reduce((sum, one) => sum + one, 0);
    if (to === undefined || chance === 0) return;
    const tails = tailsOf(to);
    // In steps: U when the lower half has none and the upper half, which counts from the top, has all it can.
    const most = step * j * (headcount(lower) - i + headcount(upper) - j);
    const high = Math.ceil((step * (pairs + far)) / 2);
    const low = Math.floor((step * (pairs - far)) / 2);
    from.forEach((one, u) => {
      if (one !== 0) p += (one / chance) * tails(u + most - high, u + most - low);
    });
  });
  return Math.min(1, p);
}

// Chance of v ≤ up to or v ≥ from, each v counted once.
function tailsOf(chances: Float64Array): (upTo: number, from: number) => number {
  const below = new Float64Array(chances.length + 1);
  const above = new Float64Array(chances.length + 1);
  for (let v = 0; v < chances.length; v++) below[v + 1] = below[v]! + chances[v]!;
  for (let v = chances.length - 1; v >= 0; v--) above[v] = above[v + 1]! + chances[v]!;
  const held = (v: number): number => Math.max(0, Math.min(chances.length, v));
  return (upTo, from) => (from <= upTo ? above[0]! : below[held(upTo + 1)]! + above[held(from)]!);
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
  const { counted, step } = layout;
  let work = 0;
  for (const half of halvesOf(layout)) {
    let before = 0;
    for (const tied of half) {
      const choices = Math.min(tied, counted) + 1;
      for (let i = Math.min(before, counted); i >= 0; i--) {
        work += choices * (step * i * (before - i) + 1);
      }
      before += tied;
      if (work >= limit) return work;
    }
  }
  return work;
}

// Tie groups of the lower half from the bottom up, and of the rest from the top down.
function halvesOf({ ties, people }: Layout): readonly [number[], number[]] {
  let before = 0;
  const split = ties.findIndex((tied) => (before += tied) >= people / 2) + 1;
  return [ties.slice(0, split), ties.slice(split).reverse()];
}

function headcount(ties: readonly number[]): number {
  return ties.reduce((sum, tied) => sum + tied, 0);
}

// Chances after all of a half's groups: by how many are counted ones, then by their U in steps.
function dealt(half: readonly number[], layout: Layout): Float64Array[] {
  let states: Float64Array[] = [Float64Array.of(1)];
  let before = 0;
  for (const tied of half) {
    states = dealGroup(states, { tied, before, layout });
    before += tied;
  }
  return states;
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
  const step = ties.every((tied) => tied === 1) ? 1 : 2;
  return { ties, counted: Math.min(n, m), people: n + m, step };
}

interface Deal {
  readonly tied: number;
  /** People of the groups before. */
  readonly before: number;
  readonly layout: Layout;
}

// states[i][u]: chance that i of the people dealt so far are counted ones with U = u/step.
function dealGroup(states: readonly Float64Array[], deal: Deal): Float64Array[] {
  const { tied, before, layout } = deal;
  const { counted, people, step } = layout;
  const after = before + tied;
  const next = Array.from(
    { length: Math.min(counted, after) + 1 },
    (_, i) => new Float64Array(step * i * (after - i) + 1),
  );
  states.forEach((from, i) => {
    const urn = { population: people - before, successes: tied, draws: counted - i };
    if (urn.draws > urn.population) return;
    for (let h = 0; h <= Math.min(tied, counted - i); h++) {
      const chance = hypergeometricPmf(h, urn);
      if (chance === 0) continue;
      const to = next[i + h]!;
      const gain = (step * h * (2 * (before - i) + tied - h)) / 2;
      for (let u = 0; u < from.length; u++) to[u + gain]! += chance * from[u]!;
    }
  });
  return next;
}

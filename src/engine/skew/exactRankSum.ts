import { hypergeometricPmf } from "../numeric/distributions/hypergeometric";
import { EngineError } from "../EngineError";
import type { TieLevels } from "./tieLevels";

/** Sizes of tie groups from the lowest score up, and how many people the counted side has. */
interface Layout {
  readonly ties: readonly number[];
  readonly counted: number;
  /** What U is measured in: ½ with ties, 1 without. */
  readonly step: 1 | 2;
}

/** More work than this is refused even when asked for. */
const MOST_WORK = 2e9;

/**
 * Two-sided exact p of U given the ties: the chance of a U at least as far from nm/2. People are dealt to the
 * sides one tie group after the other; each deal mixes the states so far by hypergeometric chances, so that
 * every number stays between 0 and 1 and no factorial occurs.
 *
 * @param levels Counts per distinct score, both sides present
 * @param doubledU 2U of either side
 * @returns p in (0, 1]
 * @throws {EngineError} "too-large" when it would take minutes
 * @see Streitberg & Röhmel (1986), Stat. Softw. Newsl. 12, 10–17; R coin::wilcox_test(distribution = "exact")
 */
export function exactRankSumP(levels: TieLevels, doubledU: number): number {
  if (exactWork(levels, MOST_WORK) >= MOST_WORK) {
    throw new EngineError("too-large", "mannWhitney cannot be exact for groups of this size");
  }
  const layout = layoutOf(levels);
  const people = layout.ties.reduce((sum, tied) => sum + tied, 0);
  const pairs = layout.counted * (people - layout.counted);
  let states: Float64Array[] = [Float64Array.of(1)];
  let dealt = 0;
  for (const tied of layout.ties) {
    states = dealGroup(states, { tied, dealt, people, layout });
    dealt += tied;
  }
  const chances = states[layout.counted]!;
  const far = Math.abs(doubledU - pairs);
  let p = 0;
  for (let u = 0; u < chances.length; u++) {
    if (Math.abs((2 * u) / layout.step - pairs) >= far) p += chances[u]!;
  }
  return Math.min(1, p);
}

/**
 * Additions the exact distribution would take.
 *
 * @param levels Counts per distinct score
 * @param limit Counting stops here
 * @returns A number of operations, at most about the limit
 */
export function exactWork(levels: TieLevels, limit: number): number {
  const { ties, counted, step } = layoutOf(levels);
  let work = 0;
  let dealt = 0;
  for (const tied of ties) {
    const choices = Math.min(tied, counted) + 1;
    for (let i = Math.min(dealt, counted); i >= 0; i--) {
      work += choices * (step * i * (dealt - i) + 1);
    }
    dealt += tied;
    if (work >= limit) break;
  }
  return work;
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
  return { ties, counted: Math.min(n, m), step: ties.every((tied) => tied === 1) ? 1 : 2 };
}

interface Deal {
  readonly tied: number;
  /** People of the groups before. */
  readonly dealt: number;
  readonly people: number;
  readonly layout: Layout;
}

// states[i][u]: chance that i of the people dealt so far are counted ones with U = u/step.
function dealGroup(states: readonly Float64Array[], deal: Deal): Float64Array[] {
  const { tied, dealt, people, layout } = deal;
  const { counted, step } = layout;
  const after = dealt + tied;
  const next = Array.from(
    { length: Math.min(counted, after) + 1 },
    (_, i) => new Float64Array(step * i * (after - i) + 1),
  );
  states.forEach((from, i) => {
    const urn = { population: people - dealt, successes: tied, draws: counted - i };
    if (urn.draws > urn.population) return;
    for (let h = 0; h <= Math.min(tied, counted - i); h++) {
      const chance = hypergeometricPmf(h, urn);
      if (chance === 0) continue;
      const to = next[i + h]!;
      const gain = (step * h * (2 * (dealt - i) + tied - h)) / 2;
      for (let u = 0; u < from.length; u++) to[u + gain]! += chance * from[u]!;
    }
  });
  return next;
}

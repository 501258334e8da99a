import { largestRemainder } from "../allocation/largestRemainder";
import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { requireInRange } from "../numeric/requireInRange";
import { requireSameLength } from "../numeric/requireSameLength";

/** People who go from one band to another. */
export interface BandFlow {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** How to get from the counts there are to the counts wanted. */
export interface QuotaMoves {
  /** Every flow, those who stay among them, from the lowest band up. */
  readonly flows: readonly BandFlow[];
  /** Bands moved in all, Σ|C_k − T_k| over cumulative counts: no plan needs fewer. */
  readonly bandSteps: number;
  /** People these flows move, and the fewest any plan could: Σ max(0, c_k − t_k). */
  readonly people: number;
  readonly fewestPeople: number;
}

/**
 * The order-keeping plan from one distribution over bands to another: the north-west corner rule, which costs least
 * for every convex price of a step at once.
 *
 * @param from People per band, worst first, whole numbers
 * @param to The counts wanted, with the same total
 * @returns Flows and what they cost
 * @throws {EngineError} "length-mismatch", "out-of-range", or "infeasible" when the totals differ
 * @see Hoffman (1963), On simple linear programming problems, on Monge costs; R lpSolve::lp.transport agrees
 */
export function quotaMoves(from: readonly number[], to: readonly number[]): QuotaMoves {
  requireSameLength(
    "quotaMoves",
    { "present counts": from.length },
    { "wanted counts": to.length },
  );
  const total = requireCounts(from);
  if (requireCounts(to) !== total) {
    throw new EngineError("infeasible", "quotaMoves requires as many places as people");
  }
  const flows: BandFlow[] = [];
  const left = [...from];
  const room = [...to];
  for (let i = 0, j = 0; i < left.length && j < room.length;) {
    const people = Math.min(left[i]!, room[j]!);
    if (people > 0) flows.push({ from: i, to: j, people });
    left[i]! -= people;
    room[j]! -= people;
    if (left[i] === 0) i++;
    else j++;
  }
  return {
    flows,
    bandSteps: flows.reduce((sum, flow) => sum + flow.people * Math.abs(flow.to - flow.from), 0),
    people: flows.reduce((sum, flow) => sum + (flow.from === flow.to ? 0 : flow.people), 0),
    fewestPeople: from.reduce((sum, count, k) => sum + Math.max(0, count - to[k]!), 0),
  };
}

function requireCounts(counts: readonly number[]): number {
  for (const count of counts) {
    requireInRange("quotaMoves", "a count", count, 0);
    if (Number.isInteger(count)) continue;
    throw new EngineError("out-of-range", "quotaMoves requires whole counts");
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (Number.isSafeInteger(total)) return total;
  throw new EngineError("out-of-range", "quotaMoves requires counts that add up to a whole number");
}

/**
 * Whole counts for one side part of the way to everybody's distribution: largest remainder of
 * (1 − λ)·c_k + λ·n·T_k/N.
 *
 * @param counts The side's people per band
 * @param everybody Everybody's people per band
 * @param strength λ from 0 to 1
 * @returns Counts with the side's total
 * @throws {EngineError} "length-mismatch", "out-of-range" or "invalid-weights"
 */
export function quotaTargets(
  counts: readonly number[],
  everybody: readonly number[],
  strength: number,
): number[] {
  requireSameLength("quotaTargets", { counts: counts.length }, { everybody: everybody.length });
  requireInRange("quotaTargets", "strength", strength, 0, 1);
  const own = requireCounts(counts);
  const all = requireCounts(everybody);
  if (own === 0 || all === 0) return counts.map(() => 0);
  return largestRemainder(
    own,
    counts.map((count, k) => (1 - strength) * count + (strength * own * everybody[k]!) / all),
  );
}

/** One person who goes up and one who comes down in exchange. */
export interface Swap {
  readonly up: number;
  readonly down: number;
}

/** Everybody's band under a quota, and the moves as swaps. */
export interface QuotaPlan extends QuotaMoves {
  /** Per person the band. */
  readonly bands: readonly number[];
  /** Pairs of people who change places, nearest to the line first. */
  readonly swaps: readonly Swap[];
  /** Those who move without a counterpart. */
  readonly unpaired: readonly number[];
}

/**
 * Puts people into bands of fixed size in the order of band, then score, then list.
 *
 * @param bands Per person the present band, 0 the worst
 * @param scores Per person the score that orders people inside a band
 * @param to The counts wanted
 * @returns The new band of everybody, and who swaps with whom
 * @throws {EngineError} As quotaMoves; "not-finite" for a score, "out-of-range" for a band that does not exist
 */
export function quotaPlan(
  bands: readonly number[],
  scores: ArrayLike<number>,
  to: readonly number[],
): QuotaPlan {
  requireSameLength("quotaPlan", { bands: bands.length }, { scores: scores.length });
  if (scores.length > 0) requireFinite("quotaPlan", scores);
  const from = to.map(() => 0);
  for (const band of bands) {
    if (from[band] === undefined) {
      throw new EngineError("out-of-range", "quotaPlan requires bands that have a count");
    }
    from[band]++;
  }
  const moves = quotaMoves(from, to);
  const order = bands.map((_, i) => i);
  order.sort((a, b) => bands[a]! - bands[b]! || scores[a]! - scores[b]! || b - a);
  const result = [...bands];
  let place = 0;
  to.forEach((count, band) => {
    for (let k = 0; k < count; k++) result[order[place++]!] = band;
  });
  const up = order.filter((i) => result[i]! > bands[i]!).reverse();
  const down = order.filter((i) => result[i]! < bands[i]!);
  const paired = Math.min(up.length, down.length);
  return {
    ...moves,
    bands: result,
    swaps: Array.from({ length: paired }, (_, k) => ({ up: up[k]!, down: down[k]! })),
    unpaired: [...up.slice(paired), ...down.slice(paired)],
  };
}

import { EngineError } from "../EngineError";
import { exactParts } from "./exactParts";

/** What each lever does to the gap, averaged over every order of pulling them. */
export interface LeverAttribution {
  /** Gap with no lever and with all. */
  readonly before: number;
  readonly after: number;
  /** Per lever its share of `after − before`; they add up exactly, in any order. */
  readonly effects: readonly number[];
}

const MOST_LEVERS = 12;

/** No gap is anywhere near; beyond it sums could overflow. */
const LARGEST = 1e100;

/**
 * Shapley value of every lever: Σ over subsets S without it of |S|!(k − 1 − |S|)!/k!·(v(S ∪ lever) − v(S)). It is
 * the mean effect of the lever over all k! orders, so that no lever gains from being pulled first.
 *
 * @param values Gap with a set of levers on; bit i of the number is lever i; asked once per set
 * @param count Number of levers k, 1 to 12
 * @returns Effects that add up to the whole change
 * @throws {EngineError} "out-of-range", "too-large", or "not-finite" when a gap is no number
 * @see Shapley (1953), Contributions to the Theory of Games II, 307–317; Shorrocks (2013), J. Econ. Inequal. 11, 99–126
 */
export function leverShapley(values: (subset: number) => number, count: number): LeverAttribution {
  if (!Number.isInteger(count) || count < 1) {
    throw new EngineError("out-of-range", "leverShapley requires at least one lever");
  }
  if (count > MOST_LEVERS) {
    throw new EngineError("too-large", `leverShapley takes at most ${MOST_LEVERS} levers`);
  }
  const gaps = Array.from({ length: 2 ** count }, (_, subset) => values(subset));
  if (!gaps.every((gap) => Math.abs(gap) <= LARGEST)) {
    throw new EngineError("not-finite", "leverShapley requires a gap for every set of levers");
  }
  const effects = Array.from({ length: count }, (_, lever) => effectOf(lever, gaps, count));
  const before = gaps[0]!;
  const after = gaps[gaps.length - 1]!;
  return { before, after, effects: exactParts(effects, after - before).parts };
}

function effectOf(lever: number, gaps: readonly number[], count: number): number {
  const bit = 1 << lever;
  let effect = 0;
  for (let subset = 0; subset < gaps.length; subset++) {
    if (subset & bit) continue;
    effect += orderShare(bitsIn(subset), count) * (gaps[subset | bit]! - gaps[subset]!);
  }
  return effect;
}

// Share of all orders in which exactly a given set of `earlier` levers comes before one lever.
function orderShare(earlier: number, count: number): number {
  let share = 1 / count;
  for (let k = 1; k <= earlier; k++) share *= k / (count - k);
  return share;
}

function bitsIn(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) bits++;
  return bits;
}

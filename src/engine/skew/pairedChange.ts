import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { normalUpper } from "../numeric/distributions/normalCdf";
import { quantise } from "../numeric/quantise";
import { sorted } from "../numeric/sorted";
import { EngineError } from "../EngineError";
import { placements } from "./placements";

/** Change of θ between two cycles, with what it was computed from. */
export interface PairedChange {
  readonly before: number;
  readonly now: number;
  readonly varianceBefore: number;
  readonly varianceNow: number;
  readonly covariance: number;
  /** Change ÷ its standard error. */
  readonly z: number;
  readonly p: number;
  /** Interval of now − before. */
  readonly lower: number;
  readonly upper: number;
}

/** One cycle of one side: the score of everybody who has one, null for the others. */
export interface CycleScores {
  readonly sales: readonly (number | null)[];
  readonly backOffice: readonly (number | null)[];
}

/** Structural components of θ, one per person; null for those without a score. */
type Components = readonly (number | null)[];

/** Least θ(1 − θ) when both cycles are separated and DeLong's variance is 0. */
const LEAST_SPREAD = 0.05;

/**
 * Change of θ with DeLong's variance. People are paired by position; the covariance comes from those with a
 * score in both cycles and is scaled to the sizes of the cycles.
 * cov = Σ_both(ψ_a − θ_a)(ψ_b − θ_b)/(n_a·n_b)·k/(k − 1) per side, k people in both.
 *
 * @param before Scores of the earlier cycle
 * @param now Scores of the later cycle, the same people at the same positions
 * @param confidence Of the interval of the change
 * @returns Finite numbers; when nothing varies the variance is that of the smallest possible evidence
 * @throws {EngineError} "too-few" for fewer than two people of a side in a cycle, or "not-finite"
 * @see DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44(3), 837–845; R pROC::roc.test(method = "delong", paired = TRUE)
 */
export function pairedChange(
  before: CycleScores,
  now: CycleScores,
  confidence: number,
): PairedChange {
  const a = cycle(before);
  const b = cycle(now);
  const [varianceBefore, varianceNow] = [sideSum(a, a), sideSum(b, b)];
  const covariance = sideSum(a, b);
  const change = b.theta - a.theta;
  const known = varianceBefore + varianceNow - 2 * covariance;
  const noise = 1e-13 * (varianceBefore + varianceNow);
  const variance = known > noise ? known : changeless(a, b);
  const z = variance === 0 ? 0 : change / Math.sqrt(variance);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return {
    ...{ before: a.theta, now: b.theta, varianceBefore, varianceNow, covariance, z },
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    lower: Math.max(-1, change - reach),
    upper: Math.min(1, change + reach),
  };
}

interface Cycle {
  readonly theta: number;
  readonly sales: Components;
  readonly backOffice: Components;
}

function cycle({ sales, backOffice }: CycleScores): Cycle {
  const x = sales.filter((score) => score !== null);
  const y = backOffice.filter((score) => score !== null);
  if (x.length < 2 || y.length < 2) {
    const sentence = "requires at least two people of each side with a score in both cycles";
    throw new EngineError("too-few", `changeSinceLastCycle ${sentence}`);
  }
  const clean = quantise([...x, ...y]);
  const cleanX = clean.subarray(0, x.length);
  const cleanY = clean.subarray(x.length);
  const above = placements(cleanX, sorted(cleanY)).map((share) => 1 - share);
  const below = placements(cleanY, sorted(cleanX));
  const theta = below.reduce((sum, share) => sum + share, 0) / below.length;
  return { theta, sales: spread(sales, above), backOffice: spread(backOffice, below) };
}

// Puts the components back to the positions of the people who have a score.
function spread(scores: readonly (number | null)[], components: Float64Array): Components {
  let next = 0;
  return scores.map((score) => (score === null ? null : components[next++]!));
}

function sideSum(a: Cycle, b: Cycle): number {
  return (
    covarianceOf(a.sales, b.sales, [a.theta, b.theta]) +
    covarianceOf(a.backOffice, b.backOffice, [a.theta, b.theta])
  );
}

function covarianceOf(
  a: Components,
  b: Components,
  [meanA, meanB]: readonly [number, number],
): number {
  let sum = 0;
  let [inA, inB, inBoth] = [0, 0, 0];
  a.forEach((one, i) => {
    const other = b[i] ?? null;
    if (one !== null) inA++;
    if (other !== null) inB++;
    if (one === null || other === null) return;
    inBoth++;
    sum += (one - meanA) * (other - meanB);
  });
  return inBoth < 2 ? 0 : ((sum / (inA * inB)) * inBoth) / (inBoth - 1);
}

// The variance when the components do not vary: none if nothing changed at all, else that of a near-certain θ.
function changeless(a: Cycle, b: Cycle): number {
  const same = (one: Components, other: Components): boolean =>
    one.every((value, i) => value === other[i]);
  if (same(a.sales, b.sales) && same(a.backOffice, b.backOffice)) return 0;
  return [a, b].reduce((sum, { theta, sales, backOffice }) => {
    const fewest = Math.min(...[sales, backOffice].map((side) => side.filter(isKnown).length));
    return sum + Math.max(LEAST_SPREAD, theta * (1 - theta)) / fewest;
  }, 0);
}

function isKnown(value: number | null): boolean {
  return value !== null;
}

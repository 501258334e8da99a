import { EngineError } from "../EngineError";
import { fUpper } from "../numeric/distributions/fUpper";
import { mean } from "../numeric/mean";
import { powerScale } from "../numeric/powerScale";
import { requireFinite } from "../numeric/requireFinite";
import { compensatedSum } from "../numeric/sum";
import { groupIndex, type GroupIndex } from "./groupIndex";

/** How much scores differ between groups against how much they differ inside them. */
export interface Anova {
  readonly groups: number;
  readonly n: number;
  readonly betweenMeanSquare: number;
  readonly withinMeanSquare: number;
  readonly f: number;
  /** Chance of an F this large when all groups are alike. */
  readonly p: number;
}

/** Sums of squares and means of the shifted scores, in units of `scale`. */
export interface AnovaParts {
  readonly index: GroupIndex;
  readonly scale: number;
  /** What was taken off every score first. */
  readonly origin: number;
  readonly means: Float64Array;
  readonly grand: number;
  readonly between: number;
  readonly within: number;
}

/**
 * Sums of squares by the two-pass method on scores less the first of them, all sums compensated.
 *
 * @param name Who asks
 * @param scores n finite scores
 * @param labels The group of each
 * @returns The parts an analysis of variance is made of
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "missing-label" or "too-few"
 */
export function anovaParts(
  name: string,
  scores: readonly number[],
  labels: readonly string[],
): AnovaParts {
  const index = groupIndex(name, labels, scores.length);
  requireFinite(name, scores);
  const groups = index.sizes.length;
  if (groups < 2 || scores.length <= groups) {
    throw new EngineError(
      "too-few",
      `${name} requires at least 2 groups, one of them with 2 scores or more`,
    );
  }
  const scale = powerScale(scores);
  const origin = scores[0]! / scale;
  const shifted = Float64Array.from(scores, (score) => score / scale - origin);
  const grand = mean(shifted);
  const means = groupMeans(shifted, index);
  const away = shifted.map((value, i) => value - means[index.of[i]!]!);
  const between = means.map((value, j) => index.sizes[j]! * (value - grand) ** 2);
  const within = compensatedSum(away.map((value) => value * value));
  return { index, scale, origin, means, grand, between: compensatedSum(between), within };
}

function groupMeans(values: Float64Array, { of, sizes }: GroupIndex): Float64Array {
  const total = new Float64Array(sizes.length);
  const lost = new Float64Array(sizes.length);
  for (let i = 0; i < values.length; i++) {
    const group = of[i]!;
    const [before, value] = [total[group]!, values[i]!];
    const next = before + value;
    lost[group]! +=
      Math.abs(before) >= Math.abs(value) ? before - next + value : value - next + before;
    total[group] = next;
  }
  return total.map((value, j) => (value + lost[j]!) / sizes[j]!);
}

/**
 * One-way analysis of variance: F = MSB / MSW.
 *
 * @param scores n finite scores
 * @param groups The group of each, compared folded
 * @returns Mean squares, F and its upper tail
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "missing-label", "too-few", "no-spread" or "too-large"
 * @see R oneway.test(var.equal = TRUE); NIST StRD analysis of variance sets at the ceiling of the data's doubles
 */
export function oneWayAnova(scores: readonly number[], groups: readonly string[]): Anova {
  const parts = anovaParts("oneWayAnova", scores, groups);
  const count = parts.means.length;
  const between = parts.between / (count - 1);
  const within = parts.within / (scores.length - count);
  if (within === 0) {
    throw new EngineError("no-spread", "oneWayAnova requires scores that differ inside a group");
  }
  const f = between / within;
  const square = parts.scale ** 2;
  const [betweenMeanSquare, withinMeanSquare] = [between * square, within * square];
  if (![f, betweenMeanSquare, withinMeanSquare].every(Number.isFinite)) {
    throw new EngineError("too-large", "oneWayAnova gives more than a number can be");
  }
  const p = fUpper(f, count - 1, scores.length - count);
  return { groups: count, n: scores.length, betweenMeanSquare, withinMeanSquare, f, p };
}

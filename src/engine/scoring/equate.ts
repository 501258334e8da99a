import { EngineError } from "../EngineError";
import { hasNoSpread } from "../numeric/hasNoSpread";
import { mean } from "../numeric/mean";
import { powerScale } from "../numeric/powerScale";
import { requireFinite } from "../numeric/requireFinite";
import { requireLength } from "../numeric/requireLength";
import { standardDeviation } from "../numeric/variance";
import { hodgesLehmannShift } from "../skew/hodgesLehmann";
import { equipercentileMap } from "./equipercentile";
import type { Normaliser } from "./standardisers";

/** Ways to write one group's scores on another group's scale. */
export const equateMethods = ["mean", "linear", "equipercentile", "blend"] as const;

export type EquateMethod = (typeof equateMethods)[number];

/** People at which the shape of a distribution counts as much as its shift. */
const HALF_TRUST = 15;

/**
 * Maps a group's scores to the scale of a reference group, order kept.
 * "mean" moves by the difference of means; "linear" also matches the population standard deviations;
 * "equipercentile" gives the score with the same share below; "blend" is w · equipercentile + (1 − w) ·
 * (x + Hodges–Lehmann shift) with w = k/(k + 15), k the size of the smaller group.
 *
 * @param scores n finite scores; 1 for "mean", 2 or more otherwise
 * @param reference m finite scores, as many at least
 * @param method One of the four
 * @returns One finite score per score, in order
 * @throws {EngineError} "empty", "too-few", "no-spread", "not-finite", "too-large" or "invalid-option"
 * @see R package equate, equate(type = "mean" | "linear" | "equipercentile"); Kolen & Brennan (2014), ch. 2
 */
export function equate(
  scores: readonly number[],
  reference: readonly number[],
  method: EquateMethod = "blend",
): number[] {
  if (!equateMethods.includes(method)) {
    throw new EngineError(
      "invalid-option",
      `equate requires one of these methods: ${equateMethods.join(", ")}`,
    );
  }
  for (const values of [scores, reference]) {
    requireLength("equate", values, method === "mean" ? 1 : 2);
    requireFinite("equate", values);
  }
  const map = makers[method](scores, reference);
  return scores.map((score) => {
    const value = map(score);
    if (Number.isFinite(value)) return value;
    throw new EngineError("too-large", "equate gives more than a number can be");
  });
}

const makers: Record<
  EquateMethod,
  (scores: readonly number[], reference: readonly number[]) => Normaliser
> = {
  mean: (scores, reference) => {
    const [from, to] = [mean(scores), mean(reference)];
    return (score) => score - from + to;
  },
  linear: (scores, reference) => {
    if (hasNoSpread(scores)) {
      throw new EngineError("no-spread", "linear equating requires scores that differ");
    }
    const scale = Math.max(powerScale(scores), powerScale(reference));
    const [x, y] = [scores, reference].map((values) => values.map((value) => value / scale));
    const slope = populationDeviation(y!) / populationDeviation(x!);
    const [from, to] = [mean(x!), mean(y!)];
    return (score) => (to + slope * (score / scale - from)) * scale;
  },
  equipercentile: equipercentileMap,
  blend: (scores, reference) => {
    const smaller = Math.min(scores.length, reference.length);
    const weight = smaller / (smaller + HALF_TRUST);
    const shape = equipercentileMap(scores, reference);
    const shift = hodgesLehmannShift(scores, reference);
    return (score) => weight * shape(score) + (1 - weight) * (score + shift);
  },
};

function populationDeviation(values: readonly number[]): number {
  return standardDeviation(values) * Math.sqrt((values.length - 1) / values.length);
}

import { EngineError } from "../EngineError";
import { distinctLevels } from "../numeric/distinctLevels";
import { quantise } from "../numeric/quantise";
import { requireFinite } from "../numeric/requireFinite";
import { normaliseMethods, type NormaliseMethod } from "./NormaliseMethod";
import { percentRankIn, type PercentRankKind } from "./percentRank";
import { requireLength } from "../numeric/requireLength";
import { standingIn } from "./Standing";
import { midRanker, normalScorer, percentileRanker, stanineRanker } from "./rankers";
import { minMaxScorer, robustScorer, zScorer, type Normaliser } from "./standardisers";

function percentRanker(kind: PercentRankKind): (reference: ArrayLike<number>) => Normaliser {
  return (reference) => {
    requireLength(`percentile.${kind}`, reference, 2);
    const standing = standingIn(reference);
    return (score) => percentRankIn(standing, score, kind);
  };
}

const makers: Record<NormaliseMethod, (reference: ArrayLike<number>) => Normaliser> = {
  z: zScorer,
  t: (reference) => {
    const z = zScorer(reference);
    return (score) => 50 + 10 * z(score);
  },
  "robust-z": robustScorer,
  percentile: percentileRanker,
  "percentile.inc": percentRanker("inc"),
  "percentile.exc": percentRanker("exc"),
  "normal-score": (reference) => normalScorer(reference),
  "min-max": minMaxScorer,
  stanine: stanineRanker,
  sten: (reference) => {
    const z = zScorer(reference);
    // Ten digits are kept before rounding, so that 6.4999999999 does not depend on the machine.
    return (score) =>
      Math.min(10, Math.max(1, Math.round(Number((5.5 + 2 * z(score)).toFixed(10)))));
  },
  midrank: midRanker,
};

/**
 * Prepares one population, so that many scores can be looked up in it one by one.
 *
 * @param reference The population's scores; not changed
 * @param method Which normalisation
 * @returns A function from a finite score to its normalised value
 * @throws {EngineError} "empty", "too-few", "no-spread", "not-finite" or "invalid-option"
 */
export function normaliserOf(reference: readonly number[], method: NormaliseMethod): Normaliser {
  if (!normaliseMethods.includes(method)) {
    throw new EngineError(
      "invalid-option",
      `normalise requires one of these methods: ${normaliseMethods.join(", ")}`,
    );
  }
  requireFinite("normalise", reference);
  const at = makers[method](reference);
  return (score) => {
    if (!Number.isFinite(score)) {
      throw new EngineError("not-finite", "normalise requires finite scores");
    }
    const value = at(score);
    if (Number.isFinite(value)) return value;
    throw new EngineError("too-large", "normalise gives more than a number can be");
  };
}

/**
 * Scores written relative to a population: z and T with n − 1, robust z, percentiles, ranks and bands.
 *
 * @param scores n ≥ 1 finite scores
 * @param method "z", "t", "robust-z", "percentile" (mid-rank, 0 to 1), "percentile.inc", "percentile.exc",
 *   "normal-score", "min-max" (0 to 1), "stanine", "sten" or "midrank"
 * @param reference The population they are compared with; themselves when left out
 * @returns One finite value per score, in order
 * @throws {EngineError} "empty", "too-few", "no-spread", "not-finite", "out-of-range" or "invalid-option"
 */
export function normalise(
  scores: readonly number[],
  method: NormaliseMethod,
  reference?: readonly number[],
): number[] {
  requireFinite("normalise", scores);
  if (reference === undefined && (method === "midrank" || method === "percentile")) {
    return ownRanks(scores, method);
  }
  const at = normaliserOf(reference ?? scores, method);
  return scores.map((score) => at(score));
}

// The two rank methods among themselves, from one sort instead of two searches per score.
function ownRanks(scores: readonly number[], method: "midrank" | "percentile"): number[] {
  const n = scores.length;
  if (method === "percentile") requireLength("percentile", scores, 2);
  const { below, levelOf } = distinctLevels(quantise(scores));
  const ofLevel = new Float64Array(below.length - 1);
  for (let level = 0; level < ofLevel.length; level++) {
    const middle = (below[level]! + below[level + 1]!) / 2;
    ofLevel[level] = method === "midrank" ? middle + 0.5 : middle / n;
  }
  const result = new Array<number>(n);
  for (let i = 0; i < n; i++) result[i] = ofLevel[levelOf[i]!]!;
  return result;
}

import { quantileAt } from "../numeric/quantile";
import { standardDeviation } from "../numeric/variance";
import type { Person, Side } from "../people/Person";
import type { CurvePoint, DistributionCurves, SideCurve } from "./Diagnosis";
import { standings } from "./standings";

const POINTS = 64;
const SLICES = 20;

/**
 * Both sides' curves before and after the suggestions, on one score axis and as positions in the ranking of both.
 *
 * @param people Everybody analysed
 * @param before Original scores
 * @param after Suggested scores
 * @returns Finite points; the shares of a standing sum to 1
 */
export function distributionCurves(
  people: readonly Person[],
  before: Float64Array,
  after: Float64Array,
): DistributionCurves {
  const compared: number[] = [];
  people.forEach((person, i) => {
    if (person.side !== null) compared.push(i);
  });
  let low = Infinity;
  let high = -Infinity;
  for (const i of compared) {
    low = Math.min(low, before[i]!, after[i]!);
    high = Math.max(high, before[i]!, after[i]!);
  }
  const both = (scores: Float64Array): Record<Side, SideCurve> => {
    const kept = Float64Array.from(compared, (i) => scores[i]!);
    const { percentile } = standings(kept);
    const curve = (side: Side): SideCurve => {
      const mine = compared.flatMap((i, k) => (people[i]!.side === side ? [k] : []));
      return sideCurve(
        Float64Array.from(mine, (k) => kept[k]!).sort(),
        Float64Array.from(mine, (k) => percentile[k]!).sort(),
        [low, high],
      );
    };
    return { sales: curve("sales"), backOffice: curve("backOffice") };
  };
  return { before: both(before), after: both(after) };
}

function sideCurve(
  scores: Float64Array,
  percentiles: Float64Array,
  range: readonly [number, number],
): SideCurve {
  const shares = new Float64Array(SLICES);
  for (const percentile of percentiles) {
    shares[Math.min(SLICES - 1, Math.floor((percentile * SLICES) / 100))]! += 1;
  }
  return {
    people: scores.length,
    median: quantileAt(scores, 0.5, 7),
    density: density(scores, range),
    standing: Array.from(shares, (count, k) => ({
      x: ((k + 0.5) * 100) / SLICES,
      y: count / scores.length,
    })),
    medianPercentile: quantileAt(percentiles, 0.5, 7),
  };
}

// Gaussian kernel density with Silverman's width, over equally spaced points; scores are binned to them first.
function density(ascending: Float64Array, [low, high]: readonly [number, number]): CurvePoint[] {
  const sd = ascending.length < 2 ? 0 : standardDeviation(ascending);
  const quartiles = quantileAt(ascending, 0.75, 7) - quantileAt(ascending, 0.25, 7);
  const spread = quartiles > 0 ? Math.min(sd, quartiles / 1.34) : sd;
  const wanted = 0.9 * spread * ascending.length ** -0.2;
  // A span too small to be cut into points is none.
  const span = high - low > 1e-290 ? high - low : 1;
  const width = Math.max(wanted, span / POINTS);
  const start = low - 2 * width;
  const step = (span + 4 * width) / (POINTS - 1);
  const bins = new Float64Array(POINTS);
  for (const score of ascending) {
    const at = (score - start) / step;
    const below = Math.min(POINTS - 2, Math.floor(at));
    bins[below]! += 1 - (at - below);
    bins[below + 1]! += at - below;
  }
  const heights = Array.from({ length: POINTS }, (_, k) => {
    let height = 0;
    for (let j = 0; j < POINTS; j++) {
      height += bins[j]! * Math.exp(-0.5 * (((k - j) * step) / width) ** 2);
    }
    return height;
  });
  const area = heights.reduce((sum, height) => sum + height, 0) * step;
  return heights.map((height, k) => ({ x: start + k * step, y: height / area }));
}

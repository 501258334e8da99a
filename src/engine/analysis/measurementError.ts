import { hasNoSpread } from "../numeric/hasNoSpread";
import { covariance, standardDeviation } from "../numeric/variance";
import type { Person } from "../people/Person";

/** How sure one person's score is. */
export interface MeasurementError {
  /** Standard error of measurement in points: sd·√(1 − reliability). */
  readonly points: number;
  readonly reliability: number;
  /** Where the reliability comes from. */
  readonly source: "given" | "previous-cycle" | "indicators" | "assumed";
}

/** Fewer pairs than this say nothing about a correlation. */
const LEAST_PAIRS = 30;
const ASSUMED = 0.9;
/** What is found outside this says more about the data than about the measurement. */
const [LOWEST, HIGHEST] = [0.6, 0.98];

/**
 * Standard error of measurement of the scores. Reliability is the one given, else the correlation with the
 * previous cycle's scores, else the Spearman–Brown reliability of the two indicators, else 0.9; what is estimated
 * is kept between 0.6 and 0.98 and asks for 30 people.
 *
 * @param people Everybody analysed
 * @param scores Their scores
 * @param given Reliability from 0 to 1 set by the committee, if any
 * @returns Points ≥ 0; 0 when the scores do not differ
 * @see Lord & Novick (1968), Statistical Theories of Mental Test Scores, ch. 7
 */
export function measurementError(
  people: readonly Person[],
  scores: Float64Array,
  given?: number,
): MeasurementError {
  const sd = scores.length < 2 || hasNoSpread(scores) ? 0 : standardDeviation(scores);
  const because = (reliability: number, source: MeasurementError["source"]): MeasurementError => ({
    points: sd * Math.sqrt(1 - reliability),
    reliability,
    source,
  });
  if (given !== undefined) return because(Math.min(1, Math.max(0, given)), "given");
  const previous = correlation(
    people,
    (i) => scores[i]!,
    (i) => people[i]!.previousScore,
  );
  if (previous !== null) return because(within(previous), "previous-cycle");
  const halves = correlation(
    people,
    (i) => people[i]!.processScore,
    (i) => people[i]!.resultScore,
  );
  if (halves !== null) {
    const agreeing = Math.max(0, halves);
    return because(within((2 * agreeing) / (1 + agreeing)), "indicators");
  }
  return because(ASSUMED, "assumed");
}

function within(reliability: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, reliability));
}

function correlation(
  people: readonly Person[],
  first: (i: number) => number | null,
  second: (i: number) => number | null,
): number | null {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < people.length; i++) {
    const [a, b] = [first(i), second(i)];
    if (a === null || b === null) continue;
    x.push(a);
    y.push(b);
  }
  if (x.length < LEAST_PAIRS || hasNoSpread(x) || hasNoSpread(y)) return null;
  const found = covariance(x, y) / standardDeviation(x) / standardDeviation(y);
  // Spreads too small or too large to be multiplied say nothing.
  return Number.isFinite(found) ? found : null;
}

import type { GapMeasure, VerdictWord } from "../analysis/Analysis";
import type { Side } from "../people/Person";
import { requireFinite } from "../numeric/requireFinite";
import { DEFAULT_MARGIN, gapMeasure, requireMargin } from "./gapMeasure";
import { shrunkenEffects } from "./shrunkenEffects";
import { shrunkenErrors } from "./shrunkenErrors";
import { strataDominance } from "./strataDominance";
import { strataOf } from "./strataOf";
import type { LabelledStratum } from "./Stratum";
import { stratumVariances } from "./stratumVariances";
import { verdictOf } from "./verdictOf";

/** A stratum's gap drawn towards the common one, in percentile points. */
export interface ShrunkenGap {
  readonly gap: number;
  readonly lower: number;
  readonly upper: number;
  /** Standard errors from 0; the list is sorted by it. */
  readonly evidence: number;
}

/** One department, level or manager. */
export interface SkewByRow {
  readonly label: string;
  readonly sales: number;
  readonly backOffice: number;
  /** The gap as measured among these people alone; null when only one side is present. */
  readonly gap: GapMeasure | null;
  readonly shrunken: ShrunkenGap | null;
  /** Read from the shrunken gap; inconclusive wherever the row's own gap is; null when only one side is present. */
  readonly verdict: VerdictWord | null;
}

/** All strata, the one with the strongest evidence first. */
export interface SkewBy {
  readonly rows: readonly SkewByRow[];
  /** Common gap of the strata with both sides, and the standard deviation of true gaps between them. */
  readonly mean: number | null;
  readonly spread: number | null;
}

const Z95 = 1.959963984540054;
const Z90 = 1.6448536269514722;

/**
 * The gap within every department, level or manager, shrunken towards the common gap (DerSimonian–Laird) and
 * sorted by evidence, so that a team of four does not head the list by chance. The intervals know that the spread
 * between strata is estimated too (see `shrunkenErrors`).
 *
 * @param scores N ≥ 1 finite scores; not changed
 * @param sides Per person the side; null takes no part
 * @param by Per person the label to split by
 * @param margin Tolerated gap in percentile points
 * @returns One row per label; rows with one side only come last
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "missing-label" or "out-of-range"
 */
export function skewBy(
  scores: ArrayLike<number>,
  sides: readonly (Side | null)[],
  by: readonly (string | null)[],
  margin: number = DEFAULT_MARGIN,
): SkewBy {
  requireMargin("skewBy", margin);
  requireFinite("skewBy", scores);
  const strata = strataOf(scores, sides, by).filter(hasPeople);
  const compared = strata.filter(hasBoth);
  const alone = strata.filter((stratum) => !hasBoth(stratum));
  const last = alone.map(rowOfOneSide).sort(bySize);
  if (compared.length === 0) return { rows: last, mean: null, spread: null };
  const { rows, mean, spread } = comparedRows(compared, margin);
  return { rows: [...rows.sort(byEvidence), ...last], mean, spread };
}

function comparedRows(
  strata: readonly LabelledStratum[],
  margin: number,
): { rows: SkewByRow[]; mean: number; spread: number } {
  const counts = strataDominance("skewBy", strata);
  const gaps = counts.map(({ theta }) => 100 * (theta - 0.5));
  const variances = stratumVariances(counts).map((variance) => 10_000 * variance);
  const effects = shrunkenEffects(gaps, variances);
  const errors = shrunkenErrors(gaps, variances, effects);
  const rows = strata.map(({ label, sales, backOffice }, i) => {
    const { effect } = effects.effects[i]!;
    const shrunken = shrunkenGap(effect, errors[i]!);
    const gap = gapMeasure(sales, backOffice, margin);
    const evidence = {
      gap: effect,
      lower: shrunken.lower,
      upper: shrunken.upper,
      lower90: effect - Z90 * errors[i]!,
      upper90: effect + Z90 * errors[i]!,
    };
    // Neighbours lend steadiness, never a finding: people who show nothing themselves are said to show nothing.
    const verdict = gap.verdict === "inconclusive" ? gap.verdict : verdictOf(evidence, margin);
    return { label, sales: counts[i]!.n, backOffice: counts[i]!.m, gap, shrunken, verdict };
  });
  return { rows, mean: effects.mean, spread: Math.sqrt(effects.betweenVariance) };
}

function shrunkenGap(effect: number, se: number): ShrunkenGap {
  const lower = Math.max(-50, effect - Z95 * se);
  const upper = Math.min(50, effect + Z95 * se);
  return { gap: effect, lower, upper, evidence: Math.abs(effect) / se };
}

function hasPeople({ sales, backOffice }: LabelledStratum): boolean {
  return sales.length + backOffice.length > 0;
}

function hasBoth({ sales, backOffice }: LabelledStratum): boolean {
  return sales.length > 0 && backOffice.length > 0;
}

function rowOfOneSide({ label, sales, backOffice }: LabelledStratum): SkewByRow {
  const size = { sales: sales.length, backOffice: backOffice.length };
  return { label, ...size, gap: null, shrunken: null, verdict: null };
}

function byEvidence(a: SkewByRow, b: SkewByRow): number {
  return b.shrunken!.evidence - a.shrunken!.evidence || bySize(a, b);
}

function bySize(a: SkewByRow, b: SkewByRow): number {
  const more = b.sales + b.backOffice - a.sales - a.backOffice;
  return more || (a.label < b.label ? -1 : 1);
}

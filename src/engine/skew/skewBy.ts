import type { GapMeasure, VerdictWord } from "../analysis/Analysis";
import type { Side } from "../people/Person";
import { distinctLevels } from "../numeric/distinctLevels";
import { requireSameLength } from "../numeric/requireSameLength";
import { dominance } from "./dominance";
import { DEFAULT_MARGIN, gapOfSides, requireMargin } from "./gapMeasure";
import { levelsOfCodes, rankedSides, type RankedSides } from "./rankedSides";
import { shrunkenEffects } from "./shrunkenEffects";
import { shrunkenErrors } from "./shrunkenErrors";
import { labelIndex, slotStarts, type LabelIndex } from "./strataOf";
import { stratumVariances } from "./stratumVariances";
import { unbiasedVariance } from "./thetaEvidence";
import { levelRoom } from "./tieLevels";
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
  const people = rankedSides("skewBy", scores, sides);
  requireSameLength("skewBy", { scores: scores.length }, { labels: by.length });
  return skewByIndex(people, labelIndex("skewBy", by), margin);
}

/**
 * The same from people who are ranked and labels that are numbered already.
 *
 * @param people Everybody with a side
 * @param index Per person the number of the label, −1 for none
 * @param margin Tolerated gap in percentile points
 * @returns One row per label that has people with a side
 */
export function skewByIndex(people: RankedSides, index: LabelIndex, margin: number): SkewBy {
  const compared: ComparedGroup[] = [];
  const last: SkewByRow[] = [];
  const { codes, starts } = peopleByLabel(people, index);
  const room = levelRoom(mostIn(starts));
  for (let slot = 0; slot < index.labels.length; slot++) {
    const [start, end] = [starts[slot]!, starts[slot + 1]!];
    if (start === end) continue;
    const label = index.labels[slot]!;
    const backOffice = backOfficeIn(codes, start, end);
    const sales = end - start - backOffice;
    if (sales === 0 || backOffice === 0) {
      last.push({ label, sales, backOffice, gap: null, shrunken: null, verdict: null });
      continue;
    }
    const counts = dominance(levelsOfCodes(codes, start, end, room));
    const gap = gapOfSides(counts, margin);
    compared.push({ label, sales, backOffice, gap, variance: unbiasedVariance(counts) });
  }
  last.sort(bySize);
  if (compared.length === 0) return { rows: last, mean: null, spread: null };
  const { rows, mean, spread } = comparedRows(compared, margin);
  return { rows: strongestFirst(rows).concat(last), mean, spread };
}

/** A label with people on both sides. */
interface ComparedGroup {
  readonly label: string;
  readonly sales: number;
  readonly backOffice: number;
  readonly gap: GapMeasure;
  /** Of θ, unbiased; null where a side has one person. */
  readonly variance: number | null;
}

// One stable pass over the ranked people deals them out, each group still in order.
function peopleByLabel(
  people: RankedSides,
  { of, labels }: LabelIndex,
): { codes: Int32Array; starts: Int32Array } {
  const slots = new Int32Array(people.person.length);
  for (let place = 0; place < slots.length; place++) slots[place] = of[people.person[place]!]!;
  const starts = slotStarts(slots, labels.length);
  const codes = new Int32Array(starts[labels.length]!);
  const next = starts.slice();
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place]!;
    if (slot >= 0) codes[next[slot]!++] = people.code[place]!;
  }
  return { codes, starts };
}

function mostIn(starts: Int32Array): number {
  let most = 0;
  for (let k = 0; k + 1 < starts.length; k++) most = Math.max(most, starts[k + 1]! - starts[k]!);
  return most;
}

function backOfficeIn(codes: Int32Array, start: number, end: number): number {
  let people = 0;
  for (let i = start; i < end; i++) people += codes[i]! & 1;
  return people;
}

function comparedRows(
  groups: readonly ComparedGroup[],
  margin: number,
): { rows: SkewByRow[]; mean: number; spread: number } {
  const gaps = groups.map(({ gap }) => gap.gap);
  const variances = stratumVariances(groups).map((variance) => 10_000 * variance);
  const effects = shrunkenEffects(gaps, variances);
  const errors = shrunkenErrors(gaps, variances, effects);
  const rows = groups.map(({ label, sales, backOffice, gap }, i) => {
    const { effect } = effects.effects[i]!;
    const shrunken = shrunkenGap(effect, errors[i]!);
    // Neighbours lend steadiness, never a finding: people who show nothing themselves are said to show nothing.
    const verdict =
      gap.verdict === "inconclusive"
        ? gap.verdict
        : verdictOf(
            {
              ...{ gap: effect, lower: shrunken.lower, upper: shrunken.upper },
              ...{ lower90: effect - Z90 * errors[i]!, upper90: effect + Z90 * errors[i]! },
            },
            margin,
          );
    return { label, sales, backOffice, gap, shrunken, verdict };
  });
  return { rows, mean: effects.mean, spread: Math.sqrt(effects.betweenVariance) };
}

function shrunkenGap(effect: number, se: number): ShrunkenGap {
  const lower = Math.max(-50, effect - Z95 * se);
  const upper = Math.min(50, effect + Z95 * se);
  return { gap: effect, lower, upper, evidence: Math.abs(effect) / se };
}

// By evidence with a counting sort, then among equals, which small teams often are, by size.
function strongestFirst(rows: readonly SkewByRow[]): SkewByRow[] {
  const evidence = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) evidence[i] = rows[i]!.shrunken!.evidence;
  const { below, levelOf } = distinctLevels(evidence);
  const next = below.slice();
  const placed = new Array<SkewByRow>(rows.length);
  for (let i = 0; i < rows.length; i++) placed[rows.length - ++next[levelOf[i]!]!] = rows[i]!;
  for (let level = 0; level + 1 < below.length; level++) {
    const [from, to] = [rows.length - below[level + 1]!, rows.length - below[level]!];
    if (to - from === 1) continue;
    const equals = placed.slice(from, to).sort(bySize);
    for (let k = from; k < to; k++) placed[k] = equals[k - from]!;
  }
  return placed;
}

function bySize(a: SkewByRow, b: SkewByRow): number {
  const more = b.sales + b.backOffice - a.sales - a.backOffice;
  return more || (a.label < b.label ? -1 : 1);
}

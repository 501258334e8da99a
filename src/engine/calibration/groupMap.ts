import type { Movers } from "../analysis/Settings";
import { held } from "../numeric/held";
import { requireFinite } from "../numeric/requireFinite";
import { requireInRange } from "../numeric/requireInRange";
import { quantileAt } from "../numeric/quantile";
import { hodgesLehmannShift } from "../skew/hodgesLehmann";

/** At this many people on the smaller side the quantile map and the shift weigh the same. */
const EVEN_BLEND = 15;

/** Where a full calibration of one like-with-like cell takes each score. */
export interface GroupMap {
  /** Share of the target that the back office's distribution makes up. */
  readonly backOfficeWeight: number;
  /** Weight of the quantile map against the plain shift: n_min / (n_min + 15). */
  readonly blend: number;
  /** Points each side is shifted by. */
  readonly salesShift: number;
  readonly backOfficeShift: number;
  /** Targets in the order of the scores given, non-decreasing in the score. */
  readonly sales: Float64Array;
  readonly backOffice: Float64Array;
}

/**
 * The map that gives both sides one distribution: T(x) = w·Q(F(x)) + (1 − w)·(x + s),
 * F the side's mid-rank share, Q = a·Q_backOffice + (1 − a)·Q_sales by Hazen's quantiles,
 * s the side's part of the Hodges–Lehmann shift, w = n_min/(n_min + 15).
 *
 * a = 1 when sales move, 0 when the back office moves, the back office's headcount share when both do:
 * then Q is the headcount-weighted Wasserstein-2 barycentre and the mean of everybody stays.
 *
 * @param sales n ≥ 1 finite ascending scores; not changed
 * @param backOffice m ≥ 1 finite ascending scores on the same scale
 * @param move Who moves; the other side's targets are its scores
 * @param blend Weight of the quantile map, when not by size: 1 is the pure quantile map, 0 the pure shift
 * @returns Targets of both sides
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Chzhen et al. (2020), NeurIPS, for the barycentre; Feldman et al. (2015), KDD, for moving part of the way
 */
export function groupMap(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  move: Movers,
  blend = blendOf(sales.length, backOffice.length),
): GroupMap {
  requireFinite("groupMap (sales)", sales);
  requireFinite("groupMap (back office)", backOffice);
  requireInRange("groupMap", "blend", blend, 0, 1);
  const n = sales.length;
  const m = backOffice.length;
  const backOfficeWeight = move === "sales" ? 1 : move === "backOffice" ? 0 : m / (n + m);
  const between = hodgesLehmannShift(sales, backOffice);
  const salesShift = backOfficeWeight * between + 0;
  const backOfficeShift = -(1 - backOfficeWeight) * between + 0;
  const targetAt = (share: number): number =>
    backOfficeWeight * (backOfficeWeight === 0 ? 0 : quantileAt(backOffice, share, 5)) +
    (1 - backOfficeWeight) * (backOfficeWeight === 1 ? 0 : quantileAt(sales, share, 5));
  return {
    ...{ backOfficeWeight, blend, salesShift, backOfficeShift },
    sales: move === "backOffice" ? copy(sales) : targets(sales, salesShift, blend, targetAt),
    backOffice:
      move === "sales" ? copy(backOffice) : targets(backOffice, backOfficeShift, blend, targetAt),
  };
}

function blendOf(n: number, m: number): number {
  const fewest = Math.min(n, m);
  return fewest / (fewest + EVEN_BLEND);
}

function copy(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores);
}

// Targets of ascending scores; tied scores share one target.
function targets(
  scores: ArrayLike<number>,
  shift: number,
  blend: number,
  targetAt: (share: number) => number,
): Float64Array {
  const count = scores.length;
  const result = new Float64Array(count);
  for (let start = 0; start < count;) {
    const score = scores[start]!;
    let end = start + 1;
    while (end < count && scores[end] === score) end++;
    const share = (start + end) / (2 * count);
    result.fill(held(blend * targetAt(share) + (1 - blend) * held(score + shift)), start, end);
    start = end;
  }
  // Two roundings may part what the formula keeps in order.
  for (let i = 1; i < count; i++) if (result[i]! < result[i - 1]!) result[i] = result[i - 1]!;
  return result;
}

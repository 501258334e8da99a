import { compensatedSum } from "../numeric/sum";

/** A pool to pour over people with floors and caps. */
export interface Basin {
  readonly weights: Float64Array;
  readonly floors: Float64Array;
  readonly caps: Float64Array;
}

/** How much is poured up to a level, how fast that rises there, and the nearest bends where it does not. */
interface Poured {
  readonly poured: number;
  readonly slope: number;
  readonly bendAbove: number;
  readonly bendBelow: number;
}

/**
 * The level θ at which Σ clip(θ·w, floor, cap) is the pool: the allocation nearest to proportional, in the sense of
 * least Σ (a − θw)²/w, that keeps the bounds and uses the pool up.
 *
 * Newton's steps on that rising, broken line, kept in a bracket. A step is exact as soon as it ends on the same piece,
 * so no breakpoint is ever sorted.
 *
 * @param pool From Σ floors to Σ caps
 * @param basin Weights ≥ 0 and floors ≤ caps, caps finite; not changed
 * @returns θ ≥ 0
 */
export function waterLevel(pool: number, basin: Basin): number {
  let [low, high, level] = [0, Infinity, 0];
  for (let round = 0; round < 200; round++) {
    const at = pourTo(level, basin);
    const missing = pool - at.poured;
    if (Math.abs(missing) <= 1e-15 * pool) break;
    if (missing > 0) low = level;
    else high = level;
    // A hair beyond the bend, or rounding would leave the person on this side of it.
    let next = missing > 0 ? at.bendAbove * (1 + 1e-15) : at.bendBelow * (1 - 1e-15);
    if (at.slope > 0) next = level + missing / at.slope;
    if (!(next > low && next < high)) next = high === Infinity ? low : low + (high - low) / 2;
    if (next === level) break;
    level = next;
  }
  return refined(level, pool, basin);
}

// The level once more from those at no limit, with sums that do not depend on the order of rows.
function refined(level: number, pool: number, { weights, floors, caps }: Basin): number {
  const open = weights.map((weight, i) =>
    level * weight > floors[i]! && level * weight < caps[i]! ? weight : 0,
  );
  const held = weights.map((weight, i) =>
    open[i]! > 0 ? 0 : Math.min(caps[i]!, Math.max(floors[i]!, level * weight)),
  );
  const slope = compensatedSum(open);
  const own = (pool - compensatedSum(held)) / slope;
  return slope > 0 && own >= 0 ? own : level;
}

function pourTo(level: number, { weights, floors, caps }: Basin): Poured {
  let [poured, slope, bendAbove, bendBelow] = [0, 0, Infinity, 0];
  for (let i = 0; i < weights.length; i++) {
    const amount = level * weights[i]!;
    const [floor, cap] = [floors[i]!, caps[i]!];
    if (amount < floor) {
      poured += floor;
      bendAbove = Math.min(bendAbove, floor / weights[i]!);
    } else if (amount > cap) {
      poured += cap;
      bendBelow = Math.max(bendBelow, cap / weights[i]!);
    } else {
      poured += amount;
      if (floor < cap) slope += weights[i]!;
    }
  }
  return { poured, slope, bendAbove, bendBelow };
}

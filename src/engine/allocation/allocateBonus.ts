import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import { compensatedSum } from "../numeric/sum";
import { minorUnits, type MinorUnits } from "./minorUnits";
import { roundToTotal } from "./roundToTotal";
import { waterLevel, type Basin } from "./waterLevel";

/** A pool of money and who may have how much of it. */
export interface BonusRequest {
  /** What is paid out in all, a whole number of units. */
  readonly pool: number;
  /** Base × multiplier × factor of each person, none negative. */
  readonly weights: readonly number[];
  /** Least and most of each person, null for no such limit. */
  readonly floors?: readonly (number | null)[] | undefined;
  readonly caps?: readonly (number | null)[] | undefined;
  /** Smallest amount that is paid out: 0.01 for cents. */
  readonly unit?: number | undefined;
  /** Break ties by id instead of by position. */
  readonly ids?: readonly string[] | undefined;
}

/** What everybody gets. */
export interface BonusAllocation {
  /** One amount per person; as whole units they sum to the pool exactly. */
  readonly amounts: number[];
  /** Money per unit of weight for everyone who is at no limit. */
  readonly level: number;
  /** Positions of those lifted to their floor and of those held at their cap. */
  readonly atFloor: number[];
  readonly atCap: number[];
}

/**
 * Shares a pool out in proportion to weights within floors and caps: a = clip(θ·w, floor, cap) with Σ a = pool, then
 * whole units by largest remainder among those at no limit, so that the last cent is there and nobody passes a cap.
 *
 * @param request Pool, weights, limits and unit
 * @returns Amounts that sum to the pool, and who is at a limit
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "invalid-weights", "out-of-range", "too-large", or
 *   "infeasible" with the amounts that do not fit
 */
export function allocateBonus(request: BonusRequest): BonusAllocation {
  const money = minorUnits(request.unit ?? 0.01);
  const pool = wholePool(request.pool, money);
  const { basin, largest } = basinOf(request, money, pool);
  requireFeasible(pool, basin, money);
  const level = waterLevel(pool, basin);
  if (!Number.isFinite(money.toAmount(level / largest))) {
    throw new EngineError(
      "too-large",
      "the weights are too small or too far apart to share by them",
    );
  }
  const units = pour(pool, level, basin, request.ids);
  const { weights, floors, caps } = basin;
  const positions = request.weights.map((_, i) => i);
  return {
    amounts: Array.from(units, money.toAmount),
    level: money.toAmount(level / largest),
    atFloor: positions.filter((i) => level * weights[i]! < floors[i]!),
    atCap: positions.filter((i) => weights[i]! > 0 && level * weights[i]! > caps[i]!),
  };
}

function wholePool(pool: number, { toUnits }: MinorUnits): number {
  if (!Number.isFinite(pool)) {
    throw new EngineError("not-finite", "allocateBonus requires a finite pool");
  }
  const units = toUnits(pool);
  const whole = Math.round(units);
  if (whole > Number.MAX_SAFE_INTEGER) {
    throw new EngineError("too-large", "allocateBonus cannot count a pool that large in this unit");
  }
  if (pool < 0 || Math.abs(units - whole) > 1e-6) {
    throw new EngineError(
      "out-of-range",
      `allocateBonus requires a pool of 0 or more that is a whole number of units, not ${pool}`,
    );
  }
  return whole;
}

// Weights relative to the largest, and limits in whole units: nobody can get more than the pool.
function basinOf(
  request: BonusRequest,
  { up, down }: MinorUnits,
  pool: number,
): { basin: Basin; largest: number } {
  const { weights } = request;
  requireFinite("allocateBonus", weights);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const wrong = weights.findIndex((weight) => weight < 0);
  if (wrong >= 0) {
    throw new EngineError(
      "invalid-weights",
      `allocateBonus requires weights of 0 or more, and weight ${wrong + 1} is negative`,
    );
  }
  const floors = limits("floors", request.floors, weights.length, 0);
  const caps = limits("caps", request.caps, weights.length, Infinity);
  const basin = {
    weights: Float64Array.from(weights, (weight) => (largest > 0 ? weight / largest : 0)),
    floors: floors.map(up),
    caps: caps.map((cap) => Math.min(pool, down(cap))),
  };
  weights.forEach((_, i) => {
    // A whole unit between them too: what is paid out may pass neither.
    if (floors[i]! > caps[i]! || up(floors[i]!) > down(caps[i]!)) {
      throw new EngineError(
        "infeasible",
        floors[i]! > caps[i]!
          ? `allocateBonus requires a floor not above the cap, and in row ${i + 1} it is`
          : `allocateBonus requires a whole unit between floor and cap, and in row ${i + 1} there is none`,
      );
    }
    // Without a weight there is only the floor. A cap cut to the pool stays at the floor: the sum of floors tells.
    if (basin.weights[i] === 0) basin.caps[i] = basin.floors[i]!;
    else basin.caps[i] = Math.max(basin.caps[i]!, basin.floors[i]!);
  });
  return { basin, largest: largest || 1 };
}

function limits(
  name: "floors" | "caps",
  values: readonly (number | null)[] | undefined,
  people: number,
  without: number,
): Float64Array {
  if (!values) return new Float64Array(people).fill(without);
  requireSameLength("allocateBonus", { weights: people }, { [name]: values.length });
  return Float64Array.from(values, (value, i) => {
    if (value === null) return without;
    if (value >= 0 && value < Infinity) return value;
    throw new EngineError(
      "out-of-range",
      `allocateBonus requires ${name} of 0 or more, and row ${i + 1} has none`,
    );
  });
}

function requireFeasible(pool: number, { floors, caps }: Basin, { toAmount }: MinorUnits): void {
  const [least, most] = [compensatedSum(floors), compensatedSum(caps)];
  if (pool < least) {
    throw new EngineError(
      "infeasible",
      `the floors need ${toAmount(least)} and the pool is ${toAmount(pool)}`,
    );
  }
  if (pool > most) {
    throw new EngineError(
      "infeasible",
      `the caps and weights let at most ${toAmount(most)} out and the pool is ${toAmount(pool)}`,
    );
  }
}

// Limits are whole already; what is left of the pool is rounded among those between them.
function pour(
  pool: number,
  level: number,
  { weights, floors, caps }: Basin,
  ids: readonly string[] | undefined,
): Float64Array {
  const units = weights.map((weight, i) =>
    Math.min(caps[i]!, Math.max(floors[i]!, level * weight)),
  );
  const free = Array.from(units.keys()).filter(
    (i) => units[i]! > floors[i]! && units[i]! < caps[i]!,
  );
  const isFree = new Uint8Array(units.length);
  for (const i of free) isFree[i] = 1;
  const held = compensatedSum(units.filter((_, i) => isFree[i] === 0));
  const rounded = roundToTotal(
    Float64Array.from(free, (i) => units[i]!),
    pool - held,
    {
      weights: Float64Array.from(free, (i) => weights[i]!),
      ids: ids && free.map((i) => ids[i]!),
    },
  );
  free.forEach((i, k) => (units[i] = rounded[k]!));
  return units;
}

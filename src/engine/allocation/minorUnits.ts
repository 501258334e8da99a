import { EngineError } from "../EngineError";

/** A limit this near to a whole unit is that unit. */
const GRACE = 1e-6;

/** Money to whole units and back. */
export interface MinorUnits {
  readonly toUnits: (amount: number) => number;
  readonly toAmount: (units: number) => number;
  /** The whole units that a floor or a cap allows. */
  readonly up: (floor: number) => number;
  readonly down: (cap: number) => number;
}

/**
 * Turns amounts of money into whole minor units and back without ever losing one.
 *
 * @param unit The smallest amount that is paid out, above 0
 * @returns Both directions
 * @throws {EngineError} "out-of-range"
 */
export function minorUnits(unit: number): MinorUnits {
  if (!(unit > 0 && Number.isFinite(unit))) {
    throw new EngineError("out-of-range", "allocateBonus requires a unit above 0");
  }
  // 0.01 is no double, but 1/0.01 is the whole number 100: dividing by it gives the double nearest to the decimal.
  const perOne = Math.round(1 / unit);
  const divides = perOne >= 1 && Math.abs(perOne * unit - 1) < 1e-9;
  const toUnits = divides
    ? (amount: number): number => amount * perOne
    : (amount: number): number => amount / unit;
  return {
    toUnits,
    toAmount: divides ? (units) => units / perOne : (units) => units * unit,
    // Adding 0 turns −0 into 0.
    up: (floor) => Math.ceil(toUnits(floor) - GRACE) + 0,
    down: (cap) => Math.floor(toUnits(cap) + GRACE),
  };
}

import { allocateBonus } from "../../engine";
import { eachOrOne, type Companion } from "../cells/eachOrOne";
import type { Answer } from "../cells/inCell";
import { refuse } from "../cells/cellError";
import { numbersIn } from "../cells/numbersIn";
import { numberOption, requiredNumber } from "../cells/options";
import { placeOf } from "../cells/place";
import { requireEach } from "../cells/requireEach";
import { shaped } from "../cells/shaped";
import { vectorOf, type Vector } from "../cells/Vector";
import { inPlaces } from "./Labelled";

/** Arguments of `bonus`. */
export interface BonusArguments {
  readonly pool: unknown;
  readonly weights: unknown;
  readonly floors?: unknown;
  readonly caps?: unknown;
  readonly unit?: unknown;
}

/** Amounts that sum to the pool; the work behind `bonus`. */
export function bonusAnswer(given: BonusArguments): Answer[][] {
  const pool = requiredNumber("pool", given.pool, { least: 0, most: Infinity });
  const vector = vectorOf("weights", given.weights);
  const all = numbersIn(vector);
  requireEach(
    vector,
    all,
    (weight) => weight >= 0,
    () => "Weights must be 0 or more.",
  );
  const places = all.flatMap((weight, index) => (weight === null ? [] : [index]));
  if (places.length === 0) {
    refuse("#N/A", "weights has no numbers. Give the weight of at least one person.");
  }
  const floors = limitsOf("floors", given.floors, vector);
  const caps = limitsOf("caps", given.caps, vector);
  requireRoom(places, floors, caps);
  const weights = places.map((place) => all[place]!);
  if (pool > 0 && weights.every((weight) => weight === 0)) {
    refuse("#VALUE!", "weights has only zeros. Give at least one person a weight above 0.");
  }
  const { amounts } = allocateBonus({
    pool,
    weights,
    floors: floors === null ? undefined : places.map(floors.at),
    caps: caps === null ? undefined : places.map(caps.at),
    unit: numberOption("unit", given.unit, { least: 0, most: Infinity }, undefined),
  });
  return shaped(vector, inPlaces({ vector, places }, amounts));
}

function limitsOf(argument: string, range: unknown, partner: Vector): Companion | null {
  const companion = eachOrOne(argument, range, partner);
  if (companion !== null) {
    const { vector } = companion;
    requireEach(
      vector,
      numbersIn(vector),
      (limit) => limit >= 0,
      () => "Enter 0 or more.",
    );
  }
  return companion;
}

/** Nobody's floor is above the cap. */
function requireRoom(
  places: readonly number[],
  floors: Companion | null,
  caps: Companion | null,
): void {
  if (floors === null || caps === null) return;
  for (const place of places) {
    const floor = floors.at(place);
    const cap = caps.at(place);
    if (floor === null || cap === null || floor <= cap) continue;
    const { vector } = floors;
    const where = placeOf(vector.length === 1 ? 0 : place, vector);
    refuse(
      "#VALUE!",
      `floors, ${where} is ${floor}, above the cap of ${cap}. Lower the floor or raise the cap.`,
    );
  }
}

import { allocateBonus } from "../../engine";
import { eachOrOne } from "../cells/eachOrOne";
import type { Answer } from "../cells/inCell";
import { refuse } from "../cells/cellError";
import { numbersIn } from "../cells/numbersIn";
import { numberOption, requiredNumber } from "../cells/options";
import { requireEach } from "../cells/requireEach";
import { shaped } from "../cells/shaped";
import { vectorOf } from "../cells/Vector";
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
  const limits = (argument: string, range: unknown): (number | null)[] | undefined => {
    const companion = eachOrOne(argument, range, vector);
    return companion === null ? undefined : places.map((place) => companion.at(place));
  };
  const { amounts } = allocateBonus({
    pool,
    weights: places.map((place) => all[place]!),
    floors: limits("floors", given.floors),
    caps: limits("caps", given.caps),
    unit: numberOption("unit", given.unit, { least: 0, most: Infinity }, undefined),
  });
  return shaped(vector, inPlaces({ vector, places }, amounts));
}

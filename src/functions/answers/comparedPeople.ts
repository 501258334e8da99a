import type { Side } from "../../engine";
import { refuse } from "../cells/cellError";
import type { Comparison } from "./Comparison";

/** People with a score, in order; `places` are their positions in the range. */
export interface ComparedPeople {
  readonly places: readonly number[];
  readonly scores: readonly number[];
  /** Null for people of neither side. */
  readonly sides: readonly (Side | null)[];
  readonly strata: readonly (string | null)[] | null;
}

/** Everybody with a score, as lists the engine takes. */
export function comparedPeople({ scores, sides, strata }: Comparison): ComparedPeople {
  const places = scores.flatMap((score, index) => (score === null ? [] : [index]));
  if (places.length === 0) {
    refuse("#N/A", "scores has no scores. Give a range with scores of both sides.");
  }
  return {
    places,
    scores: places.map((place) => scores[place]!),
    sides: places.map((place) => sides[place] ?? null),
    strata: strata === null ? null : places.map((place) => strata[place] ?? null),
  };
}

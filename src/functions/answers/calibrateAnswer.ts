import { calibrate, smallestStrength, type Movers } from "../../engine";
import type { Answer } from "../cells/inCell";
import { numberOption, wordOption } from "../cells/options";
import { shaped } from "../cells/shaped";
import { comparedPeople } from "./comparedPeople";
import { comparisonOf, type ComparisonRanges } from "./Comparison";
import { inPlaces } from "./Labelled";
import { marginOption } from "./skewReportAnswer";

const MOVERS: readonly Movers[] = ["sales", "backOffice", "both"];

/** Suggested scores; the work behind `calibrate`. */
export function calibrateAnswer(
  ranges: ComparisonRanges,
  options: { readonly strength?: unknown; readonly maxMove?: unknown; readonly move?: unknown },
): Answer[][] {
  const comparison = comparisonOf(ranges);
  const strength = numberOption(
    "strength",
    options.strength,
    { least: 0, most: 1 },
    "smallest" as const,
  );
  const maxMove = numberOption("maxMove", options.maxMove, { least: 0, most: Infinity }, null);
  const move = wordOption<Movers>("move", options.move, MOVERS, "sales");
  const people = comparedPeople(comparison);
  const { suggested } = calibrate({ ...people, strength, maxMove, move });
  const { vector } = comparison;
  return shaped(vector, inPlaces({ vector, places: people.places }, suggested));
}

/** The smallest strength that suffices; the work behind `strength`. */
export function strengthAnswer(
  ranges: ComparisonRanges,
  options: { readonly tolerance?: unknown; readonly move?: unknown },
): Answer {
  const comparison = comparisonOf(ranges);
  const tolerance = marginOption("tolerance", options.tolerance);
  const move = wordOption<Movers>("move", options.move, MOVERS, "sales");
  return smallestStrength({ ...comparedPeople(comparison), tolerance, move });
}

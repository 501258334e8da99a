import { effectiveWeights } from "../../engine";
import { blockOf } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { numbersIn } from "../cells/numbersIn";
import { rowsOf } from "../cells/rowsOf";
import { shaped } from "../cells/shaped";
import { vectorOf } from "../cells/Vector";
import { weightsIn } from "./weightRows";

/** What share of the differences each indicator decides; the work behind `effectiveWeights`. */
export function effectiveWeightsAnswer(scoresRange: unknown, weightsRange: unknown): Answer[][] {
  const scores = blockOf("scores", scoresRange);
  const weights = vectorOf("weights", weightsRange);
  if (weights.length !== scores.columns) {
    refuse(
      "#VALUE!",
      `weights has ${weights.length} cells, scores has ${scores.columns} columns. Give one weight for each indicator.`,
    );
  }
  const people = rowsOf(numbersIn(scores), scores.columns);
  const nominal = weightsIn(weights);
  const complete = people.filter((row) => !row.includes(null));
  if (complete.length < 2) {
    const found = complete.length === 0 ? "nobody" : "1 person";
    refuse("#N/A", `scores has ${found} with all indicators. At least 2 people are needed.`);
  }
  return shaped(weights, effectiveWeights(complete, nominal));
}

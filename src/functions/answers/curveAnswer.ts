import { curveScore } from "../../engine";
import { blockOf } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { everyNumberIn, numbersIn } from "../cells/numbersIn";
import { rowsOf } from "../cells/rowsOf";
import { shaped } from "../cells/shaped";
import { vectorOf } from "../cells/Vector";

/** A point of the curve. */
interface Knot {
  readonly attainment: number;
  readonly score: number;
}

/** Scores read off the curve; the work behind `curve`. */
export function curveAnswer(attainmentRange: unknown, knotsRange: unknown): Answer[][] {
  const vector = vectorOf("attainment", attainmentRange);
  const knots = knotsOf(knotsRange);
  const answers = numbersIn(vector).map((attained) =>
    attained === null ? null : curveScore(attained, knots),
  );
  return shaped(vector, answers);
}

function knotsOf(range: unknown): Knot[] {
  const block = blockOf("knots", range);
  if (block.columns !== 2) {
    refuse("#VALUE!", `knots has ${block.columns} columns. Give two: attainment and score.`);
  }
  const numbers = everyNumberIn(block);
  const knots = rowsOf(numbers, 2).map(([attainment, score]) => ({
    attainment: attainment!,
    score: score!,
  }));
  if (knots.length === 0) {
    refuse("#VALUE!", "knots is blank. Give at least one row of attainment and score.");
  }
  knots.forEach((knot, row) => {
    const before = knots[row - 1];
    if (!before || (knot.attainment > before.attainment && knot.score >= before.score)) return;
    refuse(
      "#VALUE!",
      `knots, row ${row + 1} does not rise. Sort the rows by attainment; scores may never fall.`,
    );
  });
  return knots;
}

import { weightedScores } from "../../engine";
import { blockOf, type Block } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { numbersIn } from "../cells/numbersIn";
import { numberOption } from "../cells/options";
import { rowsOf } from "../cells/rowsOf";
import { shaped } from "../cells/shaped";
import { weightRows } from "./weightRows";

/** Share of the weight a person needs to have scores for, unless said otherwise. */
const DEFAULT_COVERAGE = 0.6;

/** Weighted score of each person; the work behind `weighted`. */
export function weightedAnswer(
  scoresRange: unknown,
  weightsRange: unknown,
  minCoverage: unknown,
): Answer[][] {
  const { scores, weights } = peopleAndWeights(
    blockOf("scores", scoresRange),
    blockOf("weights", weightsRange),
  );
  const coverage = coverageOption(minCoverage);
  const people = rowsOf(numbersIn(scores), scores.columns);
  const rows = weightRows(weights);
  const answers = scored(people, weights.rows === 1 ? rows(0) : rows, coverage);
  return shaped({ rows: scores.rows, columns: 1 }, answers);
}

/** Reads `minCoverage`. */
export function coverageOption(minCoverage: unknown): number {
  return numberOption("minCoverage", minCoverage, { least: 0, most: 1 }, DEFAULT_COVERAGE);
}

/**
 * The engine's score of each person, null for people without a single indicator, whose weights are not read.
 *
 * @param weights The same for everybody, or those of the person at an index
 */
export function scored(
  people: readonly (number | null)[][],
  weights: number[] | ((person: number) => number[]),
  minCoverage: number,
): (number | null)[] {
  const rated = people.flatMap((scores, person) =>
    scores.some((score) => score !== null) ? [person] : [],
  );
  const answers = new Array<number | null>(people.length).fill(null);
  if (rated.length === 0) return answers;
  const scores = rated.map((person) => people[person]!);
  const rows = typeof weights === "function" ? rated.map(weights) : weights;
  const result = weightedScores(scores, rows, minCoverage);
  rated.forEach((person, index) => (answers[person] = result.scores[index] ?? null));
  return answers;
}

// Turns the two blocks so that a row is a person and a column an indicator. Weights may stand in a column,
// and two single lines of the same length are one person's indicators, whichever way they lie.
function peopleAndWeights(scores: Block, weights: Block): { scores: Block; weights: Block } {
  if (isLine(scores) && isLine(weights) && sizeOf(scores) === sizeOf(weights)) {
    return { scores: asRow(scores), weights: asRow(weights) };
  }
  if (weights.columns === scores.columns && (weights.rows === 1 || weights.rows === scores.rows)) {
    return { scores, weights };
  }
  if (weights.columns === 1 && weights.rows === scores.columns) {
    return { scores, weights: asRow(weights) };
  }
  return refuse(
    "#VALUE!",
    `weights has ${extentOf(weights)}, scores has ${extentOf(scores)}. Give one weight for each of the ${scores.columns} indicators, or one row of weights for each person.`,
  );
}

function isLine({ rows, columns }: Block): boolean {
  return rows === 1 || columns === 1;
}

function sizeOf({ rows, columns }: Block): number {
  return rows * columns;
}

function extentOf({ rows, columns }: Block): string {
  return `${rows} × ${columns} cells`;
}

// A line laid down as one row.
function asRow(block: Block): Block {
  if (block.rows === 1) return block;
  const cells = [...block.cells, ...new Array<unknown>(block.rows - block.filledRows).fill("")];
  return { ...block, rows: 1, columns: block.rows, filledRows: 1, cells, turned: true };
}

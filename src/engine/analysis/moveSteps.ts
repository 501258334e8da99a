import { stepsPerPoint } from "../numeric/ScoreGrid";
import type { WaterfallStep } from "./Analysis";
import type { LeverStage } from "./leverStages";
import type { Residual } from "./residual";
import { reconciled } from "./waterfall";

const STILL: Readonly<Record<WaterfallStep, number>> = Object.freeze({
  market: 0,
  weights: 0,
  leniency: 0,
  shift: 0,
  shape: 0,
  limits: 0,
  rounding: 0,
});

// Most people take no step at all; they share one answer.
function isStill(
  person: number,
  original: Float64Array,
  stages: readonly LeverStage[],
  { final, shift, shape }: Residual,
): boolean {
  const score = original[person]!;
  if (final[person] !== score || shift[person] !== 0 || shape[person] !== 0) return false;
  return stages.every((stage) => stage.scores[person] === score);
}

/**
 * One person's way from the original to the suggested score, in steps that sum exactly to the whole move.
 *
 * Every step is a whole number of the score's own steps (hundredths as a rule), by largest remainder. What limits
 * take away is "limits"; what is only the last digit is "rounding".
 *
 * @param person Position of the person
 * @param original Original scores
 * @param stages Scores after each lever
 * @param residual The residual map
 * @returns Points per step
 */
export function moveSteps(
  person: number,
  original: Float64Array,
  stages: readonly LeverStage[],
  residual: Residual,
): Readonly<Record<WaterfallStep, number>> {
  const { base, final, shift, shape, grid } = residual;
  const steps = stepsPerPoint(grid);
  if (isStill(person, original, stages, residual)) return STILL;
  const total = Math.round((final[person]! - original[person]!) * steps);
  let before = original[person]!;
  const parts = stages.map(({ scores }) => {
    const by = scores[person]! - before;
    before = scores[person]!;
    return by;
  });
  const held = base[person]! - before;
  const drawn = base[person]! + shift[person]! + shape[person]!;
  const rest = final[person]! - drawn;
  const half = 0.5000001 / steps;
  const heldLimit = Math.abs(held) > half ? held : 0;
  const restLimit = Math.abs(rest) > half ? rest : 0;
  parts.push(shift[person]!, shape[person]!, heldLimit + restLimit);
  parts.push(held - heldLimit + (rest - restLimit));
  for (let k = 0; k < parts.length; k++) parts[k]! *= steps;
  const [market, weights, leniency, shifted, shaped, limits, rounding] = reconciled(
    parts,
    total,
  ).map((whole) => whole / steps) as [number, number, number, number, number, number, number];
  return { market, weights, leniency, shift: shifted, shape: shaped, limits, rounding };
}

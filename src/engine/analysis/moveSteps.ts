import type { WaterfallStep } from "./Analysis";
import type { LeverStage } from "./leverStages";
import type { Residual } from "./residual";
import { reconciled } from "./waterfall";

const NAMES: readonly WaterfallStep[] = [
  "market",
  "weights",
  "leniency",
  "shift",
  "shape",
  "limits",
  "rounding",
];

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
  const { base, final, shift, shape, stepsPerPoint } = residual;
  const total = Math.round((final[person]! - original[person]!) * stepsPerPoint);
  let before = original[person]!;
  const parts = stages.map(({ scores }) => {
    const by = scores[person]! - before;
    before = scores[person]!;
    return by;
  });
  const held = base[person]! - before;
  const drawn = base[person]! + shift[person]! + shape[person]!;
  const rest = final[person]! - drawn;
  const half = 0.5000001 / stepsPerPoint;
  const [heldLimit, heldRounding] = Math.abs(held) > half ? [held, 0] : [0, held];
  const [restLimit, restRounding] = Math.abs(rest) > half ? [rest, 0] : [0, rest];
  parts.push(shift[person]!, shape[person]!, heldLimit + restLimit, heldRounding + restRounding);
  const whole = reconciled(
    parts.map((part) => part * stepsPerPoint),
    total,
  );
  return Object.fromEntries(NAMES.map((name, k) => [name, whole[k]! / stepsPerPoint])) as Record<
    WaterfallStep,
    number
  >;
}

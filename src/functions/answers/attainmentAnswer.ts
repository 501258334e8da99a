import { adjustedTarget, attainment, type BaselineRule } from "../../engine";
import type { Answer } from "../cells/inCell";
import { eachOrOne, type Companion } from "../cells/eachOrOne";
import { numbersIn } from "../cells/numbersIn";
import { numberOption } from "../cells/options";
import { requireEach } from "../cells/requireEach";
import { shaped } from "../cells/shaped";
import { vectorOf, type Vector } from "../cells/Vector";
import { refuse } from "../cells/cellError";

/** Arguments of `baseline`. */
export interface BaselineArguments {
  readonly target: unknown;
  readonly marketIndex?: unknown;
  readonly passThrough?: unknown;
  readonly floor?: unknown;
  readonly cap?: unknown;
}

/** An index is a ratio around 1; anything further off is written in percent or is a level. */
const [LOWEST_INDEX, HIGHEST_INDEX] = [0.2, 5];

/** Targets moved with the market; the work behind `baseline`. */
export function baselineAnswer(given: BaselineArguments): Answer[][] {
  const vector = vectorOf("target", given.target);
  const rule = ruleOf(given);
  const index = marketIndexOf(given.marketIndex, vector);
  if (index === null) {
    refuse("#VALUE!", "marketIndex is missing. Enter market now divided by market then.");
  }
  const answers = numbersIn(vector).map((target, position) => {
    const market = index.at(position);
    return target === null || market === null ? null : adjustedTarget(target, market, rule);
  });
  return shaped(vector, answers);
}

/** Results against targets; the work behind `attainment`. */
export function attainmentAnswer(
  given: BaselineArguments & { readonly actual: unknown },
): Answer[][] {
  const vector = vectorOf("actual", given.actual);
  const target = eachOrOne("target", given.target, vector);
  if (target === null) refuse("#VALUE!", "target is missing. Enter one target or one for each.");
  const positive = "Enter a target above 0.";
  requireEach(
    target.vector,
    numbersIn(target.vector),
    (one) => one > 0,
    () => positive,
  );
  const rule = ruleOf(given);
  const index = marketIndexOf(given.marketIndex, vector);
  const answers = numbersIn(vector).map((actual, position) => {
    const goal = target.at(position);
    const market = index === null ? 1 : index.at(position);
    if (actual === null || goal === null || market === null) return null;
    return attainment(actual, goal, market, rule);
  });
  return shaped(vector, answers);
}

function ruleOf({ passThrough, floor, cap }: BaselineArguments): Required<BaselineRule> {
  const rule = {
    passThrough: numberOption("passThrough", passThrough, { least: 0, most: 2 }, 1),
    floor: numberOption("floor", floor, { least: 0, most: Infinity }, 0.7),
    cap: numberOption("cap", cap, { least: 0, most: Infinity }, 1.3),
  };
  if (rule.floor <= rule.cap) return rule;
  return refuse(
    "#VALUE!",
    `floor is ${rule.floor}, cap is ${rule.cap}. Give a floor below the cap.`,
  );
}

function marketIndexOf(range: unknown, partner: Vector): Companion | null {
  const companion = eachOrOne("marketIndex", range, partner);
  if (companion === null) return null;
  const { vector } = companion;
  const near = (index: number): boolean => index >= LOWEST_INDEX && index <= HIGHEST_INDEX;
  requireEach(vector, numbersIn(vector), near, remedyFor);
  return companion;
}

function remedyFor(index: number): string {
  const meant = index / 100;
  const hint =
    meant >= LOWEST_INDEX && meant <= HIGHEST_INDEX ? ` Did you mean ${withoutLoss(meant)}?` : "";
  return `Enter market now divided by market then, from ${LOWEST_INDEX} to ${HIGHEST_INDEX}.${hint}`;
}

/** Two decimals at least, and every digit that was typed: 83.5 is 0.835. */
function withoutLoss(meant: number): string {
  const digits = String(Number(meant.toPrecision(15)));
  const short = meant.toFixed(2);
  return digits.length > short.length ? digits : short;
}

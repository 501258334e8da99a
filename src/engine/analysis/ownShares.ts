import { decimalsOf } from "../numeric/decimalsOf";
import { median } from "../numeric/quantile";
import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { sharesOf, type Shares } from "./roleTemplates";

/** Fewer people than this may follow weights by chance. */
const LEAST_PEOPLE = 5;
/** Share of the people whose scores must follow them; the others may have been adjusted since. */
const FOLLOWING = 0.9;
/** Weights are whole percents. */
const STEP = 0.01;
/** Decimals of a score are looked at up to here. */
const MOST_DECIMALS = 4;

/** Somebody whose overall score and both indicators are known. */
interface Scored {
  readonly score: number;
  readonly process: number;
  readonly result: number;
}

/**
 * The weights of process and result that people's overall scores were made with: the person's own where the list has
 * them, else those that the scores themselves follow, p + w·(r − p) to the last digit, among people of one role, of one
 * group, or of one side.
 *
 * A template would say what weights could be; what moved the score by moving the result is the weight it really had.
 *
 * @param people Everybody analysed
 * @returns Function from a person to shares that sum to 1, or null when neither tells
 */
export function ownShares(people: readonly Person[]): (person: Person) => Shares | null {
  const scored = new Map<string, Scored[]>();
  for (const person of people) {
    const { score, processScore, resultScore } = person;
    if (score === null || processScore === null || resultScore === null) continue;
    for (const key of circlesOf(person)) {
      const others = scored.get(key);
      const one = { score, process: processScore, result: resultScore };
      if (others === undefined) scored.set(key, [one]);
      else others.push(one);
    }
  }
  const followed = new Map([...scored].map(([key, those]) => [key, sharesFollowed(those)]));
  return (person) => {
    const own = sharesOf(person.processWeight, person.resultWeight);
    if (own !== null) return own;
    for (const key of circlesOf(person)) {
      const shares = followed.get(key) ?? null;
      if (shares !== null) return shares;
    }
    return null;
  };
}

// Those a person may share weights with, the narrowest circle first.
function circlesOf({ role, group, side }: Person): string[] {
  return [
    ...(role === null ? [] : [`role ${foldLabel(role)}`]),
    ...(group === null ? [] : [`group ${foldLabel(group)}`]),
    ...(side === null ? [] : [`side ${side}`]),
  ];
}

// Whole percents that nearly all of these scores follow; null where there are none, or rounding hides them.
function sharesFollowed(those: readonly Scored[]): Shares | null {
  const telling = those.filter(({ process, result }) => process !== result);
  if (telling.length < LEAST_PEOPLE) return null;
  const decimals = decimalsOfMost(telling);
  const rounding = 0.5 * 10 ** -decimals * (1 + 1e-6);
  const apart = median(telling.map(({ process, result }) => Math.abs(result - process)));
  if (rounding > STEP * apart) return null;
  const each = telling.map(({ score, process, result }) => (score - process) / (result - process));
  const result = Number((Math.round(median(each) / STEP) * STEP).toFixed(2));
  if (result < 0 || result > 1) return null;
  const follows = (one: Scored): boolean =>
    Math.abs(one.process + result * (one.result - one.process) - one.score) <= rounding;
  if (telling.filter(follows).length < FOLLOWING * telling.length) return null;
  return { process: Number((1 - result).toFixed(2)), result };
}

// Decimals that are enough for nearly all of the scores; one adjusted by a fraction must not ask more of the others.
function decimalsOfMost(those: readonly Scored[]): number {
  const each = Int32Array.from(
    those,
    ({ score }) => decimalsOf(score, MOST_DECIMALS) ?? MOST_DECIMALS,
  ).sort();
  return each[Math.ceil(FOLLOWING * each.length) - 1]!;
}

import { EngineError } from "../EngineError";
import { hasNoSpread } from "../numeric/hasNoSpread";
import { mean } from "../numeric/mean";
import { standardDeviation } from "../numeric/variance";
import type { Person } from "../people/Person";
import { roleShares, sharesOf, type Shares } from "./roleTemplates";
import type { AnalysisSettings } from "./Settings";

interface Scale {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Overall scores rebuilt from standardised indicators with the weights of each role, so that the weights act as
 * written: c = w_p·(p − p̄)/s_p + w_r·(r − r̄)/s_r, then x̄ + s_x·(c − c̄)/s_c with the mean and standard deviation
 * of the original scores. All means and deviations are those of the original figures of the people who have both
 * indicators and weights; relief already given to the result score is added to r afterwards and so passes through.
 *
 * @param people Everybody analysed; people without indicators or weights keep their score
 * @param settings The role weights; a role without weights falls back on the person's own
 * @param relief Points already added to each result score
 * @param current Scores after the levers before this one
 * @returns Scores after role weights, in the order of people; null when nobody has both indicators
 * @throws {EngineError} "too-few" or "no-spread" when the indicators cannot be standardised
 */
export function weightedAnew(
  people: readonly Person[],
  settings: AnalysisSettings,
  relief: ArrayLike<number>,
  current: ArrayLike<number>,
): Float64Array | null {
  const ofRole = roleShares(settings.roleWeights.weights);
  const usable: number[] = [];
  const shares: Shares[] = [];
  people.forEach((person, i) => {
    if (person.side === null || person.processScore === null || person.resultScore === null) return;
    const weights = ofRole(person) ?? sharesOf(person.processWeight, person.resultWeight);
    if (weights === null) return;
    usable.push(i);
    shares.push(weights);
  });
  if (usable.length === 0) return null;
  const process = Float64Array.from(usable, (i) => people[i]!.processScore!);
  const result = Float64Array.from(usable, (i) => people[i]!.resultScore!);
  const ofProcess = scaleOf(process);
  const ofResult = scaleOf(result);
  const composite = (k: number, extra: number): number =>
    (shares[k]!.process * (process[k]! - ofProcess.mean)) / ofProcess.sd +
    (shares[k]!.result * (result[k]! + extra - ofResult.mean)) / ofResult.sd;
  const ofComposite = scaleOf(usable.map((_, k) => composite(k, 0)));
  const ofScore = scaleOf(usable.map((i) => people[i]!.score!));
  const scores = Float64Array.from(current);
  usable.forEach((i, k) => {
    const z = (composite(k, relief[i]!) - ofComposite.mean) / ofComposite.sd;
    scores[i] = ofScore.mean + ofScore.sd * z;
  });
  return scores;
}

function scaleOf(values: ArrayLike<number>): Scale {
  if (values.length < 2) {
    throw new EngineError("too-few", "role weights require two people with both indicators");
  }
  if (hasNoSpread(values)) {
    throw new EngineError("no-spread", "role weights require indicators that differ");
  }
  return { mean: mean(values), sd: standardDeviation(values) };
}

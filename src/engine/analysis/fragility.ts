import { EngineError } from "../EngineError";
import type { Person } from "../people/Person";
import { gradesOn } from "./gradePlan";
import { roleShares, sharesOf } from "./roleTemplates";
import type { AnalysisSettings } from "./Settings";
import { weightedAnew } from "./weightsLever";

/** Share of weight that is moved from one indicator to the other. */
const WEIGHT_STEP = 0.05;

/**
 * Whose grade turns on choices somebody else might have made: it changes when 5 points of weight go from result to
 * process or back, or when the indicators are standardised before weighting (or not, where they are).
 *
 * @param people Everybody analysed
 * @param settings Role weights, and whether they are on
 * @param scores Suggested scores
 * @param grades Grades on these scores, by number
 * @param seats Seats per grade
 * @returns Per person whether the grade is fragile; nobody is when nobody has indicators
 */
export function fragility(
  people: readonly Person[],
  settings: AnalysisSettings,
  scores: Float64Array,
  grades: readonly number[],
  seats: readonly number[],
): boolean[] {
  const fragile = people.map(() => false);
  for (const other of variants(people, settings, scores)) {
    gradesOn(other, seats).forEach((grade, i) => {
      if (grade !== grades[i]) fragile[i] = true;
    });
  }
  return fragile;
}

function variants(
  people: readonly Person[],
  settings: AnalysisSettings,
  scores: Float64Array,
): Float64Array[] {
  if (!people.some((one) => one.processScore !== null && one.resultScore !== null)) return [];
  const moved = (by: number): Float64Array =>
    scores.map((score, i) => {
      const { processScore, resultScore } = people[i]!;
      return processScore === null || resultScore === null
        ? score
        : score + by * (resultScore - processScore);
    });
  const other = otherMethod(people, settings, scores);
  return [moved(WEIGHT_STEP), moved(-WEIGHT_STEP), ...(other === null ? [] : [other])];
}

// Standardised when the scores are not, plainly weighted when they are.
function otherMethod(
  people: readonly Person[],
  settings: AnalysisSettings,
  scores: Float64Array,
): Float64Array | null {
  const original = Float64Array.from(people, (person) => person.score!);
  const standardised = attempted(() =>
    weightedAnew(people, settings, new Float64Array(people.length), original),
  );
  if (standardised === null) return null;
  if (!settings.roleWeights.on) {
    return scores.map((score, i) => score + standardised[i]! - original[i]!);
  }
  const ofRole = roleShares(settings.roleWeights.weights);
  return scores.map((score, i) => {
    const person = people[i]!;
    const shares = ofRole(person) ?? sharesOf(person.processWeight, person.resultWeight);
    if (person.processScore === null || person.resultScore === null || shares === null)
      return score;
    const plain = shares.process * person.processScore + shares.result * person.resultScore;
    return score + plain - standardised[i]!;
  });
}

function attempted(compute: () => Float64Array | null): Float64Array | null {
  try {
    return compute();
  } catch (error) {
    // Indicators that do not differ have no other method.
    if (error instanceof EngineError) return null;
    throw error;
  }
}

import { EngineError, type EngineErrorCode } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { foldLabel } from "../people/foldLabel";
import type { NormaliseMethod } from "./NormaliseMethod";
import { groupIndex } from "./groupIndex";
import { normalise } from "./normalise";

/** Scores and the group each belongs to, side by side. */
export interface GroupedScores {
  readonly scores: readonly number[];
  readonly groups: readonly string[];
}

/**
 * The same normalisation inside each group. Beware: it makes the groups equal by construction and so deletes
 * justified and unjustified differences alike; skew is measured before it.
 *
 * @param people Finite scores and their groups, compared folded
 * @param method As in `normalise`
 * @param population The scores and groups to compare with; the people themselves when left out
 * @returns One value per score, null where the group has too few members, no spread, or is not in the population
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "missing-label" or "invalid-option"
 */
export function normaliseWithin(
  people: GroupedScores,
  method: NormaliseMethod,
  population?: GroupedScores,
): (number | null)[] {
  const own = grouped(people);
  const reference = population && grouped(population);
  const result = new Array<number | null>(people.scores.length).fill(null);
  for (const [key, rows] of own) {
    const scores = rows.map((row) => people.scores[row]!);
    const others = reference?.get(key)?.map((row) => population!.scores[row]!) ?? [];
    const values = orNull(() => normalise(scores, method, reference && others));
    if (values) rows.forEach((row, k) => (result[row] = values[k]!));
  }
  return result;
}

const unanswered = new Set<EngineErrorCode>(["empty", "too-few", "no-spread"]);

function orNull(compute: () => number[]): number[] | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof EngineError && unanswered.has(error.code)) return null;
    throw error;
  }
}

// Rows of each group, by folded label.
function grouped({ scores, groups }: GroupedScores): Map<string, number[]> {
  const { labels, of, sizes } = groupIndex("normaliseWithin", groups, scores.length);
  requireFinite("normaliseWithin", scores);
  const rows = Array.from(sizes, (): number[] => []);
  for (let row = 0; row < of.length; row++) rows[of[row]!]!.push(row);
  return new Map(labels.map((label, group) => [foldLabel(label), rows[group]!]));
}

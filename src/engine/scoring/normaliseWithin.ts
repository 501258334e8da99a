import { EngineError } from "../EngineError";
import { requireSameLength } from "../numeric/requireSameLength";
import { foldLabel } from "../people/foldLabel";
import type { NormaliseMethod } from "./NormaliseMethod";
import { normaliserOf } from "./normalise";
import type { Normaliser } from "./standardisers";

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
  population: GroupedScores = people,
): (number | null)[] {
  const references = groupsOf(population);
  const prepared = new Map<string, Normaliser | null>();
  for (const [group, scores] of references) prepared.set(group, orNull(scores, method));
  const keys = keysOf(people);
  return people.scores.map((score, i) => prepared.get(keys[i]!)?.(score) ?? null);
}

function orNull(scores: readonly number[], method: NormaliseMethod): Normaliser | null {
  try {
    return normaliserOf(scores, method);
  } catch (error) {
    const unanswered =
      error instanceof EngineError && (error.code === "too-few" || error.code === "no-spread");
    if (unanswered) return null;
    throw error;
  }
}

function keysOf({ scores, groups }: GroupedScores): string[] {
  requireSameLength("normaliseWithin", { scores: scores.length }, { groups: groups.length });
  if (scores.length === 0) throw new EngineError("empty", "normaliseWithin requires a score");
  return groups.map((group, i) => {
    const key = foldLabel(group);
    if (key !== "") return key;
    throw new EngineError("missing-label", `normaliseWithin requires a group for score ${i + 1}`);
  });
}

function groupsOf(people: GroupedScores): Map<string, number[]> {
  const members = new Map<string, number[]>();
  keysOf(people).forEach((key, i) => {
    const scores = members.get(key);
    if (scores) scores.push(people.scores[i]!);
    else members.set(key, [people.scores[i]!]);
  });
  return members;
}

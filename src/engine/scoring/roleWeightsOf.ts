import { EngineError } from "../EngineError";
import { foldLabel } from "../people/foldLabel";
import { shares } from "./weightedScores";

/** The weights everybody of one role is scored with. */
export interface RoleTemplate {
  readonly role: string;
  readonly weights: readonly number[];
}

/**
 * Each person's row of weights, looked up by role. Roles are compared folded.
 *
 * @param roles One label per person
 * @param templates One or more roles with their weights, in the order of the indicators
 * @returns One row of weights per person, for `weightedScores`
 * @throws {EngineError} "empty", "duplicate-label", "missing-label", "unknown-label", "not-finite" or "invalid-weights"
 */
export function roleWeightsOf(
  roles: readonly string[],
  templates: readonly RoleTemplate[],
): (readonly number[])[] {
  if (templates.length === 0) {
    throw new EngineError("empty", "roleWeightsOf requires at least one role");
  }
  const known = new Map<string, readonly number[]>();
  for (const { role, weights } of templates) {
    const key = foldLabel(role);
    if (key === "") throw new EngineError("missing-label", "roleWeightsOf requires named roles");
    if (known.has(key)) {
      throw new EngineError("duplicate-label", "roleWeightsOf requires every role only once");
    }
    shares(weights);
    known.set(key, weights);
  }
  return roles.map((role, i) => {
    const weights = known.get(foldLabel(role));
    if (weights) return weights;
    throw new EngineError(
      "unknown-label",
      `roleWeightsOf requires weights for every role, and person ${i + 1} has a role without any`,
    );
  });
}

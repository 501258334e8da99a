import { labelCounts } from "../people/labelCounts";
import type { Person } from "../people/Person";
import { roleShares } from "./roleTemplates";
import type { RoleWeights } from "./Settings";

/**
 * Roles of the people that no weights are chosen for, under any name the ready roles go by.
 *
 * @param people Everybody analysed
 * @param chosen The committee's weights
 * @returns Roles as first written, in order of appearance
 */
export function unknownRoles(people: readonly Person[], chosen: readonly RoleWeights[]): string[] {
  const sharesOf = roleShares(chosen);
  return labelCounts(people.map(({ role }) => role))
    .map(({ label }) => label)
    .filter((role) => sharesOf({ role, side: null }) === null);
}

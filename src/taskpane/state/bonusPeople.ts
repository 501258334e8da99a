import type { Analysis } from "../../engine";
import type { BonusPerson } from "../../workbook/plan/planBonus";
import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";
import { limitOf } from "../../workbook/state/shareOfBase";

/** Least and most a person may get, as shares of the base; null for no such limit. */
export interface BonusLimits {
  readonly floor: number | null;
  readonly cap: number | null;
}

/** Everybody with a base, weighed by base and final score; people without a base take no part. */
export function bonusPeople(
  { people, suggestions }: Analysis,
  decisions: ReadonlyMap<string, Decision>,
  { floor, cap }: BonusLimits,
): BonusPerson[] {
  return people.flatMap((person, i): BonusPerson[] => {
    const { id, name, department, group, bonusBase: base } = person;
    const { original, suggested } = suggestions[i]!;
    const score = finalOf(decisions.get(id), original, suggested);
    if (base === null || base < 0 || score < 0) return [];
    const share = (of: number | null): number | null => (of === null ? null : limitOf(of, base));
    const limits = { floor: share(floor), cap: share(cap) };
    return [
      { id, name, department: department ?? group, base, coefficient: score / 100, ...limits },
    ];
  });
}

import type { BonusPerson } from "../../workbook/plan/planBonus";
import { coefficientOf } from "../../workbook/sheets/coefficientOf";
import { finalOf } from "../../workbook/sheets/finalOf";
import { limitOf } from "../../workbook/state/shareOfBase";
import { counted } from "./counted";
import type { PaneState } from "./PaneState";
import { withoutRow } from "./withoutRow";

/**
 * Everybody with a base, weighed by base and final score; people without a base take no part, and nobody whose row is no
 * longer in the locked sheet.
 */
export function bonusPeople(state: PaneState): BonusPerson[] {
  if (state.report === null) return [];
  const { people, suggestions } = state.report.analysis;
  const { floor, cap } = state.bonus;
  const decisions = counted(state.meeting);
  const missing = new Set(withoutRow(state));
  return people.flatMap((person, i): BonusPerson[] => {
    if (missing.has(person)) return [];
    const { id, name, department, group, bonusBase: base } = person;
    const { original, suggested } = suggestions[i]!;
    const score = finalOf(decisions.get(id), original, suggested);
    if (base === null || base < 0 || score < 0) return [];
    const share = (of: number | null): number | null => (of === null ? null : limitOf(of, base));
    const limits = { floor: share(floor), cap: share(cap) };
    return [
      {
        ...{ id, name, department: department ?? group, base },
        coefficient: coefficientOf(score),
        ...limits,
      },
    ];
  });
}

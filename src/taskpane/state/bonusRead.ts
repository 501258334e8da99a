import type { BonusReading } from "../../workbook/state/readBonus";
import type { BonusState } from "./PaneState";

type Figures = Pick<BonusReading, keyof BonusState>;

const NONE: Figures = { pool: null, floor: null, cap: null };

/**
 * The bonus figures after the newest bonus sheet was read: what was not typed since follows the sheet, what was stays.
 * Where there is no sheet any more, all of it stays.
 *
 * @param before The sheet as it was read before, if it was
 */
export function withBonusRead(
  bonus: BonusState,
  before: Figures | null,
  found: Figures | null,
): BonusState {
  if (found === null) return bonus;
  const figure = (field: keyof BonusState): number | null =>
    bonus[field] === (before ?? NONE)[field] ? found[field] : bonus[field];
  return { pool: figure("pool"), floor: figure("floor"), cap: figure("cap") };
}

import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { mean } from "../numeric/mean";
import { territoryFactors } from "./marketLever";
import type { MarketLever } from "./Settings";

/** What moving targets with the market does to one territory: raw and adjusted side by side. */
export interface TerritoryBaseline {
  /** As first written; null for people without a territory. */
  readonly territory: string | null;
  /** People whose targets move: of the lever's side, with attainment. */
  readonly people: number;
  /** Targets are multiplied by it: 1 + β·(I − 1) within floor and cap; null without an index. */
  readonly factor: number | null;
  /** Mean attainment as it is, and against the moved targets; the same without an index. */
  readonly raw: number;
  readonly adjusted: number;
}

/**
 * Mean attainment per territory against the targets as they were set and as the market moves them. It tells what the
 * lever would do, whether it is on or not.
 *
 * @param people Everybody analysed
 * @param market Indices per territory and how targets follow them
 * @returns Territories in order of their names, people without one last; none without attainment
 * @throws {EngineError} As marketRelief
 */
export function territoryBaselines(
  people: readonly Person[],
  market: MarketLever,
): readonly TerritoryBaseline[] {
  const factorOf = territoryFactors(market);
  const groups = new Map<string, { territory: string | null; attainments: number[] }>();
  for (const { side, attainment, territory } of people) {
    if (side === null || attainment === null) continue;
    if (market.side !== "both" && side !== market.side) continue;
    const key = foldLabel(territory ?? "");
    const group = groups.get(key) ?? { territory, attainments: [] };
    group.attainments.push(attainment);
    groups.set(key, group);
  }
  const rows = [...groups.values()].map(({ territory, attainments }): TerritoryBaseline => {
    const factor = factorOf(territory);
    const raw = mean(attainments);
    return { territory, people: attainments.length, factor, raw, adjusted: raw / (factor ?? 1) };
  });
  return rows.sort(byName);
}

function byName(a: TerritoryBaseline, b: TerritoryBaseline): number {
  if (a.territory === null || b.territory === null) return a.territory === null ? 1 : -1;
  return a.territory < b.territory ? -1 : 1;
}

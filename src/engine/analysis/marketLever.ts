import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { adjustedTarget } from "../scoring/adjustedTarget";
import { curveScore, type Knot } from "../scoring/curveScore";
import { resultCurve, standardCurve } from "./resultCurve";
import { ownShares } from "./ownShares";
import { roleShares, type Shares } from "./roleTemplates";
import type { AnalysisSettings, MarketLever } from "./Settings";

/** What the market baseline gives each person. */
export interface MarketRelief {
  /** Points of the result score. */
  readonly result: Float64Array;
  /** Points of the overall score: the same times the person's result weight. */
  readonly overall: Float64Array;
}

/**
 * Relief from moving targets with the market: curve(attainment / factor) − curve(attainment), where factor =
 * clamp(1 + β·(I − 1), floor, cap); times the weight of the result score it is points of the overall score.
 * The curve is the one in the settings, else the one the list's own scores follow, else the standard one.
 * An index of 1 gives exactly 0. The weight is the role's when role weights are on, else the one the person's score was
 * made with, as columns of weights or the scores themselves tell, else the role's. A territory of "*" stands for every territory without an index of its own.
 *
 * @param people Everybody analysed
 * @param settings Indices per territory and how targets follow them
 * @returns Relief per person, 0 where there is no attainment, index or weight; null when nobody has all three
 * @throws {EngineError} "out-of-range", "not-finite" or "not-monotone" from an index, a limit or the curve
 */
export function marketRelief(
  people: readonly Person[],
  settings: AnalysisSettings,
): MarketRelief | null {
  if (settings.market.indices.length === 0) return null;
  const factorOf = territoryFactors(settings.market);
  const weightsOf = resultWeights(people, settings);
  const result = new Float64Array(people.length);
  const overall = new Float64Array(people.length);
  const { side } = settings.market;
  const curve = settings.market.curve ?? resultCurve(people, side) ?? standardCurve;
  let found = 0;
  people.forEach((person, i) => {
    if (person.side === null || person.attainment === null) return;
    if (side !== "both" && person.side !== side) return;
    const factor = factorOf(person.territory);
    const weights = weightsOf(person);
    if (factor === null || weights === null) return;
    const relief = factor === 1 ? 0 : points(person.attainment, factor, curve);
    result[i] = relief;
    overall[i] = weights.result * relief;
    found++;
  });
  return found > 0 ? { result, overall } : null;
}

function points(attainment: number, factor: number, curve: readonly Knot[]): number {
  return curveScore(attainment / factor, curve) - curveScore(attainment, curve);
}

/**
 * What targets are multiplied by in each territory; every index is checked once.
 *
 * @param market Indices and how targets follow them
 * @returns Function from a territory to its factor, or null without an index of its own or for everywhere
 * @throws {EngineError} "out-of-range" or "not-finite" from an index or a limit
 */
export function territoryFactors(
  market: Pick<MarketLever, "indices" | "passThrough" | "floor" | "cap">,
): (territory: string | null) => number | null {
  const { passThrough, floor, cap } = market;
  const factors = new Map<string, number>();
  for (const { territory, index } of market.indices) {
    factors.set(foldLabel(territory), adjustedTarget(1, index, { passThrough, floor, cap }));
  }
  const everywhere = factors.get("*") ?? null;
  const byText = new Map<string, number | null>();
  return (territory) => {
    if (territory === null) return everywhere;
    let factor = byText.get(territory);
    if (factor === undefined) {
      byText.set(territory, (factor = factors.get(foldLabel(territory)) ?? everywhere));
    }
    return factor;
  };
}

function resultWeights(
  people: readonly Person[],
  settings: AnalysisSettings,
): (person: Person) => Shares | null {
  const ofRole = roleShares(settings.roleWeights.weights);
  const own = ownShares(people);
  return settings.roleWeights.on
    ? (person) => ofRole(person) ?? own(person)
    : (person) => own(person) ?? ofRole(person);
}

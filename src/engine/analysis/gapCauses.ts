import type { Person, Side } from "../people/Person";
import { exactParts, shownParts } from "../skew/exactParts";
import { kitagawa } from "../skew/kitagawa";
import { leverShapley } from "../skew/leverShapley";
import type { Stratum } from "../skew/Stratum";
import type { GapCause, GapCauses } from "./Diagnosis";
import type { GapReader } from "./gapReader";
import { leverStages, type EarlyLever } from "./leverStages";
import type { AnalysisSettings } from "./Settings";
import { standings } from "./standings";

const LEVERS: readonly EarlyLever[] = ["market", "weights", "leniency"];
const CAUSES: readonly GapCause[] = [
  "market",
  "weights",
  "raters",
  "composition",
  "salesAlone",
  "backOfficeAlone",
  "unexplained",
];

/**
 * Splits the overall gap by cause. What each lever would take away counts as its cause, by Shapley values over every
 * order of the levers, whether it is switched on or not; what then remains is split by Kitagawa's method into who sits
 * in which stratum and what is unexplained, with Ñopo's terms for strata of one side only.
 *
 * With one lever the Shapley value is the plain difference before and after it; with none the split is Kitagawa's.
 *
 * @param people Everybody analysed
 * @param settings What the levers would do
 * @param original Original scores, quantised
 * @param reader Measures gaps of these people
 * @returns Parts that add up to the gap exactly
 */
export function gapCauses(
  people: readonly Person[],
  settings: AnalysisSettings,
  original: Float64Array,
  reader: GapReader,
): GapCauses {
  const every = withLevers(settings, LEVERS);
  const usable = LEVERS.filter((_, k) => leverStages(people, every, original).stages[k]!.available);
  const scoresWith = (levers: readonly EarlyLever[]): Float64Array =>
    leverStages(people, withLevers(settings, levers), original).stages[LEVERS.length - 1]!.scores;
  const effects = new Map<EarlyLever, number>();
  let levelled = original;
  if (usable.length > 0) {
    const gapOf = (subset: number): number => {
      const scores = scoresWith(usable.filter((_, k) => (subset & (1 << k)) !== 0));
      if (subset === 2 ** usable.length - 1) levelled = scores;
      return reader.overall(scores).gap;
    };
    const found = leverShapley(gapOf, usable.length);
    usable.forEach((lever, k) => effects.set(lever, -found.effects[k]!));
  }
  const split = kitagawa(percentileStrata(people, levelled, reader));
  const total = reader.overall(original).gap;
  const values = [
    ...LEVERS.map((lever) => effects.get(lever) ?? 0),
    split.composition,
    split.salesAlone,
    split.backOfficeAlone,
    split.within,
  ];
  const exact = exactParts(values, total);
  const shown = shownParts(exact.parts, exact.total, 1);
  return {
    total: exact.total,
    parts: named(exact.parts),
    shown: { ...named(shown.parts), total: shown.total },
    measured: {
      market: usable.includes("market"),
      weights: usable.includes("weights"),
      raters: usable.includes("leniency"),
      composition: reader.strata !== null,
    },
  };
}

function withLevers(settings: AnalysisSettings, on: readonly EarlyLever[]): AnalysisSettings {
  return {
    ...settings,
    market: { ...settings.market, on: on.includes("market") },
    roleWeights: { ...settings.roleWeights, on: on.includes("weights") },
    // What raters cause is all of it, however much of it the committee takes off.
    leniency: { strength: 1, on: on.includes("leniency") },
  };
}

function named(parts: readonly number[]): Record<GapCause, number> {
  return Object.fromEntries(CAUSES.map((cause, k) => [cause, parts[k]!])) as Record<
    GapCause,
    number
  >;
}

// Percentiles among the people compared, per stratum; people without a stratum are one of their own side each.
function percentileStrata(
  people: readonly Person[],
  scores: Float64Array,
  reader: GapReader,
): Stratum[] {
  const compared = people.flatMap((person, i) => (person.side === null ? [] : [i]));
  const { percentile } = standings(Float64Array.from(compared, (i) => scores[i]!));
  const strata = new Map<string, Record<Side, number[]>>();
  compared.forEach((i, k) => {
    const side = people[i]!.side!;
    const label = reader.stratumOf(i);
    const key = label === null ? `none ${side}` : `in ${label}`;
    let stratum = strata.get(key);
    if (stratum === undefined) strata.set(key, (stratum = { sales: [], backOffice: [] }));
    stratum[side].push(percentile[k]!);
  });
  return [...strata.values()];
}

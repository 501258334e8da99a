import { EngineError, type EngineErrorCode } from "../EngineError";
import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { quantise } from "../numeric/quantise";
import type { Person, Side } from "../people/Person";
import { brunnerMunzel } from "../skew/brunnerMunzel";
import { changeSinceLastCycle, type ChangeSinceLastCycle } from "../skew/changeSinceLastCycle";
import { detectSkew } from "../skew/detectSkew";
import type { Shift } from "../skew/hodgesLehmann";
import { mannWhitney } from "../skew/mannWhitney";
import { representationCurve } from "../skew/representationCurve";
import { shiftFunction } from "../skew/shiftFunction";
import type { SkewBy } from "../skew/skewBy";
import { spreadRatio } from "../skew/spreadRatio";
import { topShare } from "../skew/topShare";
import { wasserstein } from "../skew/wasserstein";
import { analyse } from "./analyse";
import type { Analysis } from "./Analysis";
import type { Diagnosis, ShapeFigures } from "./Diagnosis";
import { distributionCurves } from "./distributionCurves";
import { gapCauses } from "./gapCauses";
import { gapReader } from "./gapReader";
import { leverStages } from "./leverStages";
import type { AnalysisSettings } from "./Settings";
import { territoryBaselines } from "./territoryBaselines";
import { unknownRoles } from "./unknownRoles";
import { weightsInEffect } from "./weightsInEffect";

const TOPS = [0.1, 0.2, 0.3];

/**
 * Everything the Diagnose step shows about one set of people under one set of settings.
 *
 * @param people Anybody; those without an id or a score are left out
 * @param settings What the committee has chosen
 * @param analysis The analysis of the same people and settings, when it is at hand
 * @returns Figures, lists and points to draw; what cannot be computed is null or in refusals
 * @throws {EngineError} As analyse
 */
export function diagnose(
  people: readonly Person[],
  settings: AnalysisSettings,
  analysis: Analysis = analyse(people, settings),
): Diagnosis {
  const refusals: { part: string; code: EngineErrorCode }[] = [];
  const attempt = <T>(part: string, compute: () => T): T | null => {
    try {
      return compute();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      refusals.push({ part, code: error.code });
      return null;
    }
  };
  const compared = analysis.people;
  const original = quantise(analysis.suggestions.map((one) => one.original));
  const after = quantise(analysis.suggestions.map((one) => one.suggested));
  const side = (which: Side): Float64Array =>
    original.filter((_, i) => compared[i]!.side === which);
  const [sales, backOffice] = [side("sales"), side("backOffice")];
  const { shift, ...lists } = skewOf(compared, original, settings.margin);
  const { compareWithin } = settings;
  return {
    overall: analysis.overall,
    within: analysis.within,
    primary: analysis.primary,
    strata: compareWithin === null ? null : lists[`${compareWithin}s`],
    strataBy: compareWithin,
    ...lists,
    topShares: TOPS.flatMap((share) => {
      const top = attempt("top", () => topShare(sales, backOffice, share));
      return top === null ? [] : [{ share, top }];
    }),
    representation: representationCurve(sales, backOffice),
    causes: attempt("causes", () =>
      gapCauses(compared, settings, original, gapReader(compared, settings)),
    ),
    change: attempt("change", () => changeOf(compared, settings, original)),
    weights: (["everybody", "sales", "backOffice"] as const).flatMap((whose) => {
      const found = attempt("weights", () => weightsInEffect(compared, settings, whose));
      return found === null ? [] : [found];
    }),
    unknownRoles: unknownRoles(compared, settings.roleWeights.weights),
    territories: attempt("territories", () => territoryBaselines(compared, settings.market)) ?? [],
    peopleNeeded: peopleNeeded(settings.margin),
    shape: attempt("shape", () => shapeOf(sales, backOffice, shift, attempt)),
    curves: distributionCurves(compared, original, after),
    refusals: [...analysis.refusals, ...refusals],
  };
}

interface SkewLists {
  readonly shift: Shift;
  readonly departments: SkewBy | null;
  readonly levels: SkewBy | null;
  readonly raters: SkewBy | null;
}

// A list is null when nobody has a label for it.
function skewOf(people: readonly Person[], scores: Float64Array, margin: number): SkewLists {
  const { shift, by } = detectSkew({
    scores,
    sides: people.map(({ side }) => side),
    by: (["department", "level", "rater"] as const).map((field) =>
      people.map((person) => person[field]),
    ),
    margin,
  });
  const listed = by.map((list) => (list.rows.length > 0 ? list : null));
  return { shift, departments: listed[0]!, levels: listed[1]!, raters: listed[2]! };
}

function changeOf(
  people: readonly Person[],
  settings: AnalysisSettings,
  now: Float64Array,
): ChangeSinceLastCycle | null {
  if (people.every((person) => person.previousScore === null)) return null;
  const on = { ...settings, market: { ...settings.market, on: true } };
  const market = leverStages(people, on, now).stages[0]!;
  return changeSinceLastCycle({
    previous: people.map((person) => person.previousScore),
    now: Array.from(now),
    sides: people.map((person) => person.side),
    rebased: market.available ? Array.from(market.scores) : null,
  });
}

function shapeOf(
  sales: Float64Array,
  backOffice: Float64Array,
  shift: Shift,
  attempt: <T>(part: string, compute: () => T) => T | null,
): ShapeFigures {
  return {
    shift,
    distance: wasserstein(sales, backOffice),
    spreadRatio: attempt("spread", () => spreadRatio(sales, backOffice)),
    deciles: attempt("deciles", () => shiftFunction(sales, backOffice)) ?? [],
    mannWhitney: attempt("mann-whitney", () => mannWhitney(sales, backOffice)),
    brunnerMunzel: attempt("brunner-munzel", () => brunnerMunzel(sales, backOffice)),
  };
}

// Noether's formula for two sides of equal size, solved for their size.
function peopleNeeded(margin: number): number | null {
  if (margin === 0) return null;
  const z = normalQuantile(0.975) + normalQuantile(0.8);
  const people = Math.ceil((2 / 12) * ((100 * z) / margin) ** 2);
  return people <= Number.MAX_SAFE_INTEGER ? people : null;
}

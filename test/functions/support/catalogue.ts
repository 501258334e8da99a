import type { FunctionName } from "./call";

/** A worksheet function as promised: its name in a cell, its export, its arguments (optional ones in brackets). */
export interface Promised {
  readonly id: string;
  readonly exported: FunctionName;
  readonly given: readonly string[];
}

const placing = ["[groups]", "[population]", "[populationGroups]"];
const comparing = ["scores", "groups", "backOffice", "sales"];

const promised = (id: string, exported: FunctionName, ...given: string[]): Promised => ({
  id,
  exported,
  given,
});

/** What the worksheet functions are; ids and arguments never change once shipped. */
export const catalogue: readonly Promised[] = [
  promised("WEIGHTED", "weighted", "scores", "weights", "[minCoverage]"),
  promised("WEIGHTEDBYROLE", "weightedByRole", "scores", "roles", "roleWeights", "[minCoverage]"),
  promised("EFFECTIVEWEIGHTS", "effectiveWeights", "scores", "weights"),
  promised("BASELINE", "baseline", "target", "marketIndex", "[passThrough]", "[floor]", "[cap]"),
  promised(
    "ATTAINMENT",
    "attainment",
    ...["actual", "target", "[marketIndex]", "[passThrough]", "[floor]", "[cap]"],
  ),
  promised("CURVE", "curve", "attainment", "knots"),
  promised("NORMALIZE", "normalize", "scores", "[method]", ...placing),
  promised("ZSCORE", "zScore", "scores", ...placing),
  promised("TSCORE", "tScore", "scores", ...placing),
  promised("PERCENTILE", "percentile", "scores", ...placing),
  promised("EQUATE", "equate", "scores", "groups", "reference", "[method]"),
  promised("LENIENCY", "leniency", "scores", "raters", "[labels]"),
  promised("LENIENCYADJUSTED", "leniencyAdjusted", "scores", "raters", "[strength]"),
  promised("SKEW", "skew", ...comparing, "[strata]", "[measure]"),
  promised("SKEWREPORT", "skewReport", ...comparing, "[strata]", "[margin]", "[labels]"),
  promised("SKEWBY", "skewBy", ...comparing, "by", "[margin]", "[labels]"),
  promised("TOPSHARE", "topShare", ...comparing, "[share]", "[labels]"),
  promised(
    "SKEWCAUSES",
    "skewCauses",
    "scores",
    "rebased",
    ...comparing.slice(1),
    "[strata]",
    "[labels]",
  ),
  promised("CALIBRATE", "calibrate", ...comparing, "[strength]", "[maxMove]", "[strata]", "[move]"),
  promised("STRENGTH", "strength", ...comparing, "[tolerance]", "[strata]", "[move]"),
  promised("GRADE", "grade", "scores", "grades", "shares", "[groups]"),
  promised("SEATS", "seats", "headcount", "shares"),
  promised("BONUS", "bonus", "pool", "weights", "[floors]", "[caps]", "[unit]"),
  promised("PRORATE", "prorate", "start", "end", "periodStart", "periodEnd"),
];

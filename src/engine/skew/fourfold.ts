import { EngineError } from "../EngineError";
import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { hypergeometricCdf, hypergeometricPmf } from "../numeric/distributions/hypergeometric";
import { requireConfidence } from "./requireConfidence";

/** People of each side in and out of a selection. */
export interface FourfoldCounts {
  readonly salesIn: number;
  readonly salesOut: number;
  readonly backOfficeIn: number;
  readonly backOfficeOut: number;
}

/** The comparison of two selection rates. */
export interface Fourfold extends FourfoldCounts {
  readonly salesRate: number;
  readonly backOfficeRate: number;
  /** Sales rate ÷ back-office rate; null when nobody of the back office is in. */
  readonly ratio: number | null;
  /** Katz's interval of the ratio on the log scale; ½ is added to every cell when one is empty. */
  readonly ratioLower: number;
  readonly ratioUpper: number;
  /** Two-sided p: all tables with the same margins that are at most as likely. */
  readonly fisher: number;
  /** Chance of as few sales people or fewer. */
  readonly fisherLess: number;
  /** Two-sided mid-p: twice the smaller tail, the table itself counted half. */
  readonly midP: number;
}

/** Tables this much more likely than the observed one still count as equally likely. */
const FUZZ = 1 + 1e-7;

/**
 * Selection rates of both sides, their ratio, and Fisher's exact test. A top share fixes both margins of the
 * table, so the conditional test is the right one.
 *
 * @param counts Whole numbers ≥ 0, at least one person on each side
 * @param confidence Of Katz's interval
 * @returns Rates in [0, 1], p values in (0, 1]
 * @throws {EngineError} "out-of-range" for counts that are no counts, "empty" for a side without people
 * @see Katz et al. (1978), Biometrics 34(3), 469–474; R fisher.test, phyper
 */
export function fourfold(counts: FourfoldCounts, confidence = 0.95): Fourfold {
  requireConfidence("fourfold", confidence);
  requireCounts(counts);
  const { salesIn, salesOut, backOfficeIn, backOfficeOut } = counts;
  const salesRate = salesIn / (salesIn + salesOut);
  const backOfficeRate = backOfficeIn / (backOfficeIn + backOfficeOut);
  const [ratioLower, ratioUpper] = katz(counts, confidence);
  return {
    ...{ salesIn, salesOut, backOfficeIn, backOfficeOut, salesRate, backOfficeRate },
    ratio: backOfficeIn === 0 ? null : salesRate / backOfficeRate,
    ...{ ratioLower, ratioUpper },
    ...exactTest(counts),
  };
}

function requireCounts(counts: FourfoldCounts): void {
  const all = [counts.salesIn, counts.salesOut, counts.backOfficeIn, counts.backOfficeOut];
  if (!all.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new EngineError("out-of-range", "fourfold requires whole counts of 0 or more");
  }
  if (counts.salesIn + counts.salesOut === 0 || counts.backOfficeIn + counts.backOfficeOut === 0) {
    throw new EngineError("empty", "fourfold requires at least one person on each side");
  }
}

function katz(counts: FourfoldCounts, confidence: number): [number, number] {
  const cells = [counts.salesIn, counts.salesOut, counts.backOfficeIn, counts.backOfficeOut];
  const add = cells.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = cells.map((cell) => cell + add) as [number, number, number, number];
  const log = Math.log(a / (a + b) / (c / (c + d)));
  const se = Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
  const reach = normalQuantile((1 + confidence) / 2) * se;
  return [Math.exp(log - reach), Math.exp(log + reach)];
}

function exactTest(counts: FourfoldCounts): Pick<Fourfold, "fisher" | "fisherLess" | "midP"> {
  const people = counts.salesIn + counts.salesOut + counts.backOfficeIn + counts.backOfficeOut;
  const urn = {
    population: people,
    successes: counts.salesIn + counts.salesOut,
    draws: counts.salesIn + counts.backOfficeIn,
  };
  const seen = hypergeometricPmf(counts.salesIn, urn);
  const fisherLess = hypergeometricCdf(counts.salesIn, urn);
  const least = Math.max(0, urn.draws + urn.successes - people);
  const most = Math.min(urn.draws, urn.successes);
  let fisher = 0;
  for (let k = least; k <= most; k++) {
    const chance = hypergeometricPmf(k, urn);
    if (chance <= seen * FUZZ) fisher += chance;
  }
  const below = fisherLess - seen / 2;
  return {
    fisher: Math.min(1, fisher),
    fisherLess,
    midP: Math.min(1, 2 * Math.min(below, 1 - below)),
  };
}

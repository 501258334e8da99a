import type { Side } from "../people/Person";
import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";
import { bothSides } from "./bothSides";
import { fourfold, type Fourfold } from "./fourfold";

/** Who is in the top share of everybody. */
export interface TopShare {
  /** Seats in the top: the share of all people, rounded to whole seats, at least 1. */
  readonly seats: number;
  /** Score of the person in the last seat. */
  readonly cut: number;
  /** People tied at the cut, of whom `seatsForTied` fit in. */
  readonly tied: { readonly sales: number; readonly backOffice: number };
  readonly seatsForTied: number;
  /** People in the top with those tied at the cut counted by the fraction of them that fits. */
  readonly salesIn: number;
  readonly backOfficeIn: number;
  readonly salesRate: number;
  readonly backOfficeRate: number;
  /** Sales rate ÷ back-office rate; null when no back office is in the top. */
  readonly ratio: number | null;
  /** The side whose rate is under four fifths of the other's. */
  readonly flagged: Side | null;
  /** Exact test with everybody tied at the cut in, and with all of them out; the same without ties. */
  readonly tiesIn: Fourfold;
  readonly tiesOut: Fourfold;
}

const FOUR_FIFTHS = 0.8;

/**
 * Selection rates into the top share. It describes who sits at the top of a list; it is no legal finding.
 *
 * @param sales n ≥ 1 finite scores; quantised before comparison, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @param share Share of all people who count as the top, above 0 and below 1
 * @returns Counts, rates, four-fifths flag and exact tests
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, for the four-fifths rule
 */
export function topShare(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  share = 0.2,
): TopShare {
  requireInRange("topShare", "share", share, 0, 1);
  if (share === 0 || share === 1) {
    throw new EngineError("out-of-range", "topShare requires a share above 0 and below 1");
  }
  const sides = bothSides("topShare", sales, backOffice);
  const people = sales.length + backOffice.length;
  const seats = Math.min(people, Math.max(1, Math.round(share * people)));
  const cut = valueFromTop(sides.sales, sides.backOffice, seats);
  const x = around(sides.sales, cut);
  const y = around(sides.backOffice, cut);
  const seatsForTied = seats - x.above - y.above;
  const fraction = seatsForTied / (x.tied + y.tied);
  const salesIn = x.above + fraction * x.tied;
  const backOfficeIn = y.above + fraction * y.tied;
  const salesRate = salesIn / sales.length;
  const backOfficeRate = backOfficeIn / backOffice.length;
  return {
    ...{ seats, cut, tied: { sales: x.tied, backOffice: y.tied }, seatsForTied },
    ...{ salesIn, backOfficeIn, salesRate, backOfficeRate },
    ratio: backOfficeRate === 0 ? null : salesRate / backOfficeRate,
    flagged: flaggedSide(salesRate, backOfficeRate),
    tiesIn: table([x.above + x.tied, sales.length], [y.above + y.tied, backOffice.length]),
    tiesOut: table([x.above, sales.length], [y.above, backOffice.length]),
  };
}

function table(sales: readonly [number, number], backOffice: readonly [number, number]): Fourfold {
  return fourfold({
    salesIn: sales[0],
    salesOut: sales[1] - sales[0],
    backOfficeIn: backOffice[0],
    backOfficeOut: backOffice[1] - backOffice[0],
  });
}

function flaggedSide(salesRate: number, backOfficeRate: number): Side | null {
  // A rate of exactly four fifths is not under it, whatever its last bit.
  if (salesRate < FOUR_FIFTHS * backOfficeRate * (1 - 1e-12)) return "sales";
  return backOfficeRate < FOUR_FIFTHS * salesRate * (1 - 1e-12) ? "backOffice" : null;
}

// The k-th largest of two ascending lists together.
function valueFromTop(x: Float64Array, y: Float64Array, k: number): number {
  let i = x.length - 1;
  let j = y.length - 1;
  for (let seat = 1; seat < k; seat++) {
    if (j < 0 || (i >= 0 && x[i]! >= y[j]!)) i--;
    else j--;
  }
  if (i < 0) return y[j]!;
  return j < 0 ? x[i]! : Math.max(x[i]!, y[j]!);
}

function around(ascending: Float64Array, cut: number): { above: number; tied: number } {
  let from = ascending.length;
  while (from > 0 && ascending[from - 1]! > cut) from--;
  let start = from;
  while (start > 0 && ascending[start - 1] === cut) start--;
  return { above: ascending.length - from, tied: from - start };
}

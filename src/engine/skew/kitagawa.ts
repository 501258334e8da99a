import { EngineError } from "../EngineError";
import { compensatedSum } from "../numeric/sum";
import { requireFinite } from "../numeric/requireFinite";
import type { Stratum } from "./Stratum";

/** A difference of means, back office − sales, split in four. The parts add up to the gap. */
export interface MeanSplit {
  readonly gap: number;
  /** The sides sit in different strata. */
  readonly composition: number;
  /** The sides differ inside the same strata. */
  readonly within: number;
  /** Sales people in strata without back office, and the reverse, against their own side elsewhere. */
  readonly salesAlone: number;
  readonly backOfficeAlone: number;
}

/** Beyond it sums over people could overflow. */
const LARGEST = 1e290;

interface Cell {
  readonly n: number;
  readonly m: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Symmetric Kitagawa split of a difference of means over the strata both sides share:
 * composition Σ(p_Y − p_X)(μ_X + μ_Y)/2, within Σ(μ_Y − μ_X)(p_X + p_Y)/2; and Ñopo's two terms for the people in
 * strata of one side only. When no stratum is shared these two carry everything, each side against the common mean.
 *
 * @param strata Outcomes of both sides per stratum, at least one person a side in all; not changed
 * @returns Five finite numbers; the last four add up to the first but for rounding
 * @throws {EngineError} "empty" when a side has nobody, "not-finite" or "out-of-range"
 * @see Kitagawa (1955), J. Am. Stat. Assoc. 50(272), 1168–1194; Ñopo (2008), Rev. Econ. Stat. 90(2), 290–299
 */
export function kitagawa(strata: readonly Stratum[]): MeanSplit {
  const cells = strata.map(cellOf);
  const all = totals(cells);
  if (all.n === 0 || all.m === 0) {
    throw new EngineError("empty", "kitagawa requires at least one person on each side");
  }
  const gap = all.y / all.m - all.x / all.n;
  const shared = cells.filter(({ n, m }) => n > 0 && m > 0);
  if (shared.length === 0) {
    const common = (all.x + all.y) / (all.n + all.m);
    const [salesAlone, backOfficeAlone] = [common - all.x / all.n, all.y / all.m - common];
    return { gap, composition: 0, within: 0, salesAlone, backOfficeAlone };
  }
  const inside = totals(shared);
  let composition = 0;
  let within = 0;
  for (const { n, m, x, y } of shared) {
    const [pX, pY, meanX, meanY] = [n / inside.n, m / inside.m, x / n, y / m];
    composition += ((pY - pX) * (meanX + meanY)) / 2;
    within += ((meanY - meanX) * (pX + pY)) / 2;
  }
  return {
    ...{ gap, composition, within },
    salesAlone: inside.x / inside.n - all.x / all.n,
    backOfficeAlone: all.y / all.m - inside.y / inside.m,
  };
}

function cellOf({ sales, backOffice }: Stratum): Cell {
  for (const side of [sales, backOffice]) {
    if (side.length > 0) requireFinite("kitagawa", side);
    for (let i = 0; i < side.length; i++) {
      if (Math.abs(side[i]!) <= LARGEST) continue;
      throw new EngineError("out-of-range", "kitagawa requires outcomes of at most 1e290 in size");
    }
  }
  return {
    n: sales.length,
    m: backOffice.length,
    x: compensatedSum(sales),
    y: compensatedSum(backOffice),
  };
}

function totals(cells: readonly Cell[]): Cell {
  return cells.reduce(
    (sum, { n, m, x, y }) => ({ n: sum.n + n, m: sum.m + m, x: sum.x + x, y: sum.y + y }),
    { n: 0, m: 0, x: 0, y: 0 },
  );
}

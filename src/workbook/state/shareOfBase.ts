/** Somebody's floor or cap beside the base it is a share of. */
export interface LimitOfBase {
  readonly base: number;
  readonly limit: number | null;
}

/** A share that most limits are of, and the positions of those that are not. */
export interface ShareOfBase {
  /** Null when most have no limit, or no share is that of most. */
  readonly share: number | null;
  readonly others: readonly number[];
}

const cents = (amount: number): number => Math.round(amount * 100);

/** A share of somebody's base to the cent. */
export const limitOf = (share: number, base: number): number => cents(share * base) / 100;

const isOf = (share: number | null, { base, limit }: LimitOfBase): boolean =>
  share === null || limit === null ? share === limit : cents(limitOf(share, base)) === cents(limit);

/**
 * The share of the base that limits written to the cent are of: the one with the fewest decimals among those that give
 * the most of them. People without a base take no part, since any share of nothing is nothing.
 */
export function shareOfBase(limits: readonly LimitOfBase[]): ShareOfBase {
  const rows = limits.flatMap((each, at) => (each.base > 0 ? [{ ...each, at }] : []));
  const found = likeliest(rows);
  const hasMost = 2 * rows.filter((row) => isOf(found, row)).length > rows.length;
  const share = hasMost ? found : null;
  return { share, others: rows.filter((row) => !isOf(share, row)).map(({ at }) => at) };
}

/** Shares this close to the end of a range are tried: whether they round into it is seen by rounding. */
const CLOSE = 1e-9;

/** Every limit allows shares from half a cent below it to half a cent above it; this is from where most ranges meet. */
function likeliest(rows: readonly LimitOfBase[]): number | null {
  const ends = rows
    .flatMap(({ base, limit }) =>
      limit === null
        ? []
        : [
            { share: (limit - 0.005) / base - CLOSE, step: 1 },
            { share: (limit + 0.005) / base + CLOSE, step: -1 },
          ],
    )
    .sort((a, b) => a.share - b.share || b.step - a.step);
  let depth = 0;
  let deepest = { depth: 0, least: 0, most: 0 };
  ends.forEach(({ share, step }, i) => {
    depth += step;
    if (depth > deepest.depth) deepest = { depth, least: share, most: ends[i + 1]?.share ?? share };
  });
  return deepest.depth === 0 ? null : best(rows, Math.max(0, deepest.least), deepest.most);
}

const MOST_DECIMALS = 12;

/** Of the shortest numbers between two, the first that gives the most limits. */
function best(rows: readonly LimitOfBase[], least: number, most: number): number {
  const shorts = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
    const power = 10 ** decimals;
    return Math.ceil(least * power) / power;
  });
  const fitting = [...shorts.filter((share) => share <= most), (least + most) / 2].map((share) => ({
    share,
    count: rows.filter((row) => isOf(share, row)).length,
  }));
  const largest = Math.max(...fitting.map(({ count }) => count));
  return fitting.find(({ count }) => count === largest)!.share;
}

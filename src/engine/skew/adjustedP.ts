import { requireInRange } from "../numeric/requireInRange";

/**
 * Holm's adjusted p values: the k-th smallest × (count − k + 1), never falling. Claims made at .05 on them are
 * wrong together in at most one set of 20.
 *
 * @param p k ≥ 0 values in [0, 1]; not changed
 * @returns Adjusted values in the order given
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see Holm (1979), Scand. J. Stat. 6(2), 65–70; R p.adjust(method = "holm")
 */
export function holm(p: ArrayLike<number>): number[] {
  const order = ascendingOrder("holm", p);
  const adjusted = new Array<number>(p.length);
  let least = 0;
  order.forEach((i, k) => {
    least = Math.max(least, Math.min(1, (p.length - k) * p[i]!));
    adjusted[i] = least;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjusted p values: the k-th smallest × count/k, never rising from above. For screening
 * lists, where a share of false entries is tolerable; not for claims.
 *
 * @param p k ≥ 0 values in [0, 1]; not changed
 * @returns Adjusted values in the order given
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300; R p.adjust(method = "BH")
 */
export function benjaminiHochberg(p: ArrayLike<number>): number[] {
  const order = ascendingOrder("benjaminiHochberg", p);
  const adjusted = new Array<number>(p.length);
  let most = 1;
  for (let k = order.length; k >= 1; k--) {
    const i = order[k - 1]!;
    most = Math.min(most, (p.length / k) * p[i]!);
    adjusted[i] = most;
  }
  return adjusted;
}

function ascendingOrder(name: string, p: ArrayLike<number>): number[] {
  for (let i = 0; i < p.length; i++) requireInRange(name, "p", p[i]!, 0, 1);
  return Array.from(p, (_, i) => i).sort((a, b) => p[a]! - p[b]!);
}

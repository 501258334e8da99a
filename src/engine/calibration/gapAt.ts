import { chainAt, type Movement } from "./movement";

/**
 * The gap that remains at a strength, as delta = 2θ − 1 with van Elteren's weights over the cells.
 *
 * @param plan The movement
 * @param strength λ from 0 to 1
 * @returns A number in [−1, 1], positive when the back office ranks higher; 0 when no cell has both sides
 */
export function deltaAt(plan: Movement, strength: number): number {
  let total = 0;
  let weighted = 0;
  for (const { sales, backOffice, weight } of plan.cells) {
    if (weight === 0) continue;
    const x = chainAt(sales, strength, plan.stepsPerPoint);
    const y = chainAt(backOffice, strength, plan.stepsPerPoint);
    weighted += weight * deltaOf(x, y);
    total += weight;
  }
  return total === 0 ? 0 : weighted / total;
}

// (pairs the back office wins − pairs it loses) / pairs, by one merge of two ascending lists.
function deltaOf(sales: Float64Array, backOffice: Float64Array): number {
  const n = sales.length;
  let below = 0;
  let notAbove = 0;
  let excess = 0;
  for (const score of backOffice) {
    while (below < n && sales[below]! < score) below++;
    while (notAbove < n && sales[notAbove]! <= score) notAbove++;
    excess += below - (n - notAbove);
  }
  return excess / (n * backOffice.length);
}

import { chainAt, type Movement } from "./movement";
import { pairLead } from "./pairLead";

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
    const x = chainAt(sales, strength, plan.grid);
    const y = chainAt(backOffice, strength, plan.grid);
    weighted += weight * pairLead(x, y);
    total += weight;
  }
  return total === 0 ? 0 : weighted / total;
}

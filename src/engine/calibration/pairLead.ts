/**
 * How far one side leads the other: (pairs the back office wins − pairs it loses) / pairs, by one merge.
 *
 * @param sales n ≥ 1 scores, ascending
 * @param backOffice m ≥ 1 scores, ascending
 * @returns delta = 2θ − 1, from −1 to 1
 */
export function pairLead(sales: Float64Array, backOffice: Float64Array): number {
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

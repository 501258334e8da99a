/** Gives the smallest value at which the weights of all values up to it reach a total. */
export type Selection = (total: number) => number;

/**
 * Prepares a weighted list for selections, each by weighted quickselect: the list is parted about a pivot into lower,
 * equal and higher values, and only the part with the answer is parted again.
 *
 * @param values n ≥ 1 finite numbers in any order; reordered by selections
 * @param weights n positive whole numbers; reordered with the values
 * @returns Function from a total, 1 to the sum of the weights, to one of the values
 * @see Hoare (1961), Commun. ACM 4(7), 321–322
 */
export function selectionFrom(values: Float64Array, weights: Float64Array): Selection {
  const swap = (a: number, b: number): void => {
    const value = values[a]!;
    values[a] = values[b]!;
    values[b] = value;
    const weight = weights[a]!;
    weights[a] = weights[b]!;
    weights[b] = weight;
  };
  return (total) => {
    let from = 0;
    let to = values.length - 1;
    let before = 0;
    while (from < to) {
      const pivot = middleOf(values[from]!, values[(from + to) >>> 1]!, values[to]!);
      let lower = from;
      let higher = to;
      let lowerWeight = 0;
      let equalWeight = 0;
      for (let i = from; i <= higher;) {
        const value = values[i]!;
        if (value > pivot) {
          swap(i, higher--);
          continue;
        }
        if (value < pivot) {
          lowerWeight += weights[i]!;
          swap(i, lower++);
        } else {
          equalWeight += weights[i]!;
        }
        i++;
      }
      if (total <= before + lowerWeight) to = lower - 1;
      else if (total <= before + lowerWeight + equalWeight) return pivot;
      else {
        before += lowerWeight + equalWeight;
        from = higher + 1;
      }
    }
    return values[from]!;
  };
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

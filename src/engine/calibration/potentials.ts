/** P[to] − P[from] ≤ most. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** The rule it comes from, or null for what always holds. */
  readonly rule: number | null;
}

/** Whether the differences can all hold, and what room they leave. */
export interface Potentials {
  /** Rules of a contradicting cycle, ascending; null when there is none. */
  readonly conflict: readonly number[] | null;
  /** Least and most value of P[to] − P[from]. */
  range(from: number, to: number): { readonly least: number; readonly most: number };
}

/**
 * Shortest paths between all places under difference constraints; a negative cycle is a contradiction.
 *
 * @param places Number of places, few
 * @param differences The constraints
 * @returns Ranges, or the rules of a contradiction
 * @see Cormen et al., Introduction to Algorithms, on difference constraints; Floyd (1962), CACM 5(6), 345
 */
export function potentials(places: number, differences: readonly Difference[]): Potentials {
  const distance = Array.from({ length: places }, (_, i) =>
    Array.from({ length: places }, (_none, j) => (i === j ? 0 : Infinity)),
  );
  const rules = Array.from({ length: places }, () =>
    Array.from({ length: places }, (): readonly number[] => []),
  );
  for (const { from, to, most, rule } of differences) {
    if (most >= distance[from]![to]!) continue;
    distance[from]![to] = most;
    rules[from]![to] = rule === null ? [] : [rule];
  }
  for (let via = 0; via < places; via++) {
    for (let i = 0; i < places; i++) {
      for (let j = 0; j < places; j++) {
        const around = distance[i]![via]! + distance[via]![j]!;
        if (around >= distance[i]![j]!) continue;
        distance[i]![j] = around;
        rules[i]![j] = [...rules[i]![via]!, ...rules[via]![j]!];
        if (i === j) return contradiction(rules[i]![j]!);
      }
    }
  }
  return {
    conflict: null,
    range: (from, to) => ({ least: -distance[to]![from]! + 0, most: distance[from]![to]! }),
  };
}

function contradiction(rules: readonly number[]): Potentials {
  const conflict = [...new Set(rules)].sort((a, b) => a - b);
  return { conflict, range: () => ({ least: 0, most: 0 }) };
}

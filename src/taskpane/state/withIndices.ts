import { foldLabel, type MarketIndex } from "../../engine";

/** The indices there are with those of some territories replaced or added. */
export function withIndices(
  indices: readonly MarketIndex[],
  found: readonly MarketIndex[],
): readonly MarketIndex[] {
  const key = ({ territory }: MarketIndex): string => foldLabel(territory);
  const fresh = new Map(found.map((each) => [key(each), each]));
  const kept = indices.map((each) => fresh.get(key(each)) ?? each);
  const known = new Set(indices.map(key));
  return [...kept, ...[...fresh].flatMap(([name, each]) => (known.has(name) ? [] : [each]))];
}

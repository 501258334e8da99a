import { foldLabel, readNumber, type MarketIndex, type Person } from "../../engine";
import type { ListedRows } from "./protocol";

/** Stands for every territory without an index of its own. */
export const EVERYWHERE = "*";

/** Market indices out of a column of the list: one per territory, where all its people agree on it. */
export function marketIndices(
  { rows, headers }: ListedRows,
  people: readonly Person[],
  column: number | undefined,
): MarketIndex[] {
  if (column === undefined) return [];
  const found = new Map<string, { territory: string; indices: Set<number> }>();
  for (const { row, territory, side } of people) {
    const read = readNumber(rows[row]?.[column]);
    if (read.kind !== "number" || side === null) continue;
    const place = territory ?? EVERYWHERE;
    const known = found.get(foldLabel(place)) ?? { territory: place, indices: new Set() };
    known.indices.add(read.value);
    found.set(foldLabel(place), known);
  }
  return [...found.values()].flatMap(({ territory, indices }) => {
    const [index] = indices;
    const clear = indices.size === 1 && index !== undefined && index >= 0.2 && index <= 5;
    return clear ? [{ territory, index, source: headers[column] ?? "" }] : [];
  });
}

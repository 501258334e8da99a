/** Positions of each label, in order of first appearance. */
export function placesByLabel(labels: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  labels.forEach((label, index) => {
    const known = places.get(label);
    if (known === undefined) places.set(label, [index]);
    else known.push(index);
  });
  return places;
}

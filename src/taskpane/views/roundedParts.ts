/**
 * Parts and their total rounded so that the figures shown add up: each part is cut to its unit, and the units left
 * over go to the parts that lost most.
 */
export function roundedParts(
  total: number,
  parts: readonly number[],
  digits: number,
): { readonly total: number; readonly parts: readonly number[] } {
  const unit = 10 ** digits;
  const whole = Math.round(total * unit);
  const floors = parts.map((part) => Math.floor(part * unit + 1e-9));
  let left = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const order = parts
    .map((part, i) => ({ i, lost: part * unit - floors[i]! }))
    .filter(({ i }) => parts[i] !== 0)
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  for (let at = 0; left > 0 && order.length > 0; at = (at + 1) % order.length, left--) {
    floors[order[at]!.i]! += 1;
  }
  for (let at = order.length - 1; left < 0 && at >= 0; at--, left++) floors[order[at]!.i]! -= 1;
  return { total: whole / unit, parts: floors.map((floor) => floor / unit) };
}

/** Steps to one unit: fine enough to hide, coarse enough that sums of parts up to 8,000 in size stay exact. */
const FINEST = 2 ** 40;

/**
 * Parts moved by less than 1e-12 each (less than 1e-15 of the largest, if that is more), so that they add up to their total exactly, in whatever order they are
 * added. What rounding leaves over goes to the largest part.
 *
 * @param parts k ≥ 1 finite numbers, at most 1e100 in size
 * @param total What they should add up to, and do but for rounding
 * @returns The parts and the total
 */
export function exactParts(
  parts: readonly number[],
  total: number,
): { parts: number[]; total: number } {
  const largestSize = Math.max(Math.abs(total), ...parts.map(Math.abs));
  const grid = largestSize < 8192 ? FINEST : 2 ** (50 - Math.ceil(Math.log2(largestSize)));
  const whole = parts.map((part) => Math.round(part * grid));
  const sum = Math.round(total * grid);
  let largest = 0;
  whole.forEach((part, i) => {
    if (Math.abs(part) > Math.abs(whole[largest]!)) largest = i;
  });
  whole[largest]! += sum - whole.reduce((all, part) => all + part, 0);
  // Adding 0 turns −0 into 0.
  return { parts: whole.map((part) => part / grid + 0), total: sum / grid + 0 };
}

/**
 * Parts rounded for display so that they add up to the rounded total: all rounded down, and the units left over
 * given to the largest remainders, earlier parts first among equals.
 *
 * @param parts Finite numbers that add up to the total
 * @param total Their total
 * @param digits Decimals shown
 * @returns Rounded parts and total; as whole units of the last decimal they add up exactly
 */
export function shownParts(
  parts: readonly number[],
  total: number,
  digits: number,
): { parts: number[]; total: number } {
  const unit = 10 ** digits;
  const target = Math.round(total * unit);
  const floors = parts.map((part) => Math.floor(part * unit + 1e-9));
  const left = target - floors.reduce((all, part) => all + part, 0);
  const order = parts
    .map((part, i) => ({ i, remainder: part * unit - floors[i]! }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  // More units than parts are left over only when the parts do not add up; they go round again.
  for (let k = 0; k < left; k++) floors[order[k % order.length]!.i]!++;
  for (let k = 0; k < -left; k++) floors[order[order.length - 1 - (k % order.length)]!.i]!--;
  return { parts: floors.map((part) => part / unit + 0), total: target / unit + 0 };
}

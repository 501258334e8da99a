import { binomialTerm } from "../numeric/distributions/binomialTerm";

/** How people are dealt: the counted ones, everybody, and what U is measured in. */
interface Dealing {
  readonly counted: number;
  readonly people: number;
  readonly step: 1 | 2;
}

/** When nobody of a tie group is counted with a smaller chance than this, all chances are scaled at once. */
const FAINT = 1e-6;

/**
 * Chances after some tie groups, if everybody in them is a counted one with the chance counted/people: by how many are,
 * then by their U in steps, which counts the others below them among these groups, equal ones half.
 *
 * That nobody of a group is counted changes no U, so that the states stay where they are and are scaled once, at the end;
 * a group of one costs one addition per state.
 *
 * @param ties Sizes of the tie groups in the order of their scores
 * @param dealing Counted ones, everybody and step
 * @returns states[i][u], up to as many counted ones as there can be
 */
export function dealtStates(ties: readonly number[], dealing: Dealing): Float64Array[] {
  const { counted, people, step } = dealing;
  const all = headcount(ties);
  const most = Math.min(counted, all >> 1);
  const states = Array.from(
    { length: most + 1 },
    (_, i) => new Float64Array(step * i * (all - i) + 1),
  );
  states[0]![0] = 1;
  const share = counted / people;
  const rest = (people - counted) / people;
  let before = 0;
  let scale = 1;
  for (const tied of ties) {
    const nobody = binomialTerm(0, tied, share, rest);
    const isFaint = nobody < FAINT;
    if (!isFaint) scale *= nobody;
    const chances = Float64Array.from({ length: Math.min(tied, most) + 1 }, (_, h) =>
      isFaint ? binomialTerm(h, tied, share, rest) : binomialTerm(h, tied, share, rest) / nobody,
    );
    const group = { tied, before, step, chances };
    // From the most counted ones down, so that each state is passed on as it was before this group.
    for (let i = Math.min(before, most); i >= 0; i--) {
      passOn(states, i, group);
      if (isFaint) for (let u = 0; u < states[i]!.length; u++) states[i]![u]! *= nobody;
    }
    before += tied;
  }
  for (const state of states) for (let u = 0; u < state.length; u++) state[u]! *= scale;
  // When more than half are counted, the others are fewer: the same deals seen from their side.
  for (let i = most + 1; i <= Math.min(counted, all); i++) {
    const odds = (share / rest) ** (2 * i - all);
    states.push(states[all - i]!.map((chance) => chance * odds).reverse());
  }
  return states;
}

interface Group {
  readonly tied: number;
  /** People of the groups before. */
  readonly before: number;
  readonly step: 1 | 2;
  /** That h of the group are counted, h = 0 … */
  readonly chances: Float64Array;
}

// Adds what comes of i counted ones when one or more of the group are counted too.
function passOn(states: readonly Float64Array[], i: number, group: Group): void {
  const { tied, before, step, chances } = group;
  const from = states[i]!;
  const length = step * i * (before - i) + 1;
  for (let h = 1; h < chances.length && i + h < states.length; h++) {
    const to = states[i + h]!;
    const gain = (step * h * (2 * (before - i) + tied - h)) / 2;
    const chance = chances[h]!;
    for (let u = 0; u < length; u++) to[u + gain]! += chance * from[u]!;
  }
}

/**
 * People of some tie groups.
 *
 * @param ties Sizes of the tie groups
 * @returns Their sum
 */
export function headcount(ties: readonly number[]): number {
  return ties.reduce((sum, tied) => sum + tied, 0);
}

/**
 * Additions that `dealtStates` takes.
 *
 * @param ties Sizes of the tie groups
 * @param dealing Counted ones, everybody and step
 * @param limit Counting stops here
 * @returns A number of operations, at most about the limit
 */
export function workOfDealing(ties: readonly number[], dealing: Dealing, limit: number): number {
  const { counted, step } = dealing;
  const most = Math.min(counted, headcount(ties) >> 1);
  let work = 0;
  let before = 0;
  for (const tied of ties) {
    for (let i = Math.min(before, most); i >= 0; i--) {
      work += (Math.min(tied, most - i) + 1) * (step * i * (before - i) + 1);
    }
    before += tied;
    if (work >= limit) break;
  }
  return work;
}

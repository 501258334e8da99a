import { groupIndex } from "./groupIndex";

/** Whether raters can be compared at all through the people they share. */
export interface Connection {
  readonly connected: boolean;
  /** Raters that are linked to one another, as first written, the largest set first. */
  readonly components: readonly (readonly string[])[];
}

/**
 * Checks whether the raters hang together through people rated by more than one of them. Where every manager rates
 * only the own team there is one set per manager, and severity cannot be told from the team's quality.
 *
 * @param people Who was rated, one label per rating, compared folded
 * @param raters By whom, side by side
 * @returns The linked sets of raters
 * @throws {EngineError} "empty", "length-mismatch" or "missing-label"
 * @see Wright & Stone (1979), Best Test Design, on linking; union by path halving
 */
export function ratersConnected(people: readonly string[], raters: readonly string[]): Connection {
  const rated = groupIndex("ratersConnected", people, raters.length);
  const by = groupIndex("ratersConnected", raters, people.length);
  const parent = Int32Array.from({ length: by.labels.length }, (_, rater) => rater);
  const firstRater = new Int32Array(rated.labels.length).fill(-1);
  for (let i = 0; i < people.length; i++) {
    const [person, rater] = [rated.of[i]!, by.of[i]!];
    if (firstRater[person] === -1) firstRater[person] = rater;
    else parent[root(parent, rater)] = root(parent, firstRater[person]!);
  }
  const sets = new Map<number, string[]>();
  by.labels.forEach((label, rater) => {
    const top = root(parent, rater);
    const set = sets.get(top);
    if (set) set.push(label);
    else sets.set(top, [label]);
  });
  const components = [...sets.values()].sort((a, b) => b.length - a.length);
  return { connected: components.length === 1, components };
}

function root(parent: Int32Array, start: number): number {
  let at = start;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

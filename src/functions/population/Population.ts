import { hasNoSpread, normaliserOf, type NormaliseMethod } from "../../engine";

/** Places one score in a group. */
type Normaliser = ReturnType<typeof normaliserOf>;

/** Everybody, when people are not told apart by group. */
export const EVERYBODY = "";

/** The people others are placed among, by folded group label, with what was prepared about them so far. */
export interface Population {
  /** All scores, whatever their group. */
  readonly scores: readonly number[];
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** Prepared by method and group; null for a group too small or too equal to have an answer. */
  readonly normalisers: Map<string, Normaliser | null>;
}

/**
 * Gathers a population.
 *
 * @param scores Score of each person, null where there is none
 * @param labels Folded group label of each person; null puts everybody in one group
 */
export function populationOf(
  scores: readonly (number | null)[],
  labels: readonly (string | null)[] | null,
): Population {
  const groups = new Map<string, number[]>();
  const present: number[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? null;
    if (score === null) continue;
    present.push(score);
    const label = labels?.[index] ?? EVERYBODY;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [score]);
    else group.push(score);
  }
  return { scores: present, groups, normalisers: new Map() };
}

/** Whether a group is large and varied enough for `method`: tied people still have mid-ranks. */
export function hasAnswer(group: readonly number[], method: NormaliseMethod): boolean {
  if (method === "midrank") return group.length > 0;
  if (group.length < 2) return false;
  return method === "percentile" || !hasNoSpread(group);
}

/**
 * Places scores in one group of the population by `method`; prepared once and kept with the population.
 *
 * @returns Null for a group that has no answer
 */
export function normaliserIn(
  population: Population,
  label: string,
  method: NormaliseMethod,
): Normaliser | null {
  const key = `${method} ${label}`;
  const known = population.normalisers.get(key);
  if (known !== undefined) return known;
  const group = population.groups.get(label) ?? [];
  const normaliser = hasAnswer(group, method) ? normaliserOf(group, method) : null;
  population.normalisers.set(key, normaliser);
  return normaliser;
}

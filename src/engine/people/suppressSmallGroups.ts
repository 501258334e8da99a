import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";

/** A group about to be shown, and the group it is part of. */
export interface GroupSize {
  readonly id: string;
  /** Id of the group it is part of; null for a part of everybody. */
  readonly parent: string | null;
  readonly people: number;
}

/**
 * Which groups may be shown so that nothing about fewer than k people can be read or worked out. A group under k is
 * hidden with all its parts. Where what is hidden under a shown group adds up to fewer than k people, the smallest
 * shown part is hidden as well, or subtraction would bring the hidden ones back.
 *
 * @param groups Sizes of groups that form a tree; a group may have people in none of its parts
 * @param k Least people whose figures may be shown, 1 to 1000
 * @returns One entry per group, true where it may be shown
 * @throws {EngineError} "out-of-range", "duplicate-label" or "unknown-label" for sizes and parents that fit no tree
 */
export function suppressSmallGroups(groups: readonly GroupSize[], k = 5): boolean[] {
  requireInRange("suppressSmallGroups", "k", k, 1, 1000);
  const position = new Map(groups.map(({ id }, i) => [id, i]));
  if (position.size < groups.length) {
    throw new EngineError("duplicate-label", "suppressSmallGroups requires every group only once");
  }
  const parts = partsOf(groups, position);
  const top = parts.get(null) ?? [];
  const everybody = top.reduce((total, i) => total + groups[i]!.people, 0);
  const shown = new Array<boolean>(groups.length).fill(false);
  const waiting: { parts: readonly number[]; people: number }[] = [
    { parts: top, people: everybody },
  ];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    for (const i of shownParts(group.parts, group.people, groups, k)) {
      shown[i] = true;
      waiting.push({ parts: parts.get(groups[i]!.id) ?? [], people: groups[i]!.people });
    }
  }
  return shown;
}

// The parts of one shown group that may be shown too.
function shownParts(
  parts: readonly number[],
  people: number,
  groups: readonly GroupSize[],
  k: number,
): number[] {
  if (people < k) return [];
  const size = (i: number): number => groups[i]!.people;
  const open = parts.filter((i) => size(i) >= k).sort((a, b) => size(a) - size(b) || a - b);
  const hidden = people - open.reduce((total, i) => total + size(i), 0);
  return hidden > 0 && hidden < k ? open.slice(1) : open;
}

function partsOf(
  groups: readonly GroupSize[],
  position: ReadonlyMap<string, number>,
): Map<string | null, number[]> {
  const parts = new Map<string | null, number[]>();
  groups.forEach(({ parent, people }, i) => {
    requireInRange(
      "suppressSmallGroups",
      "the people of a group",
      people,
      0,
      Number.MAX_SAFE_INTEGER,
    );
    if (parent !== null && !position.has(parent)) {
      throw new EngineError("unknown-label", `group ${i + 1} is part of a group that is not there`);
    }
    const siblings = parts.get(parent);
    if (siblings) siblings.push(i);
    else parts.set(parent, [i]);
  });
  for (const [parent, members] of parts) {
    const whole = parent === null ? Infinity : groups[position.get(parent)!]!.people;
    if (members.reduce((total, i) => total + groups[i]!.people, 0) > whole) {
      throw new EngineError("out-of-range", "the parts of a group have more people than the group");
    }
  }
  return parts;
}

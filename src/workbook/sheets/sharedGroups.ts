import { mean, suppressSmallGroups } from "../../engine";
import type { PlainCell } from "../plan/toCell";

/** One person as the shared sheets count them: labels from the widest to the narrowest, and two scores. */
export interface SharedPerson {
  readonly id: string;
  readonly name: string | null;
  /** Side, group, department. */
  readonly labels: readonly (string | null)[];
  readonly original: number;
  readonly final: number;
}

/** The figures of a group that may be shown. */
export interface SharedGroup {
  readonly labels: readonly (string | null)[];
  readonly people: number;
  readonly original: number;
  readonly final: number;
}

/** What may be shown of everybody. */
export interface SharedGroups {
  readonly shown: readonly SharedGroup[];
  /** How many groups are held back; whatever is part of a hidden group is not counted again. */
  readonly hidden: number;
  /** The labels of a person as far as the groups they name are shown; null from the first hidden one on. */
  readonly labelsOf: (person: SharedPerson) => readonly PlainCell[];
}

interface Node {
  readonly key: string;
  readonly parent: string | null;
  readonly labels: readonly (string | null)[];
  readonly members: SharedPerson[];
}

/** The first `depth` labels as one key; labels may have any characters. */
const keyAt = ({ labels }: SharedPerson, depth: number): string =>
  JSON.stringify(labels.slice(0, depth));

/**
 * Side, group and department as one tree of groups, each counted within the one it is part of, without those of fewer
 * than `least` people and without those that would give a small one away by subtraction. One tree, because figures of
 * overlapping lists could be set against each other.
 */
export function sharedGroups(people: readonly SharedPerson[], least: number): SharedGroups {
  const nodes = treeOf(people);
  const list = [...nodes.values()];
  const visible = suppressSmallGroups(
    list.map(({ key, parent, members }) => ({ id: key, parent, people: members.length })),
    least,
  );
  const shown = new Set(list.flatMap(({ key }, index) => (visible[index] ? [key] : [])));
  const hidden = list.filter(
    ({ key, parent }) => !shown.has(key) && (parent === null || shown.has(parent)),
  );
  return {
    shown: list.filter(({ key }) => shown.has(key)).map(groupOf),
    hidden: hidden.length,
    labelsOf: (person) =>
      person.labels.map((label, depth) => (shown.has(keyAt(person, depth + 1)) ? label : null)),
  };
}

function treeOf(people: readonly SharedPerson[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const person of people) {
    for (let depth = 1; depth <= person.labels.length; depth++) {
      const key = keyAt(person, depth);
      const parent = depth === 1 ? null : keyAt(person, depth - 1);
      const labels = person.labels.map((label, at) => (at < depth ? label : null));
      const node = nodes.get(key) ?? { key, parent, labels, members: [] };
      node.members.push(person);
      nodes.set(key, node);
    }
  }
  return new Map([...nodes].sort(([, a], [, b]) => (isBefore(a, b) ? -1 : 1)));
}

/** A group before its parts, groups beside each other by their labels. */
function isBefore(a: Node, b: Node): boolean {
  const at = a.labels.findIndex((label, depth) => label !== b.labels[depth]);
  return (a.labels[at] ?? "") < (b.labels[at] ?? "");
}

function groupOf({ labels, members }: Node): SharedGroup {
  const meanOf = (pick: (person: SharedPerson) => number): number => mean(members.map(pick));
  return {
    labels,
    people: members.length,
    original: meanOf(({ original }) => original),
    final: meanOf(({ final }) => final),
  };
}

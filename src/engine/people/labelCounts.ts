import { foldLabel } from "./foldLabel";

/** One label of a column, and how many people carry it. */
export interface LabelCount {
  /** Folded, for comparing. */
  readonly key: string;
  /** As first written. */
  readonly label: string;
  readonly people: number;
}

/**
 * The distinct labels of a column, compared folded.
 *
 * @param labels One label per person, null where there is none
 * @returns Labels in order of first appearance
 */
export function labelCounts(labels: readonly (string | null)[]): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const label of labels) {
    const key = foldLabel(label ?? "");
    if (label === null || key === "") continue;
    const known = counts.get(key);
    counts.set(key, { key, label: known?.label ?? label, people: (known?.people ?? 0) + 1 });
  }
  return [...counts.values()];
}

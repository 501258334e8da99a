import type { PaneState } from "./PaneState";

/**
 * Whether a decision stays with its person when the list is sorted: without a column of numbers or names people are told
 * apart by their row alone.
 */
export const isIdentified = ({ data: { mapping } }: Pick<PaneState, "data">): boolean =>
  mapping.id !== undefined || mapping.name !== undefined;

import type { PaneState } from "../state/PaneState";

/** Employee numbers that were voted on and are of nobody in the list of people. */
export function votesOfNobody({ meeting, data }: PaneState): string[] {
  const known = new Set(data.assembled?.people.map(({ id }) => id));
  return [...meeting.votes.keys()].filter((id) => !known.has(id));
}

import { foldLabel, idOf, suggestMapping } from "../../engine";
import type { Source, SourceCell, SourceTable } from "../../workbook/read/Source";
import { catalogues } from "../../text/message";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { Votes } from "../state/MeetingState";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";

type Vote = keyof Votes;

const VOTES: readonly Vote[] = ["agree", "discuss", "abstain"];

/** The words of a vote in every language, as they are compared. */
const words = new Map(
  VOTES.flatMap((vote) =>
    Object.values(catalogues).map(
      (texts) => [foldLabel(texts[`decide.vote.${vote}`]), vote] as const,
    ),
  ),
);

/**
 * Reads blind votes from a list with an employee number and a word for the vote, one row a vote. People who are not in
 * the list keep the votes they had.
 */
export async function readVotes(pane: Pane, source: Source): Promise<void> {
  await attempt(pane, "reading", async () => ({
    type: "votesRead",
    votes: votesIn(await pane.workbook.readSource(source)),
  }));
}

const voteOf = (cell: SourceCell): Vote | undefined =>
  typeof cell === "string" ? words.get(foldLabel(cell)) : undefined;

function votesIn({ headers, rows }: SourceTable): ReadonlyMap<string, Votes> {
  const { id } = suggestMapping(headers).mapping;
  if (id === undefined) throw new WorkbookError("no-id-column");
  const votes = new Map<string, Votes>();
  for (const row of rows) {
    const person = idOf(row[id] ?? null);
    const vote = row.map(voteOf).find((word) => word !== undefined);
    if (vote === undefined || person === null) continue;
    const before = votes.get(person) ?? { agree: 0, discuss: 0, abstain: 0 };
    votes.set(person, { ...before, [vote]: before[vote] + 1 });
  }
  return votes;
}

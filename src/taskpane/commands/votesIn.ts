import { foldLabel, idOf, suggestMapping } from "../../engine";
import { catalogues } from "../../text/message";
import { cellAddress } from "../../workbook/plan/address";
import type { SourceCell, SourceTable } from "../../workbook/read/Source";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { UnreadVote, Votes } from "../state/MeetingState";

type Vote = keyof Votes;

const VOTES: readonly Vote[] = ["agree", "discuss", "abstain"];

/** Other words that can mean one vote only. "Y" is none: it may be yes to the score, or to discussing it. */
const SYNONYMS: Readonly<Record<Vote, readonly string[]>> = {
  agree: ["agreed", "agrees", "i agree", "赞成", "赞同"],
  discuss: [
    "to discuss",
    "to be discussed",
    "discussion",
    "需讨论",
    "需要讨论",
    "要讨论",
    "待讨论",
  ],
  abstain: ["abstains", "abstained", "abstention"],
};

/** The words of a vote in every language, as they are compared. */
const words = new Map(
  VOTES.flatMap((vote) =>
    [
      ...Object.values(catalogues).map((texts) => texts[`decide.vote.${vote}`]),
      ...SYNONYMS[vote],
    ].map((word) => [foldLabel(word), vote] as const),
  ),
);

/** Quotes around a word and a full stop, comma or exclamation mark after it say nothing; a question mark does. */
const AROUND = /^["'“”‘’「」\s]+|["'“”‘’「」\s.,;!。、]+$/gu;

const voteOf = (cell: SourceCell | undefined): Vote | undefined =>
  typeof cell === "string" ? words.get(foldLabel(cell).replace(AROUND, "")) : undefined;

/** Blind votes by employee number, and what in their list counts for nobody. */
export interface VotesRead {
  readonly votes: ReadonlyMap<string, Votes>;
  readonly unread: readonly UnreadVote[];
}

/**
 * The blind votes of a list with a column of employee numbers and one of votes, one row a vote. The votes are in the
 * column with the most words for one. A cell there that is no vote counts for nothing and is named; a blank one is none.
 *
 * @throws {WorkbookError} "no-id-column"; "no-votes" when no cell can be read as a vote
 */
export function votesIn(table: SourceTable): VotesRead {
  const { headers, rows, rowNumbers, sheet, firstColumn } = table;
  const { id } = suggestMapping(headers).mapping;
  if (id === undefined) throw new WorkbookError("no-id-column");
  const [column, ...others] = voteColumns(table, id);
  if (column === undefined) throw new WorkbookError("no-votes", { sheet });
  const votes = new Map<string, Votes>();
  const unread: UnreadVote[] = [];
  rows.forEach((row, i) => {
    const text = shownText(row[column]);
    if (text === "") return;
    const vote = voteOf(row[column]);
    const person = idOf(row[id] ?? null);
    if (vote === undefined || person === null) {
      const number = rowNumbers[i] ?? i + 2;
      const address = cellAddress(number - 1, firstColumn + column);
      const why = vote === undefined ? "word" : "number";
      unread.push({ why, text, row: number, sheet, address });
      return;
    }
    const before = votes.get(person) ?? { agree: 0, discuss: 0, abstain: 0 };
    votes.set(person, { ...before, [vote]: before[vote] + 1 });
  });
  for (const other of others) unread.push({ why: "column", text: headers[other] ?? "" });
  return { votes, unread };
}

/** Columns with votes in them, the one with the most first. */
function voteColumns({ headers, rows }: SourceTable, id: number): number[] {
  const count = (column: number): number =>
    rows.filter((row) => voteOf(row[column]) !== undefined).length;
  return headers
    .map((_, column) => ({ column, count: column === id ? 0 : count(column) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ column }) => column);
}

function shownText(cell: SourceCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.error : String(cell).trim();
}

import type { Field } from "./Field";
import type { PeopleIssue, PeopleIssueCode } from "./PeopleIssue";
import type { Spelling } from "./spellings";

/** Takes findings down row by row and gives them back by column. */
export interface IssueList {
  readonly add: (code: PeopleIssueCode, field: Field | null, row: number) => void;
  /** Asks whether these departments are one, the most frequent first; a finding of its own. */
  readonly ask: (field: Field, spellings: readonly [Spelling, ...Spelling[]]) => void;
  /** One finding per code and field and one per question, its rows ascending and each once. */
  readonly all: () => PeopleIssue[];
}

/**
 * An empty list of findings.
 *
 * @returns Functions to add to it and to read it
 */
export function issueList(): IssueList {
  const found = new Map<string, Omit<PeopleIssue, "rows"> & { rows: Set<number> }>();
  return {
    add: (code, field, row) => {
      const key = `${code} ${field ?? ""}`;
      const issue = found.get(key);
      if (issue) issue.rows.add(row);
      else found.set(key, { code, field, rows: new Set([row]) });
    },
    ask: (field, spellings) => {
      const [{ folded }, ...rarer] = spellings;
      const labels = spellings.map(({ label, rows }) => ({ label, people: rows.length }));
      const rows = new Set(rarer.flatMap((one) => one.rows));
      found.set(`same-department ${field} ${folded}`, {
        code: "same-department",
        field,
        labels,
        rows,
      });
    },
    all: () =>
      [...found.values()].map(({ rows, ...issue }) => ({
        ...issue,
        rows: [...rows].sort((a, b) => a - b),
      })),
  };
}

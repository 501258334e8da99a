import type { Field } from "./Field";
import type { PeopleIssue, PeopleIssueCode } from "./PeopleIssue";

/** Takes findings down row by row and gives them back by column. */
export interface IssueList {
  readonly add: (code: PeopleIssueCode, field: Field | null, row: number) => void;
  /** One finding per code and field, its rows ascending and each once. */
  readonly all: () => PeopleIssue[];
}

/**
 * An empty list of findings.
 *
 * @returns Functions to add to it and to read it
 */
export function issueList(): IssueList {
  const found = new Map<
    string,
    { code: PeopleIssueCode; field: Field | null; rows: Set<number> }
  >();
  return {
    add: (code, field, row) => {
      const key = `${code} ${field ?? ""}`;
      const issue = found.get(key);
      if (issue) issue.rows.add(row);
      else found.set(key, { code, field, rows: new Set([row]) });
    },
    all: () =>
      [...found.values()].map(({ code, field, rows }) => ({
        code,
        field,
        rows: [...rows].sort((a, b) => a - b),
      })),
  };
}

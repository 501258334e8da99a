import type { Field } from "./Field";
import type { IssueList } from "./issueList";
import type { PeopleTable } from "./PeopleTable";
import { ratingReader, type RatingScale } from "./RatingScale";
import { readDate } from "./readDate";
import { readNumber, trimmed, type Cell } from "./readNumber";

/** Reads whole columns of a table, taking down what is odd in them. */
export interface ColumnReader {
  readonly labels: (field: Field) => (string | null)[];
  readonly numbers: (field: Field, scale?: RatingScale) => (number | null)[];
  /** Days as serial numbers. */
  readonly dates: (field: Field) => (number | null)[];
}

/**
 * Reads the mapped columns of a table.
 *
 * @param table Rows of cells and the column of each field
 * @param issues Where findings go
 * @returns Readers; a field without a column gives null in every row
 */
export function readColumns(table: PeopleTable, issues: IssueList): ColumnReader {
  const { rows, mapping } = table;
  const cellsOf = (field: Field): (Cell | undefined)[] => {
    const column = mapping[field];
    return rows.map((row) => (column === undefined ? null : row[column]));
  };
  return {
    labels: (field) => cellsOf(field).map((cell, row) => label(cell, field, row, issues)),
    numbers: (field, scale) => {
      const rated = scale && ratingReader(scale);
      return cellsOf(field).map((cell, row) => number(cell, { field, row, issues, rated }));
    },
    dates: (field) => cellsOf(field).map((cell, row) => day(cell, field, row, issues)),
  };
}

function label(
  cell: Cell | undefined,
  field: Field,
  row: number,
  issues: IssueList,
): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string") return trimmed(cell) || null;
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : null;
  issues.add(typeof cell === "boolean" ? "truth-value" : "error-cell", field, row);
  return null;
}

function day(cell: Cell | undefined, field: Field, row: number, issues: IssueList): number | null {
  const reading = readDate(cell);
  if (reading.kind === "missing") return null;
  if (reading.kind !== "date") {
    const wrong = typeof cell === "boolean" ? "truth-value" : "not-a-date";
    issues.add(reading.kind === "error" ? "error-cell" : wrong, field, row);
    return null;
  }
  if (reading.fromText) issues.add("text-date", field, row);
  return reading.serial;
}

interface Place {
  readonly field: Field;
  readonly row: number;
  readonly issues: IssueList;
  readonly rated?: ((label: string) => number | null) | undefined;
}

function number(cell: Cell | undefined, { field, row, issues, rated }: Place): number | null {
  const reading = readNumber(cell);
  if (reading.kind === "missing") return null;
  if (reading.kind === "number") {
    if (reading.fromText) issues.add("text-number", field, row);
    return reading.value;
  }
  if (reading.kind === "error") issues.add("error-cell", field, row);
  else if (typeof cell === "boolean") issues.add("truth-value", field, row);
  else if (rated && typeof cell === "string") {
    const value = rated(cell);
    if (value === null) issues.add("unknown-rating", field, row);
    return value;
  } else issues.add("not-a-number", field, row);
  return null;
}

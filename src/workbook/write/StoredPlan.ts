import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import type {
  NewSheet,
  PlaceChange,
  TableChanges,
  WritePlan,
  WritePurpose,
} from "../plan/WritePlan";
import { heldPlanned, rowMark, tableRowMark, written, type WrittenCell } from "./marks";

/** A block of a sheet, each row as its mark. */
export interface StoredBlock {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly marks: readonly string[];
}

/** A sheet of ours as it was written, known again without its content. */
export interface StoredSheet {
  readonly name: string;
  readonly tables: readonly string[];
  readonly charts: number;
  readonly blocks: readonly StoredBlock[];
}

/** Changes of one table: [key, column, before, after]. */
export interface StoredChanges {
  readonly table: string;
  readonly keyColumn: string;
  readonly cells: readonly (readonly [string, string, PlainCell, PlainCell])[];
  /** Rows added: [key, mark, cells as they are put in]. */
  readonly added: readonly (readonly [string, string, readonly WrittenCell[]])[];
  /** Rows of ours taken away again, in the same form. */
  readonly removed: StoredChanges["added"];
  readonly appendOnly: boolean;
  readonly follows?: string;
  readonly atEnd?: true;
}

/**
 * What the journal keeps of a plan: enough to say of each target whether it is as before, as planned or as neither,
 * and to put back every cell. The content of new sheets is not kept twice: they can be removed without it.
 */
export interface StoredPlan {
  readonly schema: 1;
  readonly id: string;
  readonly purpose: WritePurpose | "undo";
  /** The write this one takes back. */
  readonly undoes: string | null;
  readonly create: readonly StoredSheet[];
  readonly remove: readonly StoredSheet[];
  readonly changes: readonly StoredChanges[];
  readonly places?: readonly PlaceChange[];
}

export const storedSheet = (sheet: NewSheet): StoredSheet => ({
  name: sheet.name,
  tables: sheet.tables.map(({ name }) => name),
  charts: sheet.charts.length,
  blocks: sheet.blocks.map(({ row, column, cells }) => ({
    row,
    column,
    columns: cells[0]?.length ?? 0,
    marks: cells.map((line) => rowMark(line.map(heldPlanned))),
  })),
});

/** Changes of one table as the journal keeps them. */
export const storedChanges = (changes: TableChanges): StoredChanges => ({
  table: changes.table,
  keyColumn: changes.keyColumn,
  cells: changes.cells.map(({ key, column, before, after }) => [key, column, before, after]),
  added: changes.rows.map((row) => [
    cellText(row[changes.keyPosition]),
    tableRowMark(row.map(heldPlanned)),
    row.map(written),
  ]),
  removed: [],
  appendOnly: changes.appendOnly,
  ...(changes.follows === undefined ? {} : { follows: changes.follows }),
  ...(changes.atEnd === true ? { atEnd: true } : {}),
});

/** The plan as the journal keeps it. */
export const storedPlan = (plan: WritePlan): StoredPlan => ({
  schema: 1,
  id: plan.id,
  purpose: plan.purpose,
  undoes: null,
  create: plan.newSheets.map(storedSheet),
  remove: [],
  changes: plan.changes.map(storedChanges),
  ...(plan.places === undefined ? {} : { places: plan.places }),
});

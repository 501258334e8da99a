/** Why the workbook was not read or written. The list is closed: the pane has a sentence for each in each language. */
export type WorkbookErrorCode =
  // nothing was changed: the workbook is not ready
  | "editing-a-cell"
  | "read-only"
  | "protected-workbook"
  | "protected-sheet"
  | "other-workbook-in-front"
  | "excel-busy"
  | "excel-too-old"
  // nothing was changed: the data is not what is needed
  | "no-such-source"
  | "empty-source"
  | "too-large"
  | "read-refused"
  | "source-changed"
  | "headers-changed"
  | "sheet-missing"
  | "no-id-column"
  | "no-votes"
  | "no-market-columns"
  | "id-missing"
  | "id-duplicate"
  | "value-changed"
  | "formula-in-the-way"
  | "merged-cells-in-the-way"
  | "filter-in-the-way"
  | "name-taken"
  | "conflicts"
  | "open-write"
  | "another-writer"
  | "cancelled"
  | "nothing-to-undo"
  | "changed-since-written"
  | "left-as-changed"
  | "copied-sheet"
  | "referenced-elsewhere"
  | "decisions-locked"
  | "settings-newer"
  | "settings-damaged"
  // a write was begun
  | "journal-failed"
  | "taken-back"
  | "half-written"
  // anything else Excel says
  | "excel-refused";

/** One thing in the way, told by code and place, never by what a cell says. */
export interface Obstacle {
  readonly code: WorkbookErrorCode;
  readonly sheet?: string;
  readonly address?: string;
  readonly column?: string;
  readonly count?: number;
}

/** What is known about a refusal: places and figures only, so that it may be shown and logged. */
export interface WorkbookErrorDetails {
  readonly step?: string;
  readonly officeCode?: string;
  readonly sheet?: string;
  readonly address?: string;
  readonly rows?: number;
  readonly cells?: number;
  readonly limit?: number;
  readonly needs?: string;
  /** Everything that is in the way, not only the first. */
  readonly obstacles?: readonly Obstacle[];
}

/** A refusal of the workbook layer. Its message is the code: no cell's content may reach a log. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly code: WorkbookErrorCode;
  readonly details: WorkbookErrorDetails;

  /** @param cause What Excel threw, for whoever debugs; it is never shown or logged */
  constructor(code: WorkbookErrorCode, details: WorkbookErrorDetails = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.details = details;
  }
}

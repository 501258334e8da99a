/** Why a file was not opened; the page and the command line turn it into a sentence. */
export type FileErrorCode =
  | "too-large"
  | "too-many-entries"
  | "too-compressed"
  | "too-much-text"
  | "unsafe-path"
  | "document-type"
  | "encrypted"
  | "damaged"
  | "not-a-workbook"
  | "no-rows"
  | "unknown-kind";

/** A file that is refused. `detail` names the entry, the size or the kind in question. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly detail: string;

  constructor(code: FileErrorCode, detail = "") {
    super(`${code}${detail === "" ? "" : `: ${detail}`}`);
    this.name = "FileError";
    this.code = code;
    this.detail = detail;
  }
}

/** A log somebody changed: its sheet, and the first row whose check is wrong. */
export interface BrokenLog {
  readonly sheet: string;
  readonly row: number;
}

import type { Change } from "./Change";
import type { ErrorCode } from "./HostError";

/**
 * A failure to come, as plain data. `at` counts the syncs from the moment the plan is given (1 is the next one);
 * "write" counts only those that set anything: the next one, or the `nth`.
 * - "error": the sync is answered by `code` after the first `fraction` of its actions were carried out: 0 is before
 *   anything was done, 1 is after everything was (the acknowledgement is lost).
 * - "silent": the sync is answered as if all went well, but nothing stays.
 * - "crash": after `fraction` of its actions the add-in is gone: this sync and every later one is never answered.
 * - "hang": the sync waits until the host's `release()`, then goes on.
 */
export type Fault =
  | {
      readonly at: number;
      readonly kind: "error";
      readonly code: ErrorCode;
      readonly fraction: number;
      readonly always?: boolean;
    }
  | {
      readonly at: "write";
      readonly nth?: number;
      readonly kind: "error";
      readonly code: ErrorCode;
      readonly fraction: number;
    }
  | {
      readonly at: "write";
      readonly nth?: number;
      readonly kind: "crash";
      readonly fraction: number;
    }
  | { readonly at: number; readonly kind: "silent"; readonly always?: boolean }
  | { readonly at: number; readonly kind: "crash"; readonly fraction: number }
  | { readonly at: number; readonly kind: "hang" };

/** What another user does to the workbook right after the sync `after` (0: before the first). */
export interface ForeignEdit {
  readonly after: number;
  readonly changes: readonly Change[];
}

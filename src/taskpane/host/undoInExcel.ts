import type { Locale } from "../../text/Locale";
import { readLog } from "../../workbook/state/readLog";
import { meetingOf } from "../../workbook/state/readMeeting";
import { lastWrite, undoLast, type UndoResult } from "../../workbook/write/undoLast";
import type { StoredPlan } from "../../workbook/write/StoredPlan";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { WriteHooks } from "../commands/Workbook";

/** Writes that decisions are part of. */
const DECIDING: readonly StoredPlan["purpose"][] = ["calibration", "reanalysis", "decisions"];

/**
 * Takes the last write back. What is locked is opened by unlocking only, which asks for a reason and is told in the log.
 *
 * @throws {WorkbookError} "decisions-locked", and everything `undoLast` throws
 */
export async function undoInExcel(locale: Locale, hooks: WriteHooks): Promise<UndoResult> {
  if (await isLockedIn()) throw new WorkbookError("decisions-locked");
  return undoLast({ ...hooks, locale });
}

/** Whether there is a write that may be taken back. */
export const canUndoInExcel = async (): Promise<boolean> =>
  (await lastWrite()) !== null && !(await isLockedIn());

/** Whether the last write is part of decisions that are locked. */
async function isLockedIn(): Promise<boolean> {
  const last = await lastWrite();
  if (last?.purpose == null || !DECIDING.includes(last.purpose)) return false;
  const log = await readLog();
  return log !== null && meetingOf(log.rows).locked;
}

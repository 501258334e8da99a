import { WorkbookError, type WorkbookErrorCode } from "../WorkbookError";

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "editing-a-cell",
  AccessDenied: "protected-sheet",
  InactiveWorkbook: "other-workbook-in-front",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  MemoryLimitReached: "too-large",
  FilteredRangeConflict: "filter-in-the-way",
  MergedRangeConflict: "merged-cells-in-the-way",
  ItemAlreadyExists: "name-taken",
  ApiNotFound: "excel-too-old",
  ApiNotAvailable: "excel-too-old",
  ActivityLimitReached: "excel-busy",
  ServiceNotAvailable: "excel-busy",
  RequestAborted: "excel-busy",
};

/** Codes that say "not now" rather than "no". */
const TRANSIENT = new Set([
  "GeneralException",
  "ServiceNotAvailable",
  "ActivityLimitReached",
  "RequestAborted",
]);

/** The code Excel gave, or null when `error` is not Excel's. Its message is in the user's language and is not used. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || error instanceof WorkbookError) return null;
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === "string" ? code : null;
}

/** Runs one piece of work against the open workbook; what Excel refuses becomes a `WorkbookError` with the step's name. */
export async function inExcel<T>(
  step: string,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const code = officeCode(error);
    if (code === null) throw error;
    throw new WorkbookError(CODES[code] ?? "excel-refused", { step, officeCode: code }, error);
  }
}

/** How long to wait before a second and a third try, in milliseconds. */
const PAUSES = [200, 800];

/**
 * As `inExcel`, tried again when Excel is merely busy. Only for work that may be done twice: reading, and setting
 * absolute values that are checked afterwards.
 */
export async function inExcelAgain<T>(
  step: string,
  wait: (milliseconds: number) => Promise<void>,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await inExcel(step, work);
    } catch (error) {
      const code = error instanceof WorkbookError ? error.details.officeCode : undefined;
      if (code === undefined || !TRANSIENT.has(code)) throw error;
      await wait(pause);
    }
  }
  return inExcel(step, work);
}

/**
 * As `inExcel`, tried again whatever went wrong: for looking at, and putting right, what a write has left. Only a refusal
 * of our own ends it early.
 */
export async function inExcelStubbornly<T>(
  step: string,
  wait: (milliseconds: number) => Promise<void>,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await inExcel(step, work);
    } catch (error) {
      if (error instanceof WorkbookError && error.details.officeCode === undefined) throw error;
      await wait(pause);
    }
  }
  return inExcel(step, work);
}

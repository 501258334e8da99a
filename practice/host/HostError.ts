/**
 * The 41 error codes that Microsoft documents for application-specific APIs (29 common ones and 12 of Excel), each with
 * the sentence this host sends along. Codes are fixed; Excel's own sentences are localised and nothing may depend on them.
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export const ERROR_SENTENCES = {
  AccessDenied: "This operation is not permitted here.",
  ActivityLimitReached: "Too much is going on at the moment.",
  ApiNotAvailable: "This API is not available.",
  ApiNotFound: "This API was not found; a newer version of the application may have it.",
  BadPassword: "The password is wrong.",
  "Client Error": "Something failed on the client.",
  Conflict: "The request met a conflict.",
  ContentLengthRequired: "The request has no Content-length header.",
  GeneralException: "The request failed inside the application.",
  HostRestartNeeded: "The application has to be restarted.",
  InsertDeleteConflict: "Cells cannot be inserted or deleted here.",
  InvalidArgument: "An argument is invalid, missing or in the wrong format.",
  InvalidBinding: "The binding is no longer valid.",
  InvalidOperation: "The operation is not valid on this object.",
  InvalidReference: "The reference is not valid for this operation.",
  InvalidRequest: "The request cannot be processed.",
  InvalidRibbonDefinition: "The ribbon definition is invalid.",
  InvalidSelection: "The current selection does not suit this operation.",
  ItemAlreadyExists: "There is already such an item.",
  ItemNotFound: "There is no such item.",
  MemoryLimitReached: "The memory limit was reached.",
  NotImplemented: "This feature is not implemented.",
  RequestAborted: "The request was aborted.",
  RequestPayloadSizeLimitExceeded: "The request is too large.",
  ResponsePayloadSizeLimitExceeded: "The response is too large.",
  ServiceNotAvailable: "The service is not available.",
  Unauthenticated: "The authentication information is missing or invalid.",
  UnsupportedFeature: "The worksheet has a feature that is not supported.",
  UnsupportedOperation: "The operation is not supported.",
  EmptyChartSeries: "The chart series is empty.",
  FilteredRangeConflict: "The operation conflicts with a filtered range.",
  FormulaLengthExceedsLimit: "The formula is too long.",
  InactiveWorkbook: "Another workbook has the focus.",
  InvalidOperationInCellEditMode: "A cell is being edited.",
  MergedRangeConflict: "A table cannot overlap a table or merged cells.",
  NonBlankCellOffSheet: "Inserting would push cells off the sheet.",
  OperationCellsExceedLimit: "The operation affects too many cells.",
  PivotTableRangeConflict: "The operation conflicts with a PivotTable.",
  RangeExceedsLimit: "The range has too many cells.",
  RefreshWorkbookLinksBlocked: "Links to other workbooks may not be refreshed.",
  UnsupportedSheet: "This kind of sheet does not support the operation.",
} as const;

export type ErrorCode = keyof typeof ERROR_SENTENCES;

export const ERROR_CODES = Object.keys(ERROR_SENTENCES) as readonly ErrorCode[];

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  RequestPayloadSizeLimitExceeded: 413,
  ServiceNotAvailable: 503,
};

/** Why the host refuses an action; the client makes it an OfficeExtension.Error with the same code. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly httpStatus: number;

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? ERROR_SENTENCES[code] : `${ERROR_SENTENCES[code]} ${detail}`);
    this.name = "HostError";
    this.code = code;
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }
}

import type { FunctionQueue, PushedEntry } from "./customFunctions";
import type { Fault, ForeignEdit } from "./Fault";
import { HostError, type ErrorCode } from "./HostError";
import type { Message } from "./messages";
import { errorOf, processRequest } from "./processRequest";
import { ACTION, type Response } from "./Request";
import type { Session } from "./Session";

/** What the add-in's syncs cost since the last reset. */
export interface Counters {
  syncs: number;
  /** Bytes of each sync's request. */
  readonly requestBytes: number[];
  largestRequest: number;
  largestAnswer: number;
}

/** Everything a host keeps about one workbook it is answering for. */
export interface SyncContext {
  readonly session: Session;
  readonly payloadLimit: number;
  readonly defer: (task: () => void) => void;
  readonly counters: Counters;
  readonly functions: FunctionQueue;
  faults: {
    readonly from: number;
    readonly faults: readonly Fault[];
    /** Syncs so far that set anything. */
    writes: number;
    readonly edits: readonly ForeignEdit[];
  };
  editing: boolean;
  readonly crash: {
    readonly struck: Promise<void>;
    readonly strike: () => void;
    happened: boolean;
  };
  /** Syncs that wait for `release`. */
  readonly held: (() => void)[];
  readonly send: (message: object) => void;
  readonly push: (entries: readonly PushedEntry[]) => void;
  readonly stop: () => void;
}

/** Flag of a request that waits for cell editing to end (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

const BYTES = new TextEncoder();

/** Answers one `context.sync()`, or fails it as planned. */
export function answerSync(
  context: SyncContext,
  message: Message,
  text: string,
  answer: (response: Response) => void,
): void {
  const bytes = text.length > 1024 ? BYTES.encode(text).length : text.length;
  const { counters } = context;
  counters.syncs += 1;
  counters.requestBytes.push(bytes);
  counters.largestRequest = Math.max(counters.largestRequest, bytes);
  const number = counters.syncs - context.faults.from;
  if (number === 1) edit(context, 0);
  const run = (): void => {
    if (bytes > context.payloadLimit) answer(failed("RequestPayloadSizeLimitExceeded"));
    else carryOut(context, message, number, answer);
  };
  if (context.editing) {
    if (message.flags & DELAY_FOR_CELL_EDIT) context.held.push(run);
    else answer(failed("InvalidOperationInCellEditMode"));
  } else if (context.faults.faults.some((fault) => fault.kind === "hang" && fault.at === number))
    context.held.push(run);
  else run();
}

/** The answer to a sync that failed as a whole: -1 names no action. */
export const failed = (
  code: ErrorCode,
  results: Response["Results"] = [],
  index = -1,
): Response => ({
  Error: errorOf({ error: new HostError(code), index, location: "" }),
  Results: results,
});

/** Index of the action at which a fault strikes. */
const reached = (message: Message, fraction: number): number =>
  Math.floor(message.request.Actions.length * fraction);

/** The fault that strikes this sync. */
function strikingFault(
  { faults }: SyncContext,
  { request }: Message,
  number: number,
): Fault | undefined {
  const isWrite = request.Actions.some(({ ActionType }) => ActionType === ACTION.setProperty);
  if (isWrite) faults.writes += 1;
  return faults.faults.find((one) =>
    one.at === "write"
      ? isWrite && faults.writes === (one.nth ?? 1)
      : one.at === number || ("always" in one && one.always && number > one.at),
  );
}

function carryOut(
  context: SyncContext,
  message: Message,
  number: number,
  answer: (response: Response) => void,
): void {
  const { session } = context;
  const { grid } = session;
  const fault = strikingFault(context, message, number);
  if (fault?.kind === "silent") {
    const { applied } = session;
    const response = processRequest(message.request, session);
    session.raised.splice(0);
    grid.commit();
    // Only what this sync did goes: a sync that only read has no step of its own.
    if (session.applied > applied) grid.undo();
    answer(response);
    return;
  }
  const limit = fault && fault.kind !== "hang" ? reached(message, fault.fraction) : Infinity;
  const response = processRequest(message.request, session, limit);
  grid.commit();
  edit(context, number);
  if (fault?.kind === "crash") {
    context.crash.happened = true;
    context.crash.strike();
  } else if (fault?.kind === "error" && !response.Error)
    answer(
      failed(fault.code, response.Results, limit < message.request.Actions.length ? limit : -1),
    );
  else answer(response);
}

/** What another user does after the sync. */
function edit({ session, faults }: SyncContext, number: number): void {
  for (const { after, changes } of faults.edits) {
    if (after !== number) continue;
    session.applyAs("Remote", changes);
    session.grid.commit();
  }
}

import type { Change } from "./Change";
import {
  createFunctionQueue,
  type FunctionAnswer,
  type FunctionArgument,
  type PushedEntry,
} from "./customFunctions";
import type { HostEvent } from "./events";
import { eventsOfNotice } from "./eventsOfNotice";
import type { Fault, ForeignEdit } from "./Fault";
import type { Grid } from "./Grid";
import { answerSync, failed, type Counters, type SyncContext } from "./answerSync";
import { readMessage, type Message } from "./messages";
import { processRequest } from "./processRequest";
import type { Response } from "./Request";
import { createSession, type Session } from "./Session";

/** What Microsoft's client finds as `_richApiNativeBridge`; it sets `onMessageFromHost` when it starts. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export interface HostOptions {
  readonly grid: Grid;
  /** The highest ExcelApi set the host claims, "1.9" by default; members above it answer ApiNotFound. */
  readonly apiFloor?: `1.${number}`;
  readonly locale?: string;
  /** Most bytes of a request and of an answer. Microsoft limits Excel on the web to 5 MB; the host does so everywhere. */
  readonly payloadLimit?: number;
  /** When a message is handled; a browser should leave it time to draw. */
  readonly defer?: (task: () => void) => void;
  /** Shows a workbook that the add-in has made and opened, from its file in Base64 or blank; without it nobody sees it. */
  readonly openBeside?: (file: string | null) => void;
}

export interface OfficeHost {
  readonly bridge: Bridge;
  readonly counters: Counters;
  readonly session: Session;
  /** Starts over with another workbook or other options; what the old one still had to answer is never answered. */
  reset(options: HostOptions): void;
  /** Failures and foreign edits to come, counted from the next sync. */
  plan(faults: readonly Fault[], edits?: readonly ForeignEdit[]): void;
  /** Lets syncs that hang (by a fault, or waiting for cell editing to end) go on. */
  release(): void;
  /** Whether somebody is editing a cell: syncs fail with InvalidOperationInCellEditMode, or wait if they asked to. */
  editCell(editing: boolean): void;
  /** Another user changes the workbook. */
  editAsOther(changes: readonly Change[]): void;
  /** Settled when a fault of kind "crash" has struck. */
  readonly crashed: () => Promise<void>;
  /** Calls a custom function that the add-in has associated. */
  invokeFunction(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
  ): Promise<FunctionAnswer>;
}

const WEB_LIMIT = 5 * 1024 * 1024;
const EVENT_CATEGORY = 65_536;

const freshCounters = (): Counters => ({
  syncs: 0,
  requestBytes: [],
  largestRequest: 0,
  largestAnswer: 0,
});

/** A host for Microsoft's real Office.js client: it answers the client's messages out of a grid. */
export function createOfficeHost(options: HostOptions): OfficeHost {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { context } = state;
      context.defer(() => {
        if (context === state.context) receive(context, text);
      });
    },
  };
  const state = { context: newContext(options, bridge) };
  return {
    bridge,
    get counters() {
      return state.context.counters;
    },
    get session() {
      return state.context.session;
    },
    reset: (next) => {
      state.context.stop();
      state.context = newContext(next, bridge);
    },
    plan: (faults, edits = []) => {
      state.context.faults = { from: state.context.counters.syncs, faults, writes: 0, edits };
    },
    release: () => release(state.context),
    editCell: (editing) => {
      state.context.editing = editing;
      if (!editing) release(state.context);
    },
    editAsOther: (changes) => {
      const { session } = state.context;
      session.applyAs("Remote", changes);
      session.grid.commit();
      tellEvents(state.context);
    },
    crashed: () => state.context.crash.struck,
    invokeFunction: (id, args, address) => state.context.functions.invoke(id, args, address),
  };
}

function newContext(options: HostOptions, bridge: Bridge): SyncContext {
  const { grid } = options;
  const session = createSession(grid, {
    apiFloor: Number((options.apiFloor ?? "1.9").slice(2)),
    locale: options.locale ?? "en-US",
    openBeside: options.openBeside ?? (() => undefined),
  });
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const push = (entries: readonly PushedEntry[]): void => send({ type: 3, message: { entries } });
  let strike: () => void = () => undefined;
  const struck = new Promise<void>((resolve) => (strike = resolve));
  const context: SyncContext = {
    session,
    payloadLimit: options.payloadLimit ?? WEB_LIMIT,
    defer: options.defer ?? queueMicrotask,
    counters: freshCounters(),
    functions: createFunctionQueue(push),
    faults: { from: 0, faults: [], writes: 0, edits: [] },
    editing: false,
    crash: { struck, strike, happened: false },
    held: [],
    send,
    push,
    stop: grid.listen((notice) => {
      if (session.handlers.size === 0) return;
      session.raised.push(...eventsOfNotice(notice, grid));
      tellEvents(context);
    }),
  };
  return context;
}

function release(context: SyncContext): void {
  for (const resume of context.held.splice(0)) context.defer(resume);
}

function receive(context: SyncContext, text: string): void {
  if (context.crash.happened) return;
  const message = readMessage(text);
  if (!message) return;
  if (message.kind === "sync") {
    const reply = (response: Response) => answer(context, message, response);
    try {
      answerSync(context, message, text, reply);
    } catch (error) {
      // A fault of the grid or the host itself: the add-in hears of it, and so does whoever watches for errors.
      reply(failed("GeneralException"));
      throw error;
    }
    return;
  }
  // What the client's runtime does for itself is no sync of the add-in: it is not counted and never fails.
  if (message.kind === "results") context.functions.settle(message.results);
  answer(context, message, processRequest(message.request, context.session));
}

function answer(context: SyncContext, message: Message, response: Response): void {
  let body = JSON.stringify(response);
  context.counters.largestAnswer = Math.max(context.counters.largestAnswer, body.length);
  if (body.length > context.payloadLimit)
    body = JSON.stringify(failed("ResponsePayloadSizeLimitExceeded"));
  context.send({ id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } });
  tellEvents(context);
}

/** Sends what happened to those who registered, each message with a fresh reference to its range. */
function tellEvents(context: SyncContext): void {
  const { session } = context;
  const entries = session.raised.splice(0).flatMap((event) => entriesOf(event, session));
  if (entries.length > 0) context.defer(() => context.push(entries));
}

function entriesOf({ eventType, scope, data, range }: HostEvent, session: Session): PushedEntry[] {
  return [...scope, "Workbook"]
    .filter((id) => (session.handlers.get(`${String(eventType)}/${id}`) ?? 0) > 0)
    .map((targetId) => {
      const referenceId = range && session.keep({ type: "Range", ...range });
      const message = JSON.stringify({ ...data, ...(referenceId && { referenceId }) });
      return { messageCategory: EVENT_CATEGORY, messageType: eventType, targetId, message };
    });
}

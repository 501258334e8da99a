import type { CellError, CellValue } from "./Cell";

/** A function call in flight to Microsoft's custom functions runtime. */
interface Pending {
  readonly settle: (answer: FunctionAnswer) => void;
}

/** A block of cells, or the error the whole call ended in. */
export type FunctionAnswer = CellValue[][] | CellError;

/** An argument as it stands in a formula: a block of cells, one value, null when omitted, or blocks of a repeated argument. */
export type FunctionArgument =
  CellValue | readonly (readonly CellValue[])[] | readonly FunctionArgument[];

export interface FunctionQueue {
  /** Calls a function; calls made in one turn go to the runtime together. */
  invoke(id: string, args: readonly FunctionArgument[], address: string): Promise<FunctionAnswer>;
  /** Takes the runtime's answers: objects, or arrays since the set CustomFunctions 1.7. */
  settle(results: readonly unknown[]): void;
}

/** One entry of a message to the client. */
export interface PushedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const INVOCATION = { messageCategory: 1, messageType: 1000, targetId: "" } as const;

/** Error cells are handed over as errors. */
const ALLOW_ERRORS = 4;

/** The runtime's numbers for the errors of a failed call; every other number is #VALUE!. */
const ERROR_OF: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
};

export function createFunctionQueue(
  push: (entries: readonly PushedEntry[]) => void,
): FunctionQueue {
  const pending = new Map<number, Pending>();
  let next = 1;
  let waiting: PushedEntry[] = [];
  const flush = (): void => {
    const entries = waiting;
    waiting = [];
    push(entries);
  };
  return {
    invoke: (id, args, address) => {
      const invocation = next++;
      if (waiting.length === 0) queueMicrotask(flush);
      const message = JSON.stringify([invocation, id, args.map(sent), address, ALLOW_ERRORS]);
      waiting.push({ ...INVOCATION, message });
      return new Promise((settle) => pending.set(invocation, { settle }));
    },
    settle: (results) => {
      for (const result of results) {
        const { id, failed, value, errorCode } = readResult(result);
        pending.get(id)?.settle(failed ? failure(errorCode, value) : block(value));
        pending.delete(id);
      }
    },
  };
}

/** How an argument travels: error cells as the runtime's error objects. */
function sent(argument: FunctionArgument): unknown {
  if (Array.isArray(argument)) return argument.map((inner) => sent(inner as FunctionArgument));
  if (typeof argument === "object" && argument !== null && "error" in argument) {
    return { type: "CustomFunctionError", code: argument.error };
  }
  return argument;
}

interface RuntimeResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

function readResult(result: unknown): RuntimeResult {
  if (Array.isArray(result)) {
    const [id, succeeded, value, errorCode] = result as [number, boolean, unknown, number];
    return { id, failed: !succeeded, value, errorCode };
  }
  const { id, failed, value, errorCode } = result as Partial<RuntimeResult> & { id: number };
  return { id, failed: failed === true, value, errorCode: errorCode ?? 0 };
}

function failure(errorCode: number, value: unknown): CellError {
  const error = value === "NaN" ? "#NUM!" : (ERROR_OF[errorCode] ?? "#VALUE!");
  return typeof value === "string" && value !== "" && value !== "NaN" && value !== "Infinity"
    ? { error, message: value }
    : { error };
}

function block(value: unknown): FunctionAnswer {
  if (!Array.isArray(value)) {
    const cell = cellOf(value);
    return typeof cell === "object" && cell !== null ? cell : [[cell]];
  }
  return value.map((line: unknown) => (Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]));
}

/** What a returned value shows in its cell. Null shows as 0, as Microsoft documents for functions. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  const error = value as { code?: unknown; basicValue?: unknown; message?: unknown };
  const code = error.code ?? error.basicValue;
  return {
    error: typeof code === "string" ? code : "#VALUE!",
    ...(typeof error.message === "string" && error.message !== "" && { message: error.message }),
  };
}

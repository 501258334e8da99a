import * as functions from "../../../src/functions/functions";

/** What a worksheet function gives: an answer, or the error a cell would show. */
export type Outcome =
  { readonly answer: unknown } | { readonly error: string; readonly message: string };

/** Names of the functions as exported, without the option lists. */
export type FunctionName = {
  [Name in keyof typeof functions]: (typeof functions)[Name] extends (...given: never[]) => unknown
    ? Name
    : never;
}[keyof typeof functions];

/** Calls a worksheet function as Excel does: any cells, null for what is left out. */
export function call(name: FunctionName, ...given: unknown[]): unknown {
  return (functions[name] as (...given: unknown[]) => unknown)(...given);
}

/** Calls it and tells an error cell from an answer; anything else that is thrown is a bug and passes through. */
export function outcomeOf(name: FunctionName, ...given: unknown[]): Outcome {
  try {
    return { answer: call(name, ...given) };
  } catch (thrown) {
    const { code, message } = thrown as { code?: unknown; message?: unknown };
    if (typeof code === "string" && code.startsWith("#") && typeof message === "string") {
      return { error: code, message };
    }
    throw thrown;
  }
}

/** Cells down a column. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** Cells along a row. */
export function row(...cells: unknown[]): unknown[][] {
  return [cells];
}

import type { Answer } from "./FunctionCalls";

/** Runs one of our worksheet functions by its id, for a cell, with arguments as Excel would hand them over. */
export type Invoke = (id: string, args: readonly unknown[], address: string) => Promise<Answer>;

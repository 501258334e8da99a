/** The two error words of a cell that can carry a sentence. */
export type CellErrorCode = "#VALUE!" | "#N/A";

/** What Excel throws with: its error class takes the code as the cell shows it. */
type HostError = new (code: CellErrorCode, message: string) => Error & { readonly code: string };

/** Longest sentence Excel shows in full beside an error. */
const LONGEST_SENTENCE = 255;

/**
 * Ends the call with the error a cell shows. `CustomFunctions.Error` exists only once Excel runs us, so it is
 * looked up here and not at load; a plain program gets an `Error` of the same shape.
 *
 * @param code `#VALUE!` for a bad argument, `#N/A` for a question without an answer
 * @param sentence What is wrong, where, and what to do
 */
export function refuse(code: CellErrorCode, sentence: string): never {
  const message =
    sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence;
  const host = (globalThis as unknown as { CustomFunctions?: { Error?: HostError } })
    .CustomFunctions;
  if (host?.Error === undefined) throw Object.assign(new Error(message), { code });
  throw new host.Error(code, message);
}

/**
 * The code of an error cell ("#DIV/0!"), or null for anything else. Error cells arrive as
 * `CustomFunctions.Error` or as a plain record of one.
 */
export function errorCodeOf(cell: unknown): string | null {
  if (typeof cell !== "object" || cell === null) return null;
  const { code, basicType, basicValue } = cell as Record<string, unknown>;
  if (typeof code === "string" && code.startsWith("#")) return code;
  return basicType === "Error" && typeof basicValue === "string" ? basicValue : null;
}

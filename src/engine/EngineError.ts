/** Why a question has no answer. The list is closed: every code has a sentence in each language. */
export type EngineErrorCode =
  | "empty"
  | "too-few"
  | "no-spread"
  | "not-finite"
  | "length-mismatch"
  | "out-of-range"
  | "invalid-weights"
  | "invalid-option"
  | "unknown-label"
  | "missing-label"
  | "duplicate-label"
  | "not-monotone"
  | "infeasible"
  | "not-connected"
  | "too-large";

/** A refusal: the question as asked has no answer. Anything else that is thrown is a bug. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly code: EngineErrorCode;

  /**
   * @param code Which kind of refusal this is
   * @param sentence "midranks requires at least one score", in English, no full stop, no content of people's cells
   */
  constructor(code: EngineErrorCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

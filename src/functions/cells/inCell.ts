import { EngineError } from "../../engine";
import { errorCodeOf, refuse } from "./cellError";
import { cellErrors } from "./cellErrors";

/** What a cell can show. */
export type Answer = number | string | boolean;

/**
 * Runs `compute` for a cell. The only catch of the worksheet functions: refusals become the matching
 * error with their sentence, a bug becomes one general sentence without stack or cell content.
 */
export function inCell<Result extends Answer | Answer[][]>(compute: () => Result): Result {
  try {
    return checked(compute());
  } catch (error) {
    if (errorCodeOf(error) !== null) throw error;
    if (error instanceof EngineError) {
      const { code, remedy } = cellErrors[error.code];
      refuse(code, `${sentenceOf(error.message)} ${remedy}`);
    }
    return refuse(
      "#VALUE!",
      "The calculation stopped because of an error in the add-in. Check the arguments; if they are right, please report it.",
    );
  }
}

// Nothing leaves that Excel would show as 0 or as another error.
function checked<Result extends Answer | Answer[][]>(result: Result): Result {
  if (!Array.isArray(result)) return finite(result) as Result;
  const rows: Answer[][] = result;
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index];
      if (typeof value === "number") row[index] = finite(value);
    }
  }
  return result;
}

function finite(value: Answer): Answer {
  if (typeof value !== "number") return value;
  if (Number.isFinite(value)) return value + 0;
  return refuse(
    "#N/A",
    "The result is too large for a cell. Check the arguments for values far outside their scale.",
  );
}

// The engine's sentences start with the name of a statistic, which says nothing to the reader of a cell.
function sentenceOf(message: string): string {
  const plain = message.replace(/^(?:[a-z]+[A-Z]\w*|[a-z]+(?= requires)) /u, "This ");
  const sentence = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}

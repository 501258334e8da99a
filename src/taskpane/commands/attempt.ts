import { EngineError } from "../../engine";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { PaneEvent } from "../state/PaneEvent";
import type { Failure, Task } from "../state/PaneState";
import type { Pane } from "./Pane";

interface AttemptOptions {
  readonly isWanted?: () => boolean;
  /** What a failure is told as; left out, as a sentence. */
  readonly onFailure?: () => PaneEvent;
}

/**
 * Does `work` and tells its outcome in one event, unless it was cancelled meanwhile or is no longer wanted. The pane's only
 * catch: whatever goes wrong ends in a sentence.
 */
export async function attempt(
  pane: Pane,
  task: Task,
  work: () => Promise<PaneEvent | null>,
  { isWanted = () => true, onFailure }: AttemptOptions = {},
): Promise<void> {
  const { cancels } = pane.state();
  pane.dispatch({ type: "started", task });
  let outcome: PaneEvent | null;
  try {
    outcome = await work();
  } catch (error) {
    outcome = onFailure?.() ?? { type: "failed", failure: failureOf(task, error) };
  }
  if (outcome === null || cancels !== pane.state().cancels || !isWanted()) return;
  pane.dispatch(outcome);
}

/** The same for a look that comes after something else was done: when it fails, what was said of that stands. */
export function quietly(
  pane: Pane,
  task: Task,
  work: () => Promise<PaneEvent | null>,
): Promise<void> {
  const { failure } = pane.state();
  const onFailure = (): PaneEvent =>
    failure === null ? { type: "settled" } : { type: "failed", failure };
  return attempt(pane, task, work, { onFailure });
}

/** Stops reading or calculating at once; whatever still comes of it is dropped. */
export function cancelWork(pane: Pane): void {
  pane.dispatch({ type: "cancelled" });
  pane.analyst.cancel();
}

function failureOf(during: Task, error: unknown): Failure {
  if (error instanceof EngineError) {
    return { during, cause: { kind: "engine", code: error.code }, details: {} };
  }
  if (error instanceof WorkbookError) {
    return { during, cause: { kind: "workbook", code: error.code }, details: error.details };
  }
  return { during, cause: { kind: "unexpected" }, details: {} };
}

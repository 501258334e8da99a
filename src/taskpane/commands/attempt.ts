import { EngineError } from "../../engine";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { PaneEvent } from "../state/PaneEvent";
import type { Failure, Task } from "../state/PaneState";
import type { Pane } from "./Pane";

/** Does `work` and tells its outcome in one event. The pane's only catch: whatever goes wrong ends in a sentence. */
export async function attempt(
  pane: Pane,
  task: Task,
  work: () => Promise<PaneEvent | null>,
): Promise<void> {
  pane.dispatch({ type: "started", task });
  let outcome: PaneEvent | null;
  try {
    outcome = await work();
  } catch (error) {
    outcome = { type: "failed", failure: failureOf(task, error) };
  }
  if (outcome !== null) pane.dispatch(outcome);
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

import { UIPlugin, registries } from "./engine";
import type { Model } from "./engine";

type Dispatch = Model["dispatch"];

/** Work that becomes one recalculation and one undo step. */
export interface Batch {
  readonly type: "EVENHAND_BATCH";
  readonly run: (dispatch: Dispatch) => void;
}

/** Runs a batch inside one command of the engine: everything it dispatches is recalculated and undone as one. */
class BatchPlugin extends UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type === "EVENHAND_BATCH") (command as Batch).run(this.dispatch);
  }
}

registries.featurePluginRegistry.add("evenhandBatch", BatchPlugin);

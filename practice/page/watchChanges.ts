import type { Command } from "@odoo/o-spreadsheet";
import type { Model } from "../grid/engine";

/** Whether a workbook was changed since it was opened or saved, by people or by the add-in. */
export interface Changes {
  unsaved(): boolean;
  saved(): void;
}

interface Emitter {
  on(name: string, owner: object, run: (command: Command) => void): void;
}

export function watchChanges(model: Model): Changes {
  const owner = {};
  let changed = false;
  const { session } = model as unknown as { session: Emitter };
  session.on("new-local-state-update", owner, () => (changed = true));
  (model as unknown as Emitter).on("command-dispatched", owner, ({ type }) => {
    if (type === "UNDO" || type === "REDO") changed = true;
  });
  return {
    unsaved: () => changed,
    saved: () => void (changed = false),
  };
}

import type { Command } from "@odoo/o-spreadsheet";
import type { Notice } from "../host/Change";
import type { SideDocument } from "../host/SideDocument";
import { sideOf } from "./dispatching";
import type { Model } from "./engine";
import { merged, noticesOf } from "./noticesOf";
import type { UndoSteps } from "./UndoSteps";

interface Watcher {
  /** Whether what happens now is the grid's own doing, not a person's. */
  readonly isOurs: () => boolean;
  readonly steps: UndoSteps;
  readonly side: SideDocument;
  readonly tell: (notice: Notice) => void;
}

interface Emitter {
  on(name: string, owner: object, run: (command: Command) => void): void;
}

/** Follows the engine's history, and tells what people do in the grid. */
export function watchEngine(model: Model, { isOurs, steps, side, tell }: Watcher): void {
  const owner = {};
  const { session } = model as unknown as { session: Emitter };
  session.on("new-local-state-update", owner, () => steps.taken(isOurs()));
  let told: Notice[] = [];
  let rest: (() => void) | null = null;
  const engine = model as unknown as Emitter;
  engine.on("command-dispatched", owner, (command) => {
    if (command.type === "UNDO" || command.type === "REDO") {
      const state = sideOf(model).side;
      if (state) side.undoTo(state);
    }
    if (isOurs()) return;
    if (command.type === "REQUEST_UNDO" || command.type === "REQUEST_REDO") {
      const { type } = command;
      rest = () => steps.follow(type);
    }
    told.push(...noticesOf(command));
  });
  engine.on("update", owner, () => {
    const after = rest;
    rest = null;
    after?.();
    const notices = told;
    told = [];
    for (const notice of merged(notices)) tell(notice);
  });
}

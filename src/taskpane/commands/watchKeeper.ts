import { quietly } from "./attempt";
import type { Pane } from "./Pane";

/** A watch of one pane; `stop` is null until it has begun. */
interface Watch<Target> {
  readonly target: Target;
  stop: (() => void) | null;
}

/**
 * Keeps at most one watch for each pane. A watch begins some time after it was asked for; one that is no longer wanted by then
 * is ended at once, so that none is left behind and none is begun twice.
 *
 * @param begin Begins to watch a target; gives the way to end that
 * @returns Function that has a pane watch this target and no other, null for none
 */
export function watchKeeper<Target>(
  begin: (pane: Pane, target: Target) => Promise<() => void>,
): (pane: Pane, target: Target | null) => Promise<void> {
  const watches = new WeakMap<Pane, Watch<Target>>();
  return async (pane, target) => {
    const known = watches.get(pane);
    if ((known?.target ?? null) === target) return;
    known?.stop?.();
    watches.delete(pane);
    if (target === null) return;
    const watch: Watch<Target> = { target, stop: null };
    const isWanted = (): boolean => watches.get(pane) === watch;
    watches.set(pane, watch);
    await quietly(pane, "reading", async () => {
      const stop = await begin(pane, target);
      if (isWanted()) watch.stop = stop;
      else stop();
      return { type: "settled" };
    });
    // A watch that could not begin is tried again when it is next asked for.
    if (watch.stop === null && isWanted()) watches.delete(pane);
  };
}

import type { Pane } from "./commands/Pane";

let announce: (pane: Pane | null) => void = () => undefined;

/** The pane of this page once it has started, or null where it cannot work; ribbon presses wait for it. */
export const openedPane = new Promise<Pane | null>((resolve) => {
  announce = resolve;
});

/** Says that the pane has started, or that it cannot. */
export const announcePane = (pane: Pane | null): void => announce(pane);

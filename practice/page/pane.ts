import { SETUP_NAME, type PaneSetup } from "../host/browserBridge";
import { createOfficeHost, type OfficeHost } from "../host/OfficeHost";
import type { OdooGrid } from "../grid/OdooGrid";
import { carryOutFault, type FaultNews } from "./carryOutFault";
import type { Preferences } from "./preferences";

/** The task pane beside the grid: the real one, in a frame, with Microsoft's own client between it and the grid. */
export interface Pane {
  /** Carries out what was chosen in the fault menu. @returns what is to be said of it, null for "None" */
  fault(name: string): FaultNews | null;
  /** Whether somebody pressed a key or a button in it: then it may know what the workbook does not. */
  used(): boolean;
  /** Excel has another theme from now on. */
  wear(theme: Preferences["theme"]): void;
  /** Settled when the pane is gone for good: it has to be opened anew. */
  readonly gone: Promise<void>;
  close(): void;
}

/** For this long, in milliseconds, Microsoft's client believes what it was told of the theme last. */
const THEME_HELD = 5_100;

interface PaneWindow extends Window {
  Office?: { onReady(run: () => void): Promise<unknown> };
}

export function createPane(
  target: HTMLElement,
  grid: OdooGrid,
  preferences: Preferences,
  isEditing: () => boolean,
  openBeside: (file: string | null) => void,
): Pane {
  const { language: locale, theme, platform, apiFloor } = preferences;
  const host = createOfficeHost({
    grid,
    locale,
    apiFloor,
    openBeside,
    defer: (task) => void setTimeout(task, 0),
  });
  const setup: PaneSetup = {
    host,
    locale,
    theme,
    platform,
    apiFloor,
    documentUrl: grid.name,
    documentSettings: new Map(),
  };
  (window as unknown as Record<string, PaneSetup>)[SETUP_NAME] = setup;
  const frame = document.createElement("iframe");
  frame.src = "taskpane.html";
  frame.title = target.getAttribute("aria-label") ?? "";
  let used = false;
  frame.addEventListener("load", () => {
    for (const press of ["pointerdown", "keydown"]) {
      frame.contentWindow!.addEventListener(press, () => (used = true), { capture: true });
    }
    const { Office } = frame.contentWindow as PaneWindow;
    void Office?.onReady(() => connect(grid, host));
  });
  target.replaceChildren(frame);
  const stop = watchCellEditing(host, isEditing);
  return {
    fault: (name) => carryOutFault(name, host, grid),
    used: () => used,
    wear: (next) => {
      setup.theme = next;
      // The pane looks when it gets the focus, as it does after the theme was chosen in Excel's own window.
      const look = (): void => void frame.contentWindow?.dispatchEvent(new Event("focus"));
      look();
      setTimeout(look, THEME_HELD);
    },
    gone: host.crashed(),
    close: () => {
      stop();
      grid.calls.connect(null);
      target.replaceChildren();
    },
  };
}

/** From now on cells that hold our functions are answered by the runtime in the pane's page. */
function connect(grid: OdooGrid, host: OfficeHost): void {
  grid.calls.connect(async (id, args, address) => {
    const answer = await host.invokeFunction(
      id,
      args as Parameters<OfficeHost["invokeFunction"]>[1],
      address,
    );
    return answer;
  });
}

/** While a cell is being typed in, Excel refuses what add-ins ask; so does the host. */
function watchCellEditing(host: OfficeHost, isEditing: () => boolean): () => void {
  let told = false;
  const timer = setInterval(() => {
    const now = isEditing();
    if (now !== told) host.editCell(now);
    told = now;
  }, 100);
  return () => clearInterval(timer);
}

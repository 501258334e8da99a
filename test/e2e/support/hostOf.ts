import type { PaneSetup } from "../../../practice/host/browserBridge";
import type { Fault } from "../../../practice/host/Fault";
import type { Practice } from "./openPractice";

/** What goes wrong with the syncs from now on. */
export const planFaults = ({ page }: Practice, faults: readonly Fault[]): Promise<void> =>
  page.evaluate((planned) => {
    const { evenhandPaneSetup } = window as unknown as { evenhandPaneSetup: PaneSetup };
    evenhandPaneSetup.host.plan(planned);
  }, faults);

/** Lets syncs that hang go on. */
export const release = ({ page }: Practice): Promise<void> =>
  page.evaluate(() => {
    const { evenhandPaneSetup } = window as unknown as { evenhandPaneSetup: PaneSetup };
    evenhandPaneSetup.host.release();
  });

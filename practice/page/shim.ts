/**
 * Runs in the task pane's frame before office.js: puts there what a native Excel window puts into an add-in's page. The
 * page around the frame has prepared it; outside the practice workbook this does nothing.
 */
import { SETUP_NAME, installShim, type PaneSetup } from "../host/browserBridge";

const setup = (window.parent as unknown as Record<string, PaneSetup | undefined>)[SETUP_NAME];

if (setup !== undefined && window.parent !== window) installShim(window, setup);

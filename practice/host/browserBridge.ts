import type { OfficeHost } from "./OfficeHost";
import { requirementMatrix } from "./requirements";

/** What the page with the workbook gives the task pane that it shows in a frame of its own origin. */
export interface PaneSetup {
  readonly host: OfficeHost;
  readonly locale: string;
  readonly apiFloor: string;
  /** May change while the pane is open; Microsoft's client asks again when what it was told is five seconds old. */
  theme: "light" | "dark";
  /** Which desktop Excel it plays: each loads a client file of its own. */
  readonly platform: "Win32" | "Mac";
  /** Shown to the add-in as the document's address. */
  readonly documentUrl: string;
  /** Document settings of the common API (`Office.context.document.settings`), as their serialised text. */
  readonly documentSettings: Map<string, string>;
}

/** Where the page leaves the setup for the pane's shim to find. */
export const SETUP_NAME = "evenhandPaneSetup";

/** Tells apart the storage of one pane; Office.js asks the native host for it. */
const INSTANCE_ID = "evenhand-practice";

/** Part of the client's file name: excel-win32-16.01.js, excel-mac-16.00.js. */
const CLIENT_VERSIONS = { Win32: "16.01", Mac: "16.00" } as const;

const SUCCESS = 0;
type Callback = ((status: number) => void) | undefined;

/** Colours of Office's themes as numbers, as the native host gives them. Simulated: white and dark grey. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    // The client turns every member into a colour text, so any number makes this one true; light leaves it out.
    isDarkTheme: 1,
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** The object a native Excel window gives Office.js about the document and itself. */
function controlContext(setup: PaneSetup): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "evenhand",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => setup.locale,
    GetAppDataLocale: () => setup.locale,
    GetDocUrl: () => setup.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => INSTANCE_ID,
    GetHostFullVersion: () => "16.0.17000.10000",
    GetSupportedMatrix: () => JSON.stringify(requirementMatrix(setup.apiFloor)),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[setup.theme]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of setup.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        setup.documentSettings.clear();
        keys.forEach((key, at) => setup.documentSettings.set(key, values[at]!));
      },
    }),
  };
}

/**
 * Puts in place what Office.js looks for in a native Excel window: `window.external` and `_richApiNativeBridge`.
 * Call it in the pane's own document, from a script file of its own that stands before office.js; no inline script is
 * needed, so a strict content security policy holds. In the page with the workbook:
 *
 *     window[SETUP_NAME] = setup;              // before the frame loads
 *
 * and in the pane's shim script:
 *
 *     installShim(window, window.parent[SETUP_NAME]);
 */
export function installShim(frame: Window, setup: PaneSetup): void {
  forgetPane(frame.sessionStorage);
  // The platform makes office.js load its desktop client; flags 3 are shared runtime and custom functions.
  const info = [
    "Excel",
    setup.platform,
    CLIENT_VERSIONS[setup.platform],
    setup.locale,
    "practice",
    "",
    "disableLogging",
    "3",
  ].join("|");
  const context = controlContext(setup);
  const members = {
    GetHostInfo: () => info,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_id: number, _params: unknown, done: Callback) => done?.(SUCCESS),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: Callback) =>
      done?.(SUCCESS),
    UnregisterEvent: (_id: number, _target: string, done: Callback) => done?.(SUCCESS),
  };
  const own = frame as unknown as { external: object; _richApiNativeBridge: unknown };
  Object.assign(own.external, members);
  own._richApiNativeBridge = setup.host.bridge;
}

/** Office.js keeps the host and the settings of a pane for the tab's session; without this a plain page finds them. */
export function forgetPane(storage: Storage): void {
  storage.removeItem("hostInfoValue");
  storage.removeItem(`${INSTANCE_ID}CachedSessionSettings`);
}

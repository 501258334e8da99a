import { readFileSync } from "node:fs";
import type { FunctionAnswer, FunctionArgument } from "../../practice/host/customFunctions";
import type { Grid } from "../../practice/host/Grid";
import { createMemoryGrid, type MemoryGrid } from "../../practice/host/MemoryGrid";
import {
  createOfficeHost,
  type HostOptions,
  type OfficeHost,
} from "../../practice/host/OfficeHost";
import { isSetSupported, requirementMatrix } from "../../practice/host/requirements";

/** What a test may ask of the host; without a grid it gets an empty workbook in memory. */
interface StartOptions<G extends Grid> extends Partial<Omit<HostOptions, "grid">> {
  readonly grid?: G;
  readonly platform?: "PC" | "OfficeOnline";
}

export interface StartedHost<G extends Grid> {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: OfficeHost;
  readonly grid: G;
  /** Calls a function given to `CustomFunctions.associate`, through Microsoft's runtime. */
  readonly invokeFunction: (
    id: string,
    args: readonly FunctionArgument[],
    address?: string,
  ) => Promise<FunctionAnswer>;
}

/** The realm a test file runs in, with what Microsoft's client looks for and leaves in it. */
type Realm = typeof globalThis & {
  Excel?: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  _richApiNativeBridge?: unknown;
  Script?: unknown;
};

const realm = globalThis as unknown as Realm;
let host: OfficeHost | undefined;

/**
 * Starts a host for a test. The first call of a test file loads Microsoft's own client (excel-win32-16.01.js); later
 * calls give it another workbook, so call it before each test. `Excel` and the like are also global, as in Excel.
 */
export function startOfficeHost(options?: StartOptions<MemoryGrid>): StartedHost<MemoryGrid>;
export function startOfficeHost<G extends Grid>(
  options: StartOptions<G> & { readonly grid: G },
): StartedHost<G>;
export function startOfficeHost(options: StartOptions<Grid> = {}): StartedHost<Grid> {
  const { grid = createMemoryGrid(), platform = "PC", ...rest } = options;
  if (host) host.reset({ grid, ...rest });
  else {
    host = createOfficeHost({ grid, ...rest });
    loadClient(host);
  }
  setContext(options.apiFloor ?? "1.9", options.locale ?? "en-US", platform);
  const started = host;
  return {
    Excel: realm.Excel,
    Office: realm.Office,
    OfficeExtension: realm.OfficeExtension,
    CustomFunctions: realm.CustomFunctions,
    host: started,
    grid,
    invokeFunction: (id, args, address = "Sheet1!A1") => started.invokeFunction(id, args, address),
  };
}

/** What office.js puts in place before it loads the client for the platform. */
function loadClient({ bridge }: OfficeHost): void {
  const mappings: Record<string, unknown> = {};
  const changed: (() => void)[] = [];
  const CustomFunctions = {
    _association: { mappings, onchange: (handler: () => void) => changed.push(handler) },
    associate: (id: string | Record<string, unknown>, implementation?: unknown) => {
      Object.assign(mappings, typeof id === "string" ? { [id.toUpperCase()]: implementation } : id);
      for (const handler of changed) handler();
    },
  };
  Object.assign(realm, { _richApiNativeBridge: bridge, CustomFunctions });
  if (typeof realm.window === "undefined") Object.assign(realm, { window: realm });
  if (typeof realm.navigator === "undefined")
    Object.assign(realm, { navigator: { userAgent: "Node.js" } });
  const path = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  // Indirect, so that the client's declarations become globals as a script tag's would.
  const run = eval;
  run(readFileSync(path, "utf8"));
}

/** `Office.context` is office.js's, which needs a browser; a plain one stands in for it. */
function setContext(apiFloor: string, locale: string, platform: "PC" | "OfficeOnline"): void {
  const matrix = requirementMatrix(apiFloor);
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(matrix, name, version?.toString()),
    },
    displayLanguage: locale,
    contentLanguage: locale,
    host: "Excel",
    platform,
    diagnostics: { host: "Excel", platform, version: "16.0.17000.10000" },
    document: { url: "practice.xlsx", mode: "readWrite" },
  };
  const onReady = (callback?: (info: object) => unknown) => {
    const info = { host: "Excel", platform };
    return Promise.resolve(info).then((ready) => {
      callback?.(ready);
      return ready;
    });
  };
  const values = {
    context: { value: context, configurable: true },
    onReady: { value: onReady, configurable: true },
  };
  realm.Office = Object.create(realm.Office, values) as typeof Office;
}

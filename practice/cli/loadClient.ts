import { readFileSync } from "node:fs";
import type { OfficeHost } from "../host/OfficeHost";

/** Loads Microsoft's own Office.js client into this Node process, joined to `host`; once a process. */
export function loadClient({ bridge }: OfficeHost): void {
  const associations = { mappings: {}, onchange: () => undefined };
  const world = globalThis as Record<string, unknown>;
  Object.assign(world, {
    _richApiNativeBridge: bridge,
    CustomFunctions: { _association: associations, associate: () => undefined },
  });
  world["window"] ??= globalThis;
  world["navigator"] ??= { userAgent: "Node.js" };
  const client = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  // Indirect, so that the client's declarations become globals as a script tag's would.
  const run = eval;
  run(readFileSync(client, "utf8"));
}

import { spawn } from "node:child_process";
import { build } from "./build";
import { serveOnFreePort } from "./serve";
import { SITE } from "./site";

const HELP = `npm start [-- options]

Builds the practice workbook and opens it: the real add-in on a real file, without Excel.

  --port N    address it is served at (3000, or the next free port)
  --no-open   only print the address
  --help      this text
`;

/** Builds, serves, prints the address and opens the browser. */
export async function start(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    console.log(HELP);
    return;
  }
  const given = args.indexOf("--port");
  const wanted = given < 0 ? 3000 : Number(args[given + 1]);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000) {
    throw new Error("--port needs a number from 1 to 65000, such as --port 3000.");
  }
  const begun = Date.now();
  console.log("Building the practice workbook…");
  await build();
  const { port } = await serveOnFreePort(SITE, wanted);
  const address = `http://localhost:${String(port)}/`;
  if (port !== wanted)
    console.log(`Port ${String(wanted)} is taken by another program; using ${String(port)}.`);
  console.log(`Ready after ${((Date.now() - begun) / 1000).toFixed(1)} s: ${address}`);
  console.log("Press Ctrl+C to stop.");
  if (!args.includes("--no-open") && process.env["CI"] === undefined) openBrowser(address);
}

/** Asks the system to show the address; without a desktop there is nothing to show it on. */
function openBrowser(address: string): void {
  const desktop = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
  if (process.platform === "linux" && desktop === undefined) return;
  const [command, ...parameters] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(command, parameters, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

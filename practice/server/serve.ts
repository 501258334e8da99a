import { createReadStream, promises as files } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

const COMMON =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'";

/** The task pane runs under the rules it ships with: no inline script, no eval. */
const PANE_POLICY = `${COMMON}; script-src 'self'`;

/**
 * The page around it plays Excel: its spreadsheet engine turns every formula into a function and every template into
 * code, which needs eval. It shows no markup of ours made from data, and it may talk to nobody but this server.
 */
const PAGE_POLICY = `${COMMON}; script-src 'self' 'unsafe-eval'; frame-src 'self'`;

/** Serves the files under `root`, to this machine only. */
export function serve(root: string, port: number): Promise<Server> {
  const server = createServer((request, response) => void answer(root, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/** @returns a server on `first` or, when that is taken, on the next free port of the twenty after it */
export async function serveOnFreePort(
  root: string,
  first: number,
): Promise<{ server: Server; port: number }> {
  for (let port = first; port <= first + 20; port += 1) {
    try {
      return { server: await serve(root, port), port };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(
    `The ports ${String(first)} to ${String(first + 20)} are all taken. Close what uses them, or give --port.`,
  );
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = fileOf(root, request.url ?? "/");
  const known = file !== null && (await files.stat(file).catch(() => null))?.isFile();
  if (request.method !== "GET" || !known) {
    response.writeHead(known ? 405 : 404, { "Content-Type": TYPES[".txt"] }).end("Not found");
    return;
  }
  const kind = path.extname(file);
  const isPane = path.basename(file) === "taskpane.html";
  response.writeHead(200, {
    "Content-Type": TYPES[kind] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(kind === ".html" ? { "Content-Security-Policy": isPane ? PANE_POLICY : PAGE_POLICY } : {}),
  });
  createReadStream(file).pipe(response);
}

/** The file an address names, or null for one outside `root`. */
function fileOf(root: string, address: string): string | null {
  try {
    const name = decodeURIComponent(new URL(address, "http://localhost").pathname);
    const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) && !name.includes("\0") ? file : null;
  } catch {
    return null;
  }
}

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

/** Of an empty style element: Fluent makes some and fills them by the object model, which needs no leave of its own. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the pane may do, and the page around it: no inline script, no eval, no inline style, and nobody but this server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

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
  response.writeHead(200, {
    "Content-Type": TYPES[kind] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(kind === ".html" ? { "Content-Security-Policy": POLICY } : {}),
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

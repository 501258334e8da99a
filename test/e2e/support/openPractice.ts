import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import type { TestDoor } from "../../../practice/page/testDoor";
import { serve } from "../../../practice/server/serve";
import { SITE } from "../../../practice/server/site";
import { findBrowser } from "./findBrowser";

declare global {
  interface Window {
    evenhandPractice?: TestDoor;
    /** Told of every breach of the content security policy. */
    evenhandForbidden?: (what: string) => void;
  }
}

const ANY_FREE_PORT = 0;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The practice workbook in a real browser, with a record of everything it asked for and complained about. */
export interface Practice {
  readonly page: Page;
  readonly address: string;
  /** Requests that were not for the page's own server; there should be none. */
  readonly foreignRequests: string[];
  /** Breaches of the content security policy, and errors nobody caught. */
  readonly complaints: string[];
  /** The frame with the task pane. */
  pane(): Promise<Frame>;
  readCell(sheet: string, address: string): Promise<ReturnType<TestDoor["readCell"]>>;
  setCell(sheet: string, address: string, content: string): Promise<void>;
  sheets(): Promise<string[]>;
  /** Waits until no worksheet function call is open. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

let site: Promise<{ server: Server; address: string }> | null = null;
let running: Browser | null = null;

async function served(): Promise<string> {
  site ??= (async () => {
    const server = await serve(SITE, ANY_FREE_PORT);
    const { port } = server.address() as AddressInfo;
    return { server, address: `http://localhost:${String(port)}/` };
  })();
  return (await site).address;
}

/**
 * Opens the page as it was last built.
 *
 * @param query what the page's bar is set to, such as `language=zh-CN&sample=slump.xlsx`
 * @param first what every frame runs before anything of its own
 */
export async function openPractice(query = "", first?: () => void): Promise<Practice> {
  const address = await served();
  running ??= await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  const context = await running.newContext({
    viewport: { width: 1_400, height: 900 },
    locale: "en-US",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  if (first !== undefined) await page.addInitScript(first);
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  await page.exposeFunction("evenhandForbidden", (what: string) => void complaints.push(what));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.evenhandForbidden!(
        `${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
      ),
    ),
  );
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) foreignRequests.push(url);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  const language = query.includes("language=") ? "" : "language=en-US&";
  await page.goto(`${address}?${language}${query}`);
  await page.waitForFunction(() => window.evenhandPractice !== undefined);
  return {
    page,
    address,
    foreignRequests,
    complaints,
    pane: async () => {
      const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
      if (frame === null) throw new Error("The task pane's frame has no content.");
      return frame;
    },
    readCell: (sheet, cell) =>
      page.evaluate(([s, c]) => window.evenhandPractice!.readCell(s, c), [sheet, cell] as const),
    setCell: (sheet, cell, content) =>
      page.evaluate(([s, c, v]) => window.evenhandPractice!.setCell(s, c, v), [
        sheet,
        cell,
        content,
      ] as const),
    sheets: () => page.evaluate(() => window.evenhandPractice!.sheets()),
    settled: async () => {
      await page.waitForFunction(() => window.evenhandPractice!.pending() === 0);
    },
    close: () => context.close(),
  };
}

/** Ends browser and server; call it after the last test of a file. */
export async function closePractice(): Promise<void> {
  await running?.close();
  running = null;
  const open = await site;
  site = null;
  open?.server.closeAllConnections();
  await new Promise((resolve) => (open ? open.server.close(resolve) : resolve(undefined)));
}

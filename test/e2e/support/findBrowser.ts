import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser the tests drive: the one EVENHAND_BROWSER names, else an installed Chromium, Chrome or Edge, else the
 * one Playwright has downloaded.
 *
 * @throws when there is none, saying how to get one
 */
export function findBrowser(): string {
  const named = process.env["EVENHAND_BROWSER"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`EVENHAND_BROWSER names ${named}, which does not exist.`);
  }
  const found = [...KNOWN, ...downloaded()].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    "No browser found for the browser tests. Install one (Debian: apt install chromium; anywhere: npx playwright-core install chromium) or name one in EVENHAND_BROWSER.",
  );
}

/** Where Playwright keeps what it downloads. */
function downloaded(): string[] {
  const folders = [
    process.env["PLAYWRIGHT_BROWSERS_PATH"],
    path.join(homedir(), ".cache/ms-playwright"),
    path.join(homedir(), "Library/Caches/ms-playwright"),
    path.join(homedir(), "AppData/Local/ms-playwright"),
  ];
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
  ];
  return folders
    .filter((folder): folder is string => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith("chromium"))
        .flatMap((name) => inside.map((file) => path.join(folder, name, file))),
    );
}

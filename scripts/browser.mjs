// The browser of the browser tests: the one on this machine, or else one that is installed now.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
];

/** The path of a Chromium on this machine, or undefined. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.EVENHAND_BROWSER, ...onPath, ...PLACES, chromium.executablePath()]
    .filter(Boolean)
    .find((file) => existsSync(file));
}

/** The path of a Chromium, installed first where there is none: Debian's package, else Playwright's own. */
export function ensureBrowser() {
  return (
    findBrowser() ??
    (installDebianPackages(["chromium", "fonts-noto-cjk"]) && findBrowser()) ??
    installPlaywrights()
  );
}

/** Installs packages with apt where there is an apt that may; says whether it did. */
export function installDebianPackages(packages) {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args) =>
    spawnSync(isRoot ? "apt-get" : "sudo", isRoot ? args : ["-n", "apt-get", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  console.log(`Installing ${packages.join(", ")} with apt`);
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
}

function installPlaywrights() {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve("playwright-core")),
    "cli.js",
  );
  const { status } = spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: "inherit",
  });
  const browser = status === 0 ? findBrowser() : undefined;
  if (browser !== undefined) return browser;
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed. " +
      "Install Chromium, Chrome or Edge, or set EVENHAND_BROWSER to the path of one, and run npm test again.",
  );
}

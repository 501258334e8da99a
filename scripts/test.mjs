// Everything: static checks, every test, the browser tests. The last line counts them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { ensureOffice } from "./office.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = path.join(root, ".cache/jest.json");
const node = (script, args, env = {}) =>
  spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status ?? 1;

const browser = ensureBrowser();
const office = ensureOffice();
if (office === undefined) {
  console.log(
    "There is no LibreOffice here, so none opens the saved files or computes twins: libreOffice tests are left out.",
  );
}
mkdirSync(path.dirname(report), { recursive: true });

const checked = node("scripts/check.mjs", []) === 0;

const totals = { passed: checked ? 1 : 0, failed: checked ? 0 : 1 };
const jest = (args) => {
  rmSync(report, { force: true });
  const status = node(
    "node_modules/jest/bin/jest.js",
    ["--reporters=default", "--silent", "--json", `--outputFile=${report}`, ...args],
    { EVENHAND_BROWSER: browser, ...(office ? { EVENHAND_OFFICE: office } : {}) },
  );
  // A run that died wrote no report: its exit code alone counts.
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = counts;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  totals.passed += numPassedTests;
  totals.failed += status !== 0 && failed === 0 ? 1 : failed;
};

const left = office === undefined ? ["--testPathIgnorePatterns", "libreOffice"] : [];
jest(["--ignoreProjects", "e2e", "--maxWorkers=100%", ...left]);
// One browser at a time: on two cores a second one only makes both late.
jest(["--selectProjects", "e2e", "--runInBand"]);

console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

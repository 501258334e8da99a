// One command before every commit: silent when all is well, otherwise the failing tools' own words.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const TOOLS = [
  ["eslint", ".", "--cache", "--cache-location", ".cache/eslint/"],
  ["tsc", "-b"],
  [
    "prettier",
    "--check",
    "--log-level",
    "warn",
    "--cache",
    "--cache-location",
    ".cache/prettier",
    ".",
  ],
  ["depcruise", "src", "practice", "bench", "--output-type", "err"],
  ["knip", "--no-progress"],
];

const run = ([tool, ...args]) =>
  new Promise((resolve) => {
    let output = "";
    const child = spawn(path.join(root, "node_modules/.bin", tool), args, {
      cwd: root,
      shell: process.platform === "win32",
    });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ tool, code, output }));
  });

const results = await Promise.all(TOOLS.map(run));
const failed = results.filter(({ code }) => code !== 0);
for (const { tool, output } of failed) console.error(`--- ${tool}\n${output}`);
process.exitCode = failed.length > 0 ? 1 : 0;

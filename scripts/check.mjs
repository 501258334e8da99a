// One command before every commit: silent when all is well, otherwise the failing tools' own words.
import { spawn } from "node:child_process";

const tools = [
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
  ["tsc", "-b"],
  ["eslint", ".", "--cache", "--cache-location", ".cache/eslint/"],
  ["depcruise", "src", "practice", "bench", "--output-type", "err"],
  ["knip", "--no-progress"],
];

const run = ([tool, ...args]) =>
  new Promise((resolve) => {
    let output = "";
    const child = spawn("npx", ["--no-install", tool, ...args], {
      shell: process.platform === "win32",
    });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ tool, code, output }));
  });

const results = await Promise.all(tools.map(run));
for (const { tool, code, output } of results) {
  if (code !== 0) console.error(`--- ${tool} failed\n${output}`);
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;

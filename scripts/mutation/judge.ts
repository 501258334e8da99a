import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync } from "node:fs";
import { filesUnder } from "./engineFiles";

/** Where verdicts are kept, one report of Stryker for each batch. */
export const VERDICTS = ".cache/mutation";

/** Quick tests of a mutant's own folder and of all exports, or every test of the engine. */
export type Tests = "quick" | "all";

const ALL_EXPORTS = ["methods.test.ts", "properties.test.ts", "walker/walker.test.ts"];
/** Tests that take tenths of a second each, not thousandths: whole analyses of large lists, integer programmes. */
const SLOW = /^walker|^analysis.(analyse|diagnose|properties|recovery|refusals)|^calibration.bands/;

/** Tests a mutant meets, in this order: the first that fails ends its run. */
function testsFor(folder: string, tests: Tests): string[] {
  const isOwn = (test: string): boolean => test.startsWith(`${folder}/`);
  const late = (test: string): number => (SLOW.test(test) ? 2 : 0) + (isOwn(test) ? 0 : 1);
  const isQuick = (test: string): boolean => ALL_EXPORTS.includes(test) || late(test) === 0;
  return filesUnder("test/engine", ".test.ts")
    .filter((test) => tests === "all" || isQuick(test))
    .sort((a, b) => late(a) - late(b))
    .map((test) => `test/engine/${test}`);
}

/**
 * Lets Stryker judge the mutants of some files. What it says, survivors above all, goes into a log beside the verdicts.
 *
 * @param batch Paths below src/engine, of one folder
 * @param tests What they meet; a mutant known to be noticed is not tried again
 * @returns seconds taken
 * @throws when Stryker ends without verdicts, with the place of its log
 */
export async function judge(batch: readonly string[], tests: Tests): Promise<number> {
  const began = performance.now();
  const folder = batch[0]!.split("/")[0]!;
  const name = `${VERDICTS}/${batch[0]!.replaceAll("/", "-").replace(/\.ts$/, "")}.${tests}`;
  mkdirSync(VERDICTS, { recursive: true });
  const quick = name.replace(/all$/, "quick");
  const isFirst = tests === "all" && !existsSync(`${name}.verdicts.json`);
  if (isFirst && existsSync(`${quick}.verdicts.json`)) {
    copyFileSync(`${quick}.verdicts.json`, `${name}.verdicts.json`);
  }
  const log = openSync(`${name}.log`, "w");
  const words = {
    "--mutate": batch.map((file) => `src/engine/${file}`).join(),
    "--testFiles": testsFor(folder, tests).join(),
    "--incrementalFile": `${name}.verdicts.json`,
  };
  const run = spawn("npx", ["stryker", "run", ...Object.entries(words).flat()], {
    stdio: ["ignore", log, log],
    env: { PROPERTY_RUNS: "10", ...process.env },
  });
  const [code] = (await once(run, "exit")) as [number | null];
  closeSync(log);
  if (code !== 0) throw new Error(`Stryker stopped before its end: see ${name}.log`);
  return (performance.now() - began) / 1000;
}

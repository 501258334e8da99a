/**
 * Changes the engine in some ten thousand places, one at a time, and looks whether a test of the engine notices.
 *
 * npm run mutate -- [folders or files of src/engine = all] [--quick] [--table]
 *
 * Batches of files, two at once. Every mutant meets the quick tests of its own folder, and those that survive meet
 * every test of the engine; `--quick` leaves out the second round. Verdicts stay in .cache/mutation, and a later run
 * tries again only mutants whose file or tests changed. Ends with the table of all that is judged; `--table` prints it
 * without a run. docs/mutation.md says what the figures mean.
 */
import { batches, engineFiles } from "./mutation/engineFiles";
import { judge } from "./mutation/judge";
import { printTable } from "./mutation/printTable";

const USAGE =
  "npm run mutate -- [folders or files of src/engine, such as skew people/readIds] [--quick] [--table]";

const words = process.argv.slice(2);
const starts = words.filter((word) => !word.startsWith("--"));
const chosen = (starts.length === 0 ? [""] : starts).flatMap((start) =>
  engineFiles().filter((file) => file.startsWith(start)),
);
const isUnderstood =
  chosen.length > 0 &&
  words.every((word) => !word.startsWith("--") || ["--quick", "--table"].includes(word));

async function lane(queue: string[][]): Promise<void> {
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    let seconds = await judge(batch, "quick");
    if (!words.includes("--quick")) seconds += await judge(batch, "all");
    console.log(`${batch.join(", ")}: ${Math.round(seconds)} s; ${queue.length} batches to go`);
  }
}

async function main(): Promise<void> {
  if (!isUnderstood) {
    console.log(USAGE);
    process.exitCode = 1;
    return;
  }
  const queue = words.includes("--table") ? [] : batches(chosen);
  await Promise.all([lane(queue), lane(queue)]);
  printTable(engineFiles());
}

void main();

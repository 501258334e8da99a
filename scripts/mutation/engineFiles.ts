import { readdirSync, readFileSync } from "node:fs";

/** Files with an ending under a folder, as paths below it, in the order of their names. */
export const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort();

/** Every file of the engine, as a path below src/engine. */
export const engineFiles = (): string[] => filesUnder("src/engine", ".ts");

const BATCH_LINES = 450;

const linesOf = (file: string): number =>
  readFileSync(`src/engine/${file}`, "utf8").split("\n").length;

/** Files of one folder that are judged together, some hundred mutants: each run of Stryker takes seconds to begin. */
export function batches(files: readonly string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  files.forEach((file, i) => {
    const lines = linesOf(file);
    const isSame = file.split("/")[0] === files[i - 1]?.split("/")[0];
    if (isSame && lines <= room) all.at(-1)!.push(file);
    else [room] = [BATCH_LINES, all.push([file])];
    room -= lines;
  });
  return all;
}

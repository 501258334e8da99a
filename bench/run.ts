import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rTimings, scipyTimings, type Timings } from "./peers/external";
import { company, samples, type Samples } from "./samples";
import { exactData, exactSizes, exactTest, tasks } from "./tasks";
import { medianTime, medianTimes } from "./medianTime";

/** Speed against peers, in one run: `npx tsx bench/run.ts [sizes]`. Quote the ratios, never the milliseconds. */
const sizes = (process.argv[2] ?? "1000 10000 100000 1000000").split(" ").map(Number);

const number = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? "" : String(Number(milliseconds.toPrecision(3)));

const ratio = (peer: number | undefined, own: number): string =>
  peer === undefined ? "–" : `${Number((peer / own).toPrecision(2))}×`;

const cost = (own: number, count: number): string =>
  ((1e6 * own) / (count * Math.log2(count))).toFixed(2);

function table(...heads: string[]): void {
  console.log(`\n| ${heads.join(" | ")} |`);
  console.log(`| ${heads.map(() => "---").join(" | ")} |`);
}

const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);

function folderOfSamples(): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const write = (name: string, { x, y }: Samples): void => {
    writeFileSync(join(folder, `x${name}.f64`), Buffer.from(x.buffer));
    writeFileSync(join(folder, `y${name}.f64`), Buffer.from(y.buffer));
  };
  for (const size of sizes) write(String(size), samples(size));
  for (const [name, draw] of Object.entries(exactData)) {
    for (const size of exactSizes) write(`${name} ${size}`, draw(size));
  }
  writeFileSync(join(folder, "spec.json"), JSON.stringify({ sizes, exactSizes }));
  writeFileSync(join(folder, "sizes.txt"), `${sizes.join(" ")}\n`);
  writeFileSync(join(folder, "exact.txt"), `${exactSizes.join(" ")}\n`);
  return folder;
}

/** Own time and the sort's, of one task at one size. */
interface OwnTimes {
  readonly task: string;
  readonly size: number;
  readonly sort: number;
  readonly own: number;
}

function ownTimes(): OwnTimes[] {
  return Object.entries(tasks).flatMap(([task, { run, most }]) =>
    sizes
      .filter((size) => size <= most)
      .map((size) => {
        const data = samples(size);
        const [sort, own] = medianTimes(
          () => Float64Array.from(data.both).sort(),
          () => run(data),
        ) as [number, number];
        return { task, size, sort, own };
      }),
  );
}

async function printRanks(scipy: Timings, r: Timings): Promise<void> {
  const times = ownTimes();
  // Only now: loading jstat alone makes other code a third slower.
  const { javascriptPeers } = await import("./peers/javascript");
  const peers = ["simple-statistics", "jstat", "@stdlib", "scipy", "R"];
  table("task", "n + n", "own, ms", "own ÷ sort", "ns ÷ N·log₂N", ...peers);
  for (const { task, size, sort, own } of times) {
    const { simpleStatistics, jstat, stdlib } = javascriptPeers(task, samples(size));
    const outside = [scipy?.[`${task} ${size}`], r?.[`${task} ${size}`]];
    row(
      ...[task, size, number(own), (own / sort).toFixed(2), cost(own, 2 * size)],
      ...[simpleStatistics, jstat, stdlib, ...outside].map((peer) => ratio(peer, own)),
    );
  }
}

function printExact(scipy: Timings, r: Timings): void {
  const peers = ["scipy, first call", "R wilcox.test", "R coin", "R exactRankTests"];
  table("exact Mann–Whitney", "n + n", "own, ms", ...peers);
  for (const [name, draw] of Object.entries(exactData)) {
    for (const size of exactSizes) {
      const data = draw(size);
      const own = medianTime(() => exactTest(data));
      const at = `${name} ${size}`;
      const inR = ["wilcox.test", "coin", "exactRankTests"].map((name) => r?.[`${name} ${at}`]);
      row(
        name,
        size,
        number(own),
        ...[scipy?.[`exact ${at}`], ...inR].map((peer) => ratio(peer, own)),
      );
    }
  }
}

function printWhole(): void {
  table("whole task", "people", "own, ms", "÷ sort", "ns ÷ N·log₂N", "memory, MB: before", "peak");
  for (const size of sizes) {
    const people = company(size);
    for (const [name, run] of Object.entries(people.tasks)) {
      const [sort, own] = medianTimes(() => Float64Array.from(people.scores).sort(), run) as [
        number,
        number,
      ];
      const { before, peak } = memoryOf(size, name);
      row(name, size, number(own), (own / sort).toFixed(1), cost(own, size), before, peak);
    }
  }
}

// In a process of its own, where nothing else was ever in memory.
function memoryOf(size: number, name: string): { before: number; peak: number } {
  const args = [...process.execArgv, join(__dirname, "peak.ts"), String(size), name];
  const text = execFileSync(process.execPath, args, { encoding: "utf8" });
  return JSON.parse(text) as { before: number; peak: number };
}

async function main(): Promise<void> {
  console.log(`# Speed

Printed by \`npx tsx bench/run.ts > docs/speed.md\` on Node ${process.version}. Milliseconds are processor time on a machine of two cores; the ratios are taken in one run and are what to quote. Two samples of n people each on a 0.1 grid from 0 to 100, with ties; a peer's cell is its time ÷ ours, "–" where it cannot do the task, is not installed, or took over 20 ms on a tenth of the people. "own ÷ sort" is against \`Float64Array.prototype.sort\` of the same scores. A cost that grows as N·log N keeps its figure in that column, but for what memory costs once the data are larger than the processor's caches. scipy's exact test takes ties for none and gives another p then, so that it is compared where there are none.`);
  const folder = folderOfSamples();
  const [scipy, r] = [scipyTimings(folder), rTimings(folder)];
  rmSync(folder, { recursive: true });
  printWhole();
  printExact(scipy, r);
  await printRanks(scipy, r);
}

void main();

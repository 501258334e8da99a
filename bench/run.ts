import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rTimings, scipyTimings, type Timings } from "./peers/external";
import { javascriptPeers } from "./peers/javascript";
import { company, samples } from "./samples";
import { exactSizes, exactTest, tasks } from "./tasks";
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
  for (const size of [...exactSizes, ...sizes]) {
    const { x, y } = samples(size);
    writeFileSync(join(folder, `x${size}.f64`), Buffer.from(x.buffer));
    writeFileSync(join(folder, `y${size}.f64`), Buffer.from(y.buffer));
  }
  writeFileSync(join(folder, "spec.json"), JSON.stringify({ sizes, exactSizes }));
  writeFileSync(join(folder, "sizes.txt"), `${sizes.join(" ")}\n`);
  writeFileSync(join(folder, "exact.txt"), `${exactSizes.join(" ")}\n`);
  return folder;
}

function printRanks(scipy: Timings, r: Timings): void {
  const peers = ["simple-statistics", "jstat", "@stdlib", "scipy", "R"];
  table("task", "n + n", "own, ms", "own ÷ sort", "ns ÷ N·log₂N", ...peers);
  for (const [task, { run, most }] of Object.entries(tasks)) {
    for (const size of sizes.filter((n) => n <= most)) {
      const data = samples(size);
      const [sort, own] = medianTimes(
        () => Float64Array.from(data.both).sort(),
        () => run(data),
      ) as [number, number];
      const { simpleStatistics, jstat, stdlib } = javascriptPeers(task, data);
      const outside = [scipy?.[`${task} ${size}`], r?.[`${task} ${size}`]];
      row(
        ...[task, size, number(own), (own / sort).toFixed(2), cost(own, 2 * size)],
        ...[simpleStatistics, jstat, stdlib, ...outside].map((peer) => ratio(peer, own)),
      );
    }
  }
}

function printExact(scipy: Timings, r: Timings): void {
  table(
    "task",
    "n + n",
    "own, ms",
    "scipy, which ignores ties, first call",
    "R coin",
    "R exactRankTests",
  );
  for (const size of exactSizes) {
    const data = samples(size);
    const own = medianTime(() => exactTest(data));
    const peers = [scipy?.[`exact ${size}`], r?.[`coin ${size}`], r?.[`exactRankTests ${size}`]];
    row("exact Mann–Whitney", size, number(own), ...peers.map((peer) => ratio(peer, own)));
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

console.log(`# Speed

Printed by \`npx tsx bench/run.ts > docs/speed.md\` on Node ${process.version}. Milliseconds are processor time on a machine of two cores; the ratios are taken in one run and are what to quote. Two samples of n people each on a 0.1 grid from 0 to 100, with ties; a peer's cell is its time ÷ ours, "–" where it cannot do the task, is not installed, or took over 20 ms on a tenth of the people. "own ÷ sort" is against \`Float64Array.prototype.sort\` of the same scores. A cost that grows as N·log N keeps its figure in that column.`);
const folder = folderOfSamples();
const [scipy, r] = [scipyTimings(folder), rTimings(folder)];
rmSync(folder, { recursive: true });
printRanks(scipy, r);
printExact(scipy, r);
printWhole();

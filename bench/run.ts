import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rTimings, scipyTimings, type Timings } from "./peers/external";
import { javascriptPeers } from "./peers/javascript";
import { company, samples } from "./samples";
import { tasks } from "./tasks";
import { medianTime } from "./medianTime";

/** Speed against peers, in one run: `npx tsx bench/run.ts [sizes]`. Quote the ratios, never the milliseconds. */
const sizes = (process.argv[2] ?? "1000 10000 100000").split(" ").map(Number);

const number = (milliseconds: number | undefined): string =>
  milliseconds === undefined
    ? ""
    : milliseconds.toPrecision(3).replace(/e\+\d+/, (e) => String(10 ** Number(e.slice(2))));

const ratio = (peer: number | undefined, own: number): string =>
  peer === undefined ? "–" : `${(peer / own).toPrecision(2).replace("e+", "e")}×`;

function folderOfSamples(): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  for (const size of sizes) {
    const { x, y } = samples(size);
    writeFileSync(join(folder, `x${size}.f64`), Buffer.from(x.buffer));
    writeFileSync(join(folder, `y${size}.f64`), Buffer.from(y.buffer));
  }
  writeFileSync(join(folder, "spec.json"), JSON.stringify({ sizes }));
  writeFileSync(join(folder, "sizes.txt"), `${sizes.join(" ")}\n`);
  return folder;
}

function printRanks(scipy: Timings, r: Timings): void {
  console.log("\n| task | n + n | own, ms | own ÷ sort | simple-statistics | jstat | scipy | R |");
  console.log("|---|---|---|---|---|---|---|---|");
  for (const [task, { run, most }] of Object.entries(tasks)) {
    for (const size of sizes.filter((n) => n <= most)) {
      const data = samples(size);
      const sort = medianTime(() => Float64Array.from(data.both).sort());
      const own = medianTime(() => run(data));
      const peers = javascriptPeers(task, data);
      const cells = [
        `${task} | ${size} | ${number(own)} | ${(own / sort).toFixed(2)}`,
        ratio(peers.simpleStatistics, own),
        ratio(peers.jstat, own),
        ratio(scipy?.[`${task} ${size}`], own),
        ratio(r?.[`${task} ${size}`], own),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

function printWhole(): void {
  console.log("\n| whole task | people | own, ms | ÷ sort | peak memory, MB |");
  console.log("|---|---|---|---|---|");
  for (const size of sizes) {
    const people = company(size);
    const sort = medianTime(() => Float64Array.from(people.scores).sort());
    for (const [name, run] of Object.entries(people.tasks)) {
      const own = medianTime(run);
      const peak = process.memoryUsage().rss / 2 ** 20;
      console.log(
        `| ${name} | ${size} | ${number(own)} | ${(own / sort).toFixed(1)} | ${peak.toFixed(0)} |`,
      );
    }
  }
}

console.log(
  `Node ${process.version}, two samples of n on a 0.1 grid from 0 to 100 with ties; a peer's cell is its time ÷ ours.`,
);
const folder = folderOfSamples();
printRanks(scipyTimings(folder), rTimings(folder));
rmSync(folder, { recursive: true });
printWhole();

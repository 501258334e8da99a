import { existsSync, readFileSync, readdirSync } from "node:fs";
import { VERDICTS } from "./judge";

type Status = "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored";

/** What is read of a report of Stryker. */
interface Report {
  readonly files: Record<string, { source: string; mutants: readonly Mutant[] }>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly location: object;
  readonly replacement?: string;
  readonly status: string;
}

type Counts = Record<string, number>;

const COLUMNS: readonly [string, Status][] = [
  ["killed", "Killed"],
  ["timed out", "Timeout"],
  ["survived", "Survived"],
  ["no test", "NoCoverage"],
  ["left out", "Ignored"],
];

/** Verdicts from the best to the worst: a mutant that any kept run noticed is noticed. */
const BEST = ["Killed", "Timeout", "Ignored", "Survived", "NoCoverage"];

/** The best verdict on each mutant of each file as it is now; of a file that changed since there are none. */
function judged(): Map<string, Counts> {
  const found = new Map<string, Map<string, string>>();
  const reports = readdirSync(VERDICTS).filter((name) => name.endsWith(".verdicts.json"));
  for (const report of reports) {
    const { files } = JSON.parse(readFileSync(`${VERDICTS}/${report}`, "utf8")) as Report;
    for (const [path, { source, mutants }] of Object.entries(files)) {
      if (!existsSync(path) || source !== readFileSync(path, "utf8")) continue;
      const file = path.replace("src/engine/", "");
      const verdicts = found.get(file) ?? new Map<string, string>();
      found.set(file, verdicts);
      for (const { mutatorName, location, replacement, status } of mutants) {
        const key = JSON.stringify([mutatorName, location, replacement]);
        const known = verdicts.get(key) ?? status;
        verdicts.set(key, BEST.indexOf(known) <= BEST.indexOf(status) ? known : status);
      }
    }
  }
  return new Map([...found].map(([file, verdicts]) => [file, countsOf(verdicts.values())]));
}

function countsOf(verdicts: Iterable<string>): Counts {
  const counts: Counts = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function score(counts: Counts): string {
  const of = (status: Status): number => counts[status] ?? 0;
  const noticed = of("Killed") + of("Timeout");
  const all = noticed + of("Survived") + of("NoCoverage");
  return all === 0 ? "" : ((100 * noticed) / all).toFixed(2);
}

/** Prints verdicts by folder and together, and names the files that have none. */
export function printTable(files: readonly string[]): void {
  const folders = new Map<string, { files: number; counts: Counts }>();
  const verdicts = judged();
  for (const [file, counts] of verdicts) {
    for (const name of [file.split("/")[0]!, "together"]) {
      const sum = folders.get(name) ?? { files: 0, counts: {} };
      folders.set(name, sum);
      sum.files++;
      for (const [status, n] of Object.entries(counts)) {
        sum.counts[status] = (sum.counts[status] ?? 0) + n;
      }
    }
  }
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log(row(["folder", "files", ...COLUMNS.map(([title]) => title), "score"]));
  console.log(row(["---", ...COLUMNS.map(() => "--:"), "--:", "--:"]));
  const last = [...folders].sort(([a], [b]) => Number(a === "together") - Number(b === "together"));
  for (const [name, sum] of last) {
    const cells = COLUMNS.map(([, status]) => String(sum.counts[status] ?? 0));
    console.log(row([name, String(sum.files), ...cells, score(sum.counts)]));
  }
  const missing = files.filter((file) => !verdicts.has(file));
  if (missing.length > 0)
    console.log(
      `\nNot judged as they are now, or without anything to change: ${missing.join(", ")}`,
    );
}

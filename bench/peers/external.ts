import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Milliseconds by "task n", or null where the program or its packages are not installed. */
export type Timings = Readonly<Record<string, number>> | null;

/** Runs a peer's own script on the samples in `folder`. */
function timings(program: string, script: string, folder: string): Timings {
  try {
    const text = execFileSync(program, [join(__dirname, script), folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return JSON.parse(text) as Record<string, number>;
  } catch {
    return null;
  }
}

export const scipyTimings = (folder: string): Timings => timings("python3", "peers.py", folder);

export const rTimings = (folder: string): Timings => timings("Rscript", "peers.R", folder);

/** Milliseconds spent on one row before its median is taken. */
const BUDGET = 600;

/** Processor time spent so far in milliseconds: what else the machine does at the time is not in it. */
function spentTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median time of a call in milliseconds, after it was called often enough to be compiled. */
export function medianTime(run: () => unknown): number {
  return medianTimes(run)[0]!;
}

/** The same of several calls taken in turn. */
export function medianTimes(...runs: readonly (() => unknown)[]): number[] {
  const times = runs.map((): number[] => []);
  const started = performance.now();
  const spent = (): number => performance.now() - started;
  for (let round = 0; round < 3 || (spent() < runs.length * BUDGET && round < 200); round++) {
    runs.forEach((run, k) => {
      const before = spentTime();
      run();
      times[k]!.push(spentTime() - before);
    });
    if (spent() > 20 * BUDGET) break;
  }
  return times.map((all) => {
    const warm = all.slice(Math.floor(all.length / 3)).sort((a, b) => a - b);
    return warm[warm.length >> 1]!;
  });
}

/** Milliseconds spent on one row before its median is taken. */
const BUDGET = 600;

/** A clock reading covers at least so many milliseconds: quick calls are timed many at once. */
const READING = 0.5;

/** Milliseconds of calls before the first reading. */
const WARM_UP = 50;

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
  const calls = runs.map(callsToOneReading);
  const times = runs.map((): number[] => []);
  const started = performance.now();
  const spent = (): number => performance.now() - started;
  for (let round = 0; round < 3 || spent() < runs.length * BUDGET; round++) {
    runs.forEach((run, k) => times[k]!.push(timeOf(run, calls[k]!)));
    if (spent() > 20 * BUDGET) break;
  }
  return times.map((all) => {
    const warm = all.slice(Math.floor(all.length / 3)).sort((a, b) => a - b);
    return warm[warm.length >> 1]!;
  });
}

function timeOf(run: () => unknown, calls: number): number {
  const before = spentTime();
  for (let call = 0; call < calls; call++) run();
  return (spentTime() - before) / calls;
}

function callsToOneReading(run: () => unknown): number {
  const started = performance.now();
  do run();
  while (performance.now() - started < WARM_UP);
  for (let calls = 1; ; calls *= 2) {
    if (calls * timeOf(run, calls) >= READING) return calls;
  }
}

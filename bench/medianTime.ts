/** Milliseconds spent on one row before its median is taken. */
const BUDGET = 600;

/** Median time of a call in milliseconds, after it was called often enough to be compiled. */
export function medianTime(run: () => unknown): number {
  const times: number[] = [];
  const started = performance.now();
  while (times.length < 3 || (performance.now() - started < BUDGET && times.length < 200)) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
    if (performance.now() - started > 20 * BUDGET) break;
  }
  const warm = times.slice(Math.floor(times.length / 3)).sort((a, b) => a - b);
  return warm[warm.length >> 1]!;
}

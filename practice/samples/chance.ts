import { normalQuantile, randomSource } from "../../src/engine/index";

/** Seeded chance for sample data: the same seed gives the same people. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly share: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** Whole number from `low` to `high`. */
  readonly whole: (low: number, high: number) => number;
}

export function chance(seed: number): Chance {
  const next = randomSource(seed);
  return {
    share: next,
    normal: () => normalQuantile(0.000_001 + next() * 0.999_998),
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
  };
}

export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

import { normalCdf, normalQuantile } from "../../src/engine";

/** Two distributions of scores: normal, or five levels cut from a normal. */
export interface Scenario {
  readonly name: string;
  readonly levels: boolean;
  /** How much higher the back office is. */
  readonly lift: number;
  readonly salesSd: number;
  readonly backOfficeSd: number;
  /** The true chance that back office outranks sales. */
  readonly truth: number;
}

const scenario = (
  name: string,
  levels: boolean,
  lift: number,
  [salesSd, backOfficeSd]: readonly [number, number],
): Scenario => {
  const shape = { name, levels, lift, salesSd, backOfficeSd };
  return { ...shape, truth: truthOf(shape) };
};

const normalLift = (theta: number): number => normalQuantile(theta) * Math.SQRT2;

export const scenarios: readonly Scenario[] = [
  scenario("5 levels, no gap", true, 0, [1, 1]),
  scenario("5 levels, no gap, spread 0.6 : 1.6", true, 0, [0.6, 1.6]),
  scenario("5 levels, back office 0.8 higher", true, 0.8, [1, 1]),
  scenario("normal, no gap", false, 0, [1, 1]),
  scenario("normal, no gap, spread 1 : 3", false, 0, [1, 3]),
  scenario("normal, no gap, spread 3 : 1", false, 0, [3, 1]),
  scenario("normal, superiority 0.7", false, normalLift(0.7), [1, 1]),
  scenario("normal, superiority 0.9", false, normalLift(0.9), [1, 1]),
];

/** Scores of so many people of each side. */
export function drawn(
  random: () => number,
  { levels, lift, salesSd, backOfficeSd }: Scenario,
  [n, m]: readonly [number, number],
): { sales: number[]; backOffice: number[] } {
  const one = (mean: number, sd: number) => (): number => {
    const z = normalQuantile((random() * 0xffff_ffff + 0.5) / 0x1_0000_0000);
    const score = mean + sd * z;
    return levels ? Math.min(5, Math.max(1, Math.round(3 + score))) : score;
  };
  const sales = Array.from({ length: n }, one(0, salesSd));
  return { sales, backOffice: Array.from({ length: m }, one(lift, backOfficeSd)) };
}

// Chances of the five levels.
function levelChances(mean: number, sd: number): number[] {
  const below = (cut: number): number => normalCdf((cut - 3 - mean) / sd);
  const cuts = [0, below(1.5), below(2.5), below(3.5), below(4.5), 1];
  return cuts.slice(1).map((cut, k) => cut - cuts[k]!);
}

function truthOf({ levels, lift, salesSd, backOfficeSd }: Omit<Scenario, "truth">): number {
  if (!levels) return normalCdf(lift / Math.hypot(salesSd, backOfficeSd));
  const x = levelChances(0, salesSd);
  const y = levelChances(lift, backOfficeSd);
  let theta = 0;
  let below = 0;
  y.forEach((chance, k) => {
    theta += chance * (below + x[k]! / 2);
    below += x[k]!;
  });
  return theta;
}

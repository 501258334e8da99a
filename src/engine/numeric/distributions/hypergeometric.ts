import { EngineError } from "../../EngineError";
import { binomialTerm } from "./binomialTerm";

/** Draws without replacement. */
export interface Urn {
  /** Everybody. */
  readonly population: number;
  /** Those of the kind that is counted. */
  readonly successes: number;
  /** How many are drawn. */
  readonly draws: number;
}

function requireUrn(name: string, x: number, { population, successes, draws }: Urn): void {
  const whole = [x, population, successes, draws].every((value) => Number.isSafeInteger(value));
  const inside = successes >= 0 && draws >= 0 && successes <= population && draws <= population;
  if (whole && inside && population > 0) return;
  throw new EngineError(
    "out-of-range",
    `${name} requires whole numbers, successes and draws from 0 to the population`,
  );
}

/**
 * Chance that exactly x of the draws are successes.
 *
 * @param x A whole number
 * @param urn Population, successes in it, and draws
 * @returns A number in [0, 1]; 0 for an x that cannot occur
 * @throws {EngineError} "out-of-range"
 * @see Loader (2000); R dhyper(x, successes, population − successes, draws)
 */
export function hypergeometricPmf(x: number, urn: Urn): number {
  requireUrn("hypergeometricPmf", x, urn);
  return probability(x, urn);
}

function probability(x: number, { population, successes, draws }: Urn): number {
  if (x < Math.max(0, draws + successes - population) || x > Math.min(draws, successes)) return 0;
  if (draws === 0 || draws === population) return 1;
  const p = draws / population;
  const q = (population - draws) / population;
  const taken = binomialTermOrOne(x, successes, p, q);
  const left = binomialTermOrOne(draws - x, population - successes, p, q);
  return (taken * left) / binomialTerm(draws, population, p, q);
}

function binomialTermOrOne(x: number, n: number, p: number, q: number): number {
  return n === 0 ? 1 : binomialTerm(x, n, p, q);
}

/**
 * Chance that at most x of the draws are successes, summed from the side with less of it.
 *
 * @param x A whole number
 * @param urn Population, successes in it, and draws
 * @returns A number in [0, 1]
 * @throws {EngineError} "out-of-range"
 * @see R phyper(x, successes, population − successes, draws)
 */
export function hypergeometricCdf(x: number, urn: Urn): number {
  requireUrn("hypergeometricCdf", x, urn);
  const { population, successes, draws } = urn;
  const lowest = Math.max(0, draws + successes - population);
  const highest = Math.min(draws, successes);
  if (x < lowest) return 0;
  if (x >= highest) return 1;
  const expected = (draws / population) * successes;
  if (x <= expected) return Math.min(1, tailSum(x, -1, urn));
  return Math.max(0, 1 - tailSum(x + 1, 1, urn));
}

// Sum of the probabilities from `start` outwards, each from its neighbour.
function tailSum(start: number, step: 1 | -1, urn: Urn): number {
  const { population, successes, draws } = urn;
  const others = population - successes;
  let term = probability(start, urn);
  let total = 0;
  for (let x = start; term > 0; x += step) {
    const next = total + term;
    if (next === total) break;
    total = next;
    term *=
      step === 1
        ? ((successes - x) / (x + 1)) * ((draws - x) / (others - draws + x + 1))
        : (x / (successes - x + 1)) * ((others - draws + x) / (draws - x + 1));
  }
  return total;
}

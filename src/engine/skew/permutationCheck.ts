import { EngineError } from "../EngineError";
import { midranks } from "../numeric/midranks";
import { quantise } from "../numeric/quantise";
import { randomSource } from "../numeric/randomSource";
import { requireFinite } from "../numeric/requireFinite";
import { clopperPearson } from "./clopperPearson";
import type { Stratum } from "./Stratum";

/** How often chance alone makes a gap as large. */
export interface PermutationCheck {
  /** (shuffles with a gap as large + 1)/(shuffles + 1); never 0. */
  readonly p: number;
  /** 95 % interval of the share of such shuffles. */
  readonly lower: number;
  readonly upper: number;
  readonly exceed: number;
  readonly draws: number;
}

/** People in all; more would keep the pane waiting. */
const MOST_PEOPLE = 5000;
const MOST_DRAWS = 99_999;

/** A stratum ready to be shuffled: doubled mid-ranks, and how many of them are dealt to the smaller side. */
interface Deck {
  readonly ranks: Float64Array;
  readonly dealt: number;
  /** Doubled rank sum of the smaller side as it is, and on average. */
  readonly seen: number;
  readonly expected: number;
  /** Sign and weight that turn a doubled rank sum into the back office's weighted lead. */
  readonly weight: number;
}

/**
 * Shuffles who is on which side, within strata, and counts how often |θ − ½| (weighted as in `stratifiedTheta`) is
 * at least what was seen. It checks the interval's p without its approximations, for the hypothesis that the sides
 * do not differ at all. The same seed gives the same answer.
 *
 * @param strata Scores of both sides per stratum, at most 5,000 people; one stratum for a plain comparison
 * @param seed Whole number
 * @param draws Shuffles, 99 to 99,999
 * @returns p with its Monte-Carlo interval
 * @throws {EngineError} "too-large", "too-few" when no stratum has both sides, "not-finite" or "out-of-range"
 * @see Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9(1), 39
 */
export function permutationCheck(
  strata: readonly Stratum[],
  seed: number,
  draws = 9999,
): PermutationCheck {
  if (!Number.isInteger(draws) || draws < 99 || draws > MOST_DRAWS) {
    throw new EngineError("out-of-range", `permutationCheck takes 99 to ${MOST_DRAWS} draws`);
  }
  const both = strata.filter(({ sales, backOffice }) => sales.length > 0 && backOffice.length > 0);
  if (both.length === 0) {
    throw new EngineError("too-few", "permutationCheck requires a stratum with both sides");
  }
  const people = both.reduce((sum, one) => sum + one.sales.length + one.backOffice.length, 0);
  if (people > MOST_PEOPLE) {
    throw new EngineError("too-large", `permutationCheck takes at most ${MOST_PEOPLE} people`);
  }
  const decks = both.map(deckOf);
  const random = randomSource(seed);
  const seen = Math.abs(decks.reduce((sum, deck) => sum + lead(deck, deck.seen), 0));
  const reach = seen * (1 - 1e-9);
  let exceed = 0;
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (const deck of decks) total += lead(deck, dealtSum(deck, random));
    if (Math.abs(total) >= reach) exceed++;
  }
  const [lower, upper] = clopperPearson(exceed, draws);
  return { p: (exceed + 1) / (draws + 1), lower, upper, exceed, draws };
}

function deckOf({ sales, backOffice }: Stratum): Deck {
  for (const side of [sales, backOffice]) requireFinite("permutationCheck", side);
  const [n, m] = [sales.length, backOffice.length];
  const pooled = new Float64Array(n + m);
  pooled.set(backOffice);
  pooled.set(sales, m);
  const ranks = midranks(quantise(pooled)).map((rank) => 2 * rank);
  const smaller = m <= n ? ranks.subarray(0, m) : ranks.subarray(m);
  return {
    ranks,
    dealt: smaller.length,
    seen: smaller.reduce((sum, rank) => sum + rank, 0),
    expected: smaller.length * (n + m + 1),
    weight: (m <= n ? 1 : -1) / (n + m + 1),
  };
}

function lead({ expected, weight }: Deck, rankSum: number): number {
  return weight * (rankSum - expected);
}

// Deals the first `dealt` cards of a shuffle; the deck stays shuffled for the next time.
function dealtSum({ ranks, dealt }: Deck, random: () => number): number {
  let sum = 0;
  for (let i = 0; i < dealt; i++) {
    const j = i + Math.floor(random() * (ranks.length - i));
    const card = ranks[j]!;
    ranks[j] = ranks[i]!;
    ranks[i] = card;
    sum += card;
  }
  return sum;
}

import { EngineError } from "../EngineError";
import { chiSquareUpper } from "../numeric/distributions/chiSquareUpper";
import { distinctLevels } from "../numeric/distinctLevels";
import { quantise } from "../numeric/quantise";
import { requireFinite } from "../numeric/requireFinite";

/** Whether any of several groups ranks differently from the others, and how much of the ranking groups explain. */
export interface KruskalWallis {
  readonly h: number;
  readonly df: number;
  readonly p: number;
  /** H/(N − 1), from 0 to 1. */
  readonly epsilonSquared: number;
}

/**
 * Kruskal–Wallis test: H = (N − 1)·Σn(R̄ − (N + 1)/2)²/Σ(r − (N + 1)/2)², which is the form corrected for ties.
 *
 * @param groups k ≥ 2 groups of at least one finite score each; quantised, not changed
 * @returns H, its χ² p on k − 1 degrees of freedom, and ε²
 * @throws {EngineError} "too-few" for fewer than two groups, "no-spread" when everybody ties, "empty", "not-finite"
 * @see Kruskal & Wallis (1952), J. Am. Stat. Assoc. 47(260), 583–621; R kruskal.test
 */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): KruskalWallis {
  if (groups.length < 2) {
    throw new EngineError("too-few", "kruskalWallis requires at least two groups");
  }
  groups.forEach((group, i) => requireFinite(`kruskalWallis (group ${i + 1})`, group));
  const scores = groups.flatMap((group) => Array.from(group));
  const { levelOf, below } = distinctLevels(quantise(scores));
  // Ranks doubled and centred: whole numbers.
  const centred = (i: number): number =>
    below[levelOf[i]!]! + below[levelOf[i]! + 1]! - scores.length;
  let total = 0;
  let between = 0;
  let person = 0;
  for (const group of groups) {
    let sum = 0;
    for (const end = person + group.length; person < end; person++) {
      sum += centred(person);
      total += centred(person) ** 2;
    }
    between += (sum * sum) / group.length;
  }
  if (total === 0) throw new EngineError("no-spread", "kruskalWallis requires scores that differ");
  const epsilonSquared = Math.min(1, between / total);
  const h = epsilonSquared * (scores.length - 1);
  const df = groups.length - 1;
  return { h, df, p: chiSquareUpper(h, df), epsilonSquared };
}

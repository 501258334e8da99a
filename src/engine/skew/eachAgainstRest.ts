import { EngineError } from "../EngineError";
import { tQuantile } from "../numeric/distributions/tQuantile";
import { distinctLevels } from "../numeric/distinctLevels";
import { quantise } from "../numeric/quantise";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import { benjaminiHochberg, holm } from "./adjustedP";
import { dominance } from "./dominance";
import { guardedEvidence } from "./fewPeople";
import { asymptoticRankSumP } from "./mannWhitney";
import { scoreIntervalAt, scoreP } from "./scoreInterval";
import { labelIndex, slotStarts, type LabelIndex } from "./strataOf";
import type { TieLevels } from "./tieLevels";
import { tQuantileCurve } from "./tQuantileCurve";

/** One group against everybody else. */
export interface AgainstRest {
  readonly label: string;
  readonly people: number;
  /** Percentile points, positive when the group ranks above the rest. */
  readonly gap: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  /** For claims. */
  readonly holm: number;
  /** For a screening list of more than some 20 groups only. */
  readonly screening: number;
}

/** From so many groups on a curve of t quantiles pays. */
const MANY = 40;

/**
 * Every group against all others with the score interval, guarded as a verdict's is (see `guarded`), and p adjusted for
 * there being many. What is adjusted is the larger of that p and the tie-corrected rank-sum test's: far out in the tail
 * the variance of a few people promises more than it can keep. A group costs no more than its own people: the others are counted from running totals.
 *
 * @param scores N ≥ 2 finite scores; quantised before comparison, not changed
 * @param labels Per person the group, at least two in all
 * @returns One row per group in order of first appearance
 * @throws {EngineError} "too-few" for one group only; "empty", "not-finite", "length-mismatch", "missing-label"
 */
export function eachAgainstRest(
  scores: ArrayLike<number>,
  labels: readonly (string | null)[],
): AgainstRest[] {
  requireFinite("eachAgainstRest", scores);
  requireSameLength("eachAgainstRest", { scores: scores.length }, { labels: labels.length });
  const index = labelIndex("eachAgainstRest", labels);
  if (index.labels.length < 2) {
    throw new EngineError("too-few", "eachAgainstRest requires at least two groups");
  }
  const { levelOf, below } = distinctLevels(quantise(scores));
  // A group and its rest are everybody, whichever the group.
  const ties = tiesOf(below);
  const quantile = index.labels.length < MANY ? null : tQuantileCurve(0.975);
  const steady: number[] = [];
  const rows = groupsOf(levelOf, index).map((levels, k) => {
    const counts = { ...dominance(groupAndRest(levels.sort(), below)), ties };
    const evidence = guardedEvidence(counts);
    const p = scoreP(evidence);
    steady.push(Math.max(p, asymptoticRankSumP(counts)));
    const t = quantile ? quantile(evidence.df) : tQuantile(0.975, evidence.df);
    const [lower, upper] = scoreIntervalAt(evidence, t);
    return {
      ...{ label: index.labels[k]!, people: levels.length, gap: points(evidence.theta) },
      ...{ lower: points(lower), upper: points(upper), p },
    };
  });
  const claims = holm(steady);
  const screening = benjaminiHochberg(steady);
  return rows.map((row, k) => ({ ...row, holm: claims[k]!, screening: screening[k]! }));
}

// θ as a gap in percentile points.
function points(theta: number): number {
  return 50 * (2 * theta - 1);
}

// Σ over tie groups of t³ − t.
function tiesOf(below: Int32Array): number {
  let ties = 0;
  for (let k = 1; k < below.length; k++) {
    const tied = below[k]! - below[k - 1]!;
    ties += tied * (tied * tied - 1);
  }
  return ties;
}

// The levels of every group's people, by a counting sort.
function groupsOf(levelOf: Int32Array, index: LabelIndex): Int32Array[] {
  const starts = slotStarts(index.of, index.labels.length);
  const placed = new Int32Array(levelOf.length);
  const next = Int32Array.from(starts);
  for (let i = 0; i < levelOf.length; i++) placed[next[index.of[i]!]!++] = levelOf[i]!;
  return index.labels.map((_, k) => placed.subarray(starts[k], starts[k + 1]));
}

// Tie levels of the rest (as sales) and the group (as back office); the rest between two of the group's scores is
// one level, since only its place against the group matters.
function groupAndRest(group: Int32Array, below: Int32Array): TieLevels {
  const rest = new Float64Array(2 * group.length + 1);
  const own = new Float64Array(2 * group.length + 1);
  let count = 0;
  let restSoFar = 0;
  for (let i = 0; i < group.length;) {
    const level = group[i]!;
    const start = i;
    while (i < group.length && group[i] === level) i++;
    rest[count++] = below[level]! - start - restSoFar;
    rest[count] = below[level + 1]! - below[level]! - (i - start);
    own[count++] = i - start;
    restSoFar = below[level + 1]! - i;
  }
  rest[count++] = below[below.length - 1]! - group.length - restSoFar;
  return { sales: rest, backOffice: own, count };
}

import { EngineError, hasNoSpread, type Side } from "../../engine";
import { blockOf } from "../cells/Block";
import { refuse } from "../cells/cellError";
import { labelsIn, requireLabels } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { quoted } from "../cells/place";
import { optionalVectorOf, partnerOf, vectorOf, type Vector } from "../cells/Vector";

/** The ranges every comparison of the two sides starts from. */
export interface ComparisonRanges {
  readonly scores: unknown;
  readonly groups: unknown;
  readonly backOffice: unknown;
  readonly sales: unknown;
  /** Optional labels of those who are alike. */
  readonly strata?: unknown;
}

/** People with their score and side, position by position; null where there is none. */
export interface Comparison {
  readonly vector: Vector;
  readonly scores: readonly (number | null)[];
  readonly sides: readonly (Side | null)[];
  /** Folded stratum labels, or null without strata. */
  readonly strata: readonly (string | null)[] | null;
}

/** Scores of the two sides. */
export interface TwoSides {
  readonly sales: number[];
  readonly backOffice: number[];
}

/** Reads who is compared with whom. */
export function comparisonOf(ranges: ComparisonRanges): Comparison {
  const vector = vectorOf("scores", ranges.scores);
  const groupsVector = partnerOf("groups", ranges.groups, vector);
  const scores = numbersIn(vector);
  const groups = labelsIn(groupsVector);
  requireLabels(groups, groupsVector, scores, "scores");
  const occurring = new Set(groups.folded);
  const backOffice = sideLabels("backOffice", ranges.backOffice, occurring);
  const sales = sideLabels("sales", ranges.sales, occurring);
  for (const [label, written] of backOffice) {
    if (!sales.has(label)) continue;
    refuse(
      "#VALUE!",
      `${quoted(written)} is in both backOffice and sales. Leave it in one of them.`,
    );
  }
  const sides = scores.map((_, index): Side | null => {
    const label = groups.folded[index] ?? null;
    if (label === null) return null;
    return backOffice.has(label) ? "backOffice" : sales.has(label) ? "sales" : null;
  });
  return { vector, scores, sides, strata: strataOf(ranges.strata, vector, scores) };
}

// The labels of one side as folded → written; each must occur among the groups.
function sideLabels(
  argument: "backOffice" | "sales",
  range: unknown,
  occurring: ReadonlySet<string | null>,
): ReadonlyMap<string, string> {
  const written = labelsIn(blockOf(argument, range)).written();
  if (written.size === 0) {
    refuse("#VALUE!", `${argument} is blank. Name at least one group of that side.`);
  }
  for (const [label, text] of written) {
    if (occurring.has(label)) continue;
    refuse(
      "#N/A",
      `${argument} names ${quoted(text)}, which does not occur in groups. Check the spelling.`,
    );
  }
  return written;
}

function strataOf(
  range: unknown,
  vector: Vector,
  scores: readonly (number | null)[],
): readonly (string | null)[] | null {
  const given = optionalVectorOf("strata", range);
  if (given === null) return null;
  const block = partnerOf("strata", range, vector);
  const labels = labelsIn(block);
  requireLabels(labels, block, scores, "scores");
  return labels.folded;
}

/** Scores of both sides; refuses a side of fewer than 2 people, and people who all have the same score. */
export function twoSidesOf({ scores, sides }: Comparison): TwoSides {
  const both: TwoSides = { sales: [], backOffice: [] };
  scores.forEach((score, index) => {
    const side = sides[index] ?? null;
    if (score !== null && side !== null) both[side].push(score);
  });
  for (const side of ["backOffice", "sales"] as const) {
    const people = both[side].length;
    if (people >= 2) continue;
    refuse(
      "#N/A",
      `${side} has ${people === 1 ? "1 person" : "nobody"} with a score. Both sides need at least 2 people.`,
    );
  }
  if (hasNoSpread([...both.sales, ...both.backOffice])) {
    throw new EngineError("no-spread", "all people compared have the same score");
  }
  return both;
}

/** The two sides of each stratum, in the order strata first occur. */
export function stratifiedSidesOf(comparison: Comparison): TwoSides[] {
  const strata = new Map<string, TwoSides>();
  comparison.scores.forEach((score, index) => {
    const side = comparison.sides[index] ?? null;
    const label = comparison.strata?.[index] ?? null;
    if (score === null || side === null || label === null) return;
    const stratum = strata.get(label) ?? { sales: [], backOffice: [] };
    strata.set(label, stratum);
    stratum[side].push(score);
  });
  return [...strata.values()];
}

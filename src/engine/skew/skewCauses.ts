import { EngineError } from "../EngineError";
import { midranks } from "../numeric/midranks";
import { quantise } from "../numeric/quantise";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import type { Side } from "../people/Person";
import { exactParts, shownParts } from "./exactParts";
import { kitagawa } from "./kitagawa";
import { strataOf } from "./strataOf";

/** What the split needs. Every list has one entry per person. */
export interface CauseInput {
  readonly scores: ArrayLike<number>;
  /** People of neither side (null) take no part. */
  readonly sides: readonly (Side | null)[];
  /** Scores had the targets moved with the market; left out when there is no market index. */
  readonly rebased?: ArrayLike<number> | null;
  /** Scores with rater leniency (or another scale effect) taken out as well; left out when not known. */
  readonly levelled?: ArrayLike<number> | null;
  /** Labels within which people are compared; left out to leave composition unmeasured. */
  readonly strata?: readonly (string | null)[] | null;
}

/** A part of the gap, in percentile points; 0 where its input was left out. */
export type Cause =
  "market" | "raters" | "composition" | "salesAlone" | "backOfficeAlone" | "unexplained";

/** The gap split into causes. */
export interface SkewCauses {
  /** The gap on the scores as they are. */
  readonly total: number;
  /** Adds up to the total exactly, in any order. */
  readonly parts: Readonly<Record<Cause, number>>;
  /** Rounded to one decimal so that the figures shown add up as well. */
  readonly shown: Readonly<Record<Cause | "total", number>>;
  /** Which causes could be measured. */
  readonly measured: Readonly<Record<"market" | "raters" | "composition", boolean>>;
}

const CAUSES: readonly Cause[] = [
  "market",
  "raters",
  "composition",
  "salesAlone",
  "backOfficeAlone",
  "unexplained",
];

/**
 * The percentile gap split into what the market, the raters' scales and the make-up of the sides explain, and
 * what is left. Outcome: mid-rank percentile among both sides. Market and raters are what the gap loses when the
 * scores are replaced by the rebased, then the levelled ones; the rest is split by `kitagawa`.
 *
 * @param input Scores and what is known about their causes; not changed
 * @returns Parts that add up exactly
 * @throws {EngineError} "length-mismatch", "not-finite", "missing-label", or "empty" when a side has nobody
 */
export function skewCauses(input: CauseInput): SkewCauses {
  const { scores, sides } = input;
  const kept = sides.flatMap((side, i) => (side === null ? [] : [i]));
  const keptSides = kept.map((i) => sides[i]!);
  const percentilesOf = (name: string, values: ArrayLike<number>): Float64Array => {
    requireSameLength("skewCauses", { sides: sides.length }, { [name]: values.length });
    return percentiles(name, kept, values);
  };
  const steps = [percentilesOf("scores", scores)];
  steps.push(input.rebased ? percentilesOf("rebased", input.rebased) : steps[0]!);
  steps.push(input.levelled ? percentilesOf("levelled", input.levelled) : steps[1]!);
  const [raw, rebased] = steps.map((step) => gapOfMeans(step, keptSides)) as [number, number];
  const labels = input.strata ?? null;
  if (labels) requireSameLength("skewCauses", { sides: sides.length }, { strata: labels.length });
  const keptLabels = kept.map((i) => (labels ? labels[i]! : "all"));
  const split = kitagawa(strataOf(steps[2]!, keptSides, keptLabels));
  const { composition, salesAlone, backOfficeAlone, within } = split;
  const values = [raw - rebased, rebased - split.gap, composition, salesAlone];
  const { parts, total } = exactParts([...values, backOfficeAlone, within], raw);
  const shown = shownParts(parts, total, 1);
  return {
    total,
    parts: named(parts),
    shown: { ...named(shown.parts), total: shown.total },
    measured: {
      market: Boolean(input.rebased),
      raters: Boolean(input.levelled),
      composition: labels !== null,
    },
  };
}

function named(values: readonly number[]): Record<Cause, number> {
  return Object.fromEntries(CAUSES.map((cause, i) => [cause, values[i]!])) as Record<Cause, number>;
}

function percentiles(
  name: string,
  kept: readonly number[],
  values: ArrayLike<number>,
): Float64Array {
  if (kept.length === 0) throw new EngineError("empty", "skewCauses requires people of both sides");
  const own = Float64Array.from(kept, (i) => values[i]!);
  requireFinite(`skewCauses (${name})`, own);
  return midranks(quantise(own)).map((rank) => (100 * (rank - 0.5)) / own.length);
}

// Mean of the back office less mean of sales.
function gapOfMeans(outcome: Float64Array, sides: readonly Side[]): number {
  const { gap } = kitagawa(
    strataOf(
      outcome,
      sides,
      sides.map(() => "all"),
    ),
  );
  return gap;
}

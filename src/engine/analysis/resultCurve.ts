import { poolViolators } from "../calibration/boundedIsotonic";
import { mean } from "../numeric/mean";
import type { Person } from "../people/Person";
import type { Knot } from "../scoring/curveScore";
import type { MarketLever } from "./Settings";

/** Points for attainment where the list cannot tell them: 80 at target, 40 at half of it, 100 at five quarters. */
export const standardCurve: readonly Knot[] = [
  { attainment: 0.5, score: 40 },
  { attainment: 1, score: 80 },
  { attainment: 1.25, score: 100 },
];

/** A stretch of the curve rests on this many people, and the whole on two such stretches. */
const PEOPLE_PER_KNOT = 15;
const MOST_KNOTS = 6;

/** How many times the highest attainment the curve is carried on to; no target falls to less than a fifth. */
const REACH = 5;

/**
 * The curve from attainment to result score that the scores of a list follow: the mean score of equally many people
 * at each of up to six attainments, made non-decreasing, straight lines between, and carried on at both ends by the
 * slope of the whole.
 *
 * A list's own curve says what a point of attainment was worth in it. Relief by another curve would give back more or
 * less than the market took.
 *
 * @param people Everybody analysed
 * @param side Whose targets move
 * @returns Rising knots; null with fewer than 30 people who have both figures, or where scores do not rise with attainment
 * @see Barlow, Bartholomew, Bremner & Brunk (1972), Statistical Inference under Order Restrictions, ch. 1
 */
export function resultCurve(people: readonly Person[], side: MarketLever["side"]): Knot[] | null {
  const known = people
    .filter((one) => one.side !== null && (side === "both" || one.side === side))
    .flatMap(({ attainment, resultScore }) =>
      attainment === null || resultScore === null ? [] : [{ attainment, score: resultScore }],
    )
    .sort((a, b) => a.attainment - b.attainment || a.score - b.score);
  const count = Math.min(MOST_KNOTS, Math.floor(known.length / PEOPLE_PER_KNOT));
  if (count < 2) return null;
  const knots = rising(means(known, count));
  const [first, last] = [knots[0]!, knots[knots.length - 1]!];
  const slope = (last.score - first.score) / (last.attainment - first.attainment);
  if (!Number.isFinite(slope) || slope <= 0) return null;
  const carried = ({ attainment, score }: Knot, to: number): Knot => ({
    attainment: to,
    score: score + slope * (to - attainment),
  });
  const width = last.attainment - first.attainment;
  const lowest = Math.min(0, first.attainment) - width;
  const highest = REACH * Math.max(last.attainment, 1) + width;
  return [carried(first, lowest), ...knots, carried(last, highest)];
}

function means(known: readonly Knot[], count: number): Knot[] {
  return Array.from({ length: count }, (_, k) => {
    const from = Math.round((k * known.length) / count);
    const part = known.slice(from, Math.round(((k + 1) * known.length) / count));
    return {
      attainment: mean(part.map(({ attainment }) => attainment)),
      score: mean(part.map(({ score }) => score)),
    };
  });
}

// Scores that never fall, one knot to an attainment.
function rising(knots: readonly Knot[]): Knot[] {
  const scores = Float64Array.from(knots, ({ score }) => score);
  poolViolators(scores, null, null, null);
  return knots
    .map(({ attainment }, k) => ({ attainment, score: scores[k]! }))
    .filter(({ attainment }, k) => k === 0 || attainment > knots[k - 1]!.attainment);
}

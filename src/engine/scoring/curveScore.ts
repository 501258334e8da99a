import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";

/** A point of the curve from attainment to score. */
export interface Knot {
  readonly attainment: number;
  readonly score: number;
}

/**
 * Score for an attainment: straight lines between the knots, level before the first and after the last.
 *
 * @param attainment A finite number
 * @param knots One or more, attainment strictly rising, score never falling (threshold, target, accelerator, cap)
 * @returns A score between the first and the last knot's
 * @throws {EngineError} "empty", "not-finite" or "not-monotone"
 */
export function curveScore(attainment: number, knots: readonly Knot[]): number {
  requireInRange("curveScore", "attainment", attainment, -Infinity);
  requireRising(knots);
  const after = knots.findIndex((knot) => knot.attainment >= attainment);
  if (after === 0) return knots[0]!.score;
  if (after < 0) return knots[knots.length - 1]!.score;
  const [low, high] = [knots[after - 1]!, knots[after]!];
  // Halved, so that knots at opposite ends of the number line do not overflow.
  const part = (attainment / 2 - low.attainment / 2) / (high.attainment / 2 - low.attainment / 2);
  return low.score * (1 - part) + high.score * part;
}

function requireRising(knots: readonly Knot[]): void {
  if (knots.length === 0) throw new EngineError("empty", "curveScore requires at least one knot");
  knots.forEach((knot, i) => {
    requireInRange("curveScore", `the attainment of knot ${i + 1}`, knot.attainment, -Infinity);
    requireInRange("curveScore", `the score of knot ${i + 1}`, knot.score, -Infinity);
    const before = knots[i - 1];
    if (!before || (knot.attainment > before.attainment && knot.score >= before.score)) return;
    throw new EngineError(
      "not-monotone",
      `curveScore requires rising attainment and scores that never fall, and knot ${i + 1} breaks that`,
    );
  });
}

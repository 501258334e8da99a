import { scaleSteps } from "../calibration/scaleSteps";

/**
 * Steps per point of the coarsest decimal grid that holds every score, at least hundredths: suggestions land on it,
 * so that people who do not move keep their very score and order survives rounding. On a rating scale the steps are the
 * scale's own (see scaleSteps).
 *
 * @param scores n ≥ 1 finite quantised scores
 * @returns A power of ten from 100 up; from 1 to 10 on a rating scale
 */
export function scoreSteps(scores: Float64Array): number {
  const own = scaleSteps(scores);
  if (own !== null) return own;
  let largest = 0;
  for (const score of scores) largest = Math.max(largest, Math.abs(score));
  const finest =
    largest === 0 ? 2 : Math.max(2, Math.min(290, 12 - Math.ceil(Math.log10(largest))));
  for (let places = 2; places < finest; places++) {
    const steps = 10 ** places;
    if (scores.every((score) => Math.round(score * steps) / steps === score)) return steps;
  }
  return 10 ** finest;
}

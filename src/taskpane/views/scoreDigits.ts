import type { Analysis } from "../../engine";

/**
 * Decimals that mean something on the scale the scores are on: none among thousands, one below; two where all are below
 * 10 and somebody's would read as another score with one, such as 3.25 among quarters.
 */
export function scoreDigits({ suggestions }: Analysis): number {
  let largest = 0;
  let inTenths = true;
  for (const { original, suggested } of suggestions) {
    largest = Math.max(largest, Math.abs(original));
    inTenths &&= isInTenths(original) && isInTenths(suggested);
  }
  if (largest >= 1000) return 0;
  return largest < 10 && !inTenths ? 2 : 1;
}

const isInTenths = (score: number): boolean => Math.round(score * 10) / 10 === score;

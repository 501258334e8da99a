import type { Analysis } from "../../engine";

/** Decimals that mean something on the scale the scores are on: none among thousands, one below. */
export const scoreDigits = ({ suggestions }: Analysis): number =>
  suggestions.some(({ original }) => Math.abs(original) >= 1000) ? 0 : 1;

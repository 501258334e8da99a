import type { Decision } from "./Decision";

/** The score a decision leaves a person with: what the Calibration sheet's formula computes. */
export function finalOf(
  decision: Decision | undefined,
  original: number,
  suggested: number,
): number {
  if (decision?.decision === "accept") return suggested;
  return decision?.decision === "override" ? (decision.override ?? original) : original;
}

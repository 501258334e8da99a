import { EngineError } from "../EngineError";
import type { Person } from "../people/Person";
import { effectiveWeights } from "../scoring/effectiveWeights";
import type { WeightsInEffect } from "./Diagnosis";
import { ownShares } from "./ownShares";
import { roleShares } from "./roleTemplates";
import type { AnalysisSettings } from "./Settings";

/**
 * Nominal against effective weights of process and result, for everybody and for each side. The nominal weights are the
 * average of those the people's scores were made with, or of their role's where neither columns nor scores tell.
 *
 * @param people Everybody analysed
 * @param settings The role weights
 * @param side Whose
 * @returns Weights, or null when nobody there has both indicators and weights
 * @throws {EngineError} "too-few" or "no-spread" when the weighted scores do not differ
 */
export function weightsInEffect(
  people: readonly Person[],
  settings: AnalysisSettings,
  side: WeightsInEffect["side"],
): WeightsInEffect | null {
  const ofRole = roleShares(settings.roleWeights.weights);
  const own = ownShares(people);
  const rows: [number, number][] = [];
  let process = 0;
  for (const person of people) {
    if (person.side === null || (side !== "everybody" && person.side !== side)) continue;
    const shares = own(person) ?? ofRole(person);
    if (person.processScore === null || person.resultScore === null || shares === null) continue;
    rows.push([person.processScore, person.resultScore]);
    process += shares.process;
  }
  if (rows.length === 0) return null;
  const share = process / rows.length;
  const [ofProcess, ofResult] = effectiveWeights(rows, [share, 1 - share]) as [number, number];
  if (!Number.isFinite(ofProcess + ofResult)) {
    throw new EngineError("no-spread", "weights in effect require weighted scores that differ");
  }
  return {
    side,
    people: rows.length,
    nominal: { process: share, result: 1 - share },
    effective: { process: ofProcess, result: ofResult },
  };
}

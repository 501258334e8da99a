import type { AnalysisSettings } from "../../engine";

/** The settings that suggest nothing: every lever off, the rest as it is. */
export function withoutLevers(settings: AnalysisSettings): AnalysisSettings {
  return {
    ...settings,
    market: { ...settings.market, on: false },
    roleWeights: { ...settings.roleWeights, on: false },
    leniency: { ...settings.leniency, on: false },
    residual: { strength: 0 },
  };
}

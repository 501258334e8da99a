import { DEFAULT_MARGIN } from "../skew/gapMeasure";
import { roleTemplates } from "./roleTemplates";
import type { AnalysisSettings } from "./Settings";

/**
 * What the product starts with: sales may be raised until the gap within levels is within 7.35 points,
 * targets follow the market once an index is given, nothing else is on.
 *
 * @returns A fresh copy of the settings
 */
export function defaultSettings(): AnalysisSettings {
  return {
    scale: null,
    margin: DEFAULT_MARGIN,
    compareWithin: "level",
    market: {
      on: true,
      indices: [],
      side: "sales",
      passThrough: 1,
      floor: 0.7,
      cap: 1.3,
      curve: null,
    },
    roleWeights: { on: false, weights: roleTemplates },
    leniency: { on: false, strength: 0.5 },
    residual: { strength: "smallest" },
    move: "sales",
    maxMove: null,
    protectedIds: [],
    grades: [],
    distribution: [],
  };
}

import type { AnalysisSettings } from "../../engine";
import type { OnMistyped } from "./numberEntry";

/** What a press in step 3 leads to. */
export interface CalibratePresses {
  readonly onChange: (change: Partial<AnalysisSettings>) => void;
  readonly onMistyped: OnMistyped;
}

import type { AnalysisSettings } from "../../engine";

/** What a press in step 3 leads to. */
export interface CalibratePresses {
  readonly onChange: (change: Partial<AnalysisSettings>) => void;
  readonly onMistyped: (field: string, text: string) => void;
}

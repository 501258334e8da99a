import type { AnalysisSettings } from "../../engine";
import type { Source } from "../../workbook/read/Source";
import type { OnMistyped } from "./numberEntry";

/** What a press in step 3 leads to. */
export interface CalibratePresses {
  readonly onChange: (change: Partial<AnalysisSettings>) => void;
  readonly onMistyped: OnMistyped;
  /** Takes market indices from a list of the workbook. */
  readonly onMarket: (source: Source) => void;
}

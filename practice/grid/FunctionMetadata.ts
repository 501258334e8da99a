/** What functions.json says about our worksheet functions, as Excel itself reads it. */
export interface FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly ParameterMetadata[];
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue?: string;
      readonly tooltip?: string;
    }[];
  }[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

/** Before the names of all our functions: `=CALIB.ZSCORE(…)`. */
export const NAMESPACE = "CALIB";

import type { Sample } from "./Sample";
import { attrition } from "./attrition";
import { large } from "./large";
import { messy } from "./messy";
import { slump, slumpTruth } from "./slump";

/** A sample of the menu: how it is made, and what is known of it that its workbook does not say. */
export interface SampleMaker {
  readonly file: string;
  readonly make: (attritionCsv: string) => Sample;
  readonly truth?: { readonly file: string; readonly text: () => string };
}

/** All samples, in the menu's order; the first is opened at start. */
export const samples: readonly SampleMaker[] = [
  { file: "attrition.xlsx", make: attrition },
  { file: "slump.xlsx", make: slump, truth: { file: "slump-truth.csv", text: slumpTruth } },
  { file: "messy.xlsx", make: messy },
  { file: "large.xlsx", make: () => large() },
];

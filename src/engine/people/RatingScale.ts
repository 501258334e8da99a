import { EngineError } from "../EngineError";
import { foldLabel } from "./foldLabel";

/** Grades of a rating and the score each stands for, from the lowest to the highest. */
export interface RatingScale {
  readonly name: string;
  readonly levels: readonly { readonly label: string; readonly value: number }[];
}

/** Scales in common use, lowest grade first; the values are places on the scale, 1 for the lowest. */
export const ratingScales: readonly RatingScale[] = [
  scale("S A B C D", [["d"], ["c"], ["b"], ["a"], ["s"]]),
  scale("A B C D E", [["e"], ["d"], ["c"], ["b"], ["a"]]),
  scale("A B+ B C D", [["d"], ["c"], ["b"], ["b+"], ["a"]]),
  scale("S A B+ B C", [["c"], ["b"], ["b+"], ["a"], ["s"]]),
  scale("S A B+ B C D", [["d"], ["c"], ["b"], ["b+"], ["a"], ["s"]]),
  scale("A+ … D", [["d"], ["c-"], ["c"], ["c+"], ["b-"], ["b"], ["b+"], ["a-"], ["a"], ["a+"]]),
  scale("F I M E O", [["f"], ["i"], ["m-"], ["m"], ["m+"], ["e"], ["e+"], ["o"]]),
  scale("优良中差", [
    ["不合格", "差", "不称职"],
    ["待改进", "需改进", "基本合格", "基本称职"],
    ["合格", "中", "称职", "达标"],
    ["良好", "良", "超出预期"],
    ["优秀", "优", "卓越"],
  ]),
  scale("Needs improvement … Outstanding", [
    ["unsatisfactory", "does not meet expectations", "below expectations", "poor", "low"],
    ["needs improvement", "partially meets expectations", "developing", "fair"],
    ["meets expectations", "good", "satisfactory", "solid", "successful", "medium"],
    ["exceeds expectations", "excellent", "very good", "strong", "high"],
    ["outstanding", "far exceeds expectations", "exceptional", "very high"],
  ]),
];

function scale(name: string, levels: readonly (readonly string[])[]): RatingScale {
  return {
    name,
    levels: levels.flatMap((labels, i) => labels.map((label) => ({ label, value: i + 1 }))),
  };
}

/**
 * The scales that know every one of some labels; more than one fits A, B and C, and then the person is asked.
 *
 * @param labels Ratings as written; blanks are passed over
 * @returns Fitting scales, the one with the fewest grades first; none when a label is on no scale or all are blank
 */
export function fittingScales(labels: readonly string[]): RatingScale[] {
  const present = [...new Set(labels.map(foldLabel))].filter((label) => label !== "");
  if (present.length === 0) return [];
  return ratingScales
    .filter(({ levels }) => present.every((label) => levels.some((level) => level.label === label)))
    .sort((a, b) => a.levels.length - b.levels.length);
}

/**
 * Reads ratings on a scale.
 *
 * @param scale Grades and values
 * @returns A function from a rating as written to its value, or null for a label that is not on the scale
 * @throws {EngineError} "duplicate-label" when the scale names a grade twice, "not-finite" for a value that is no number
 */
export function ratingReader(scale: RatingScale): (label: string) => number | null {
  const values = new Map<string, number>();
  for (const level of scale.levels) {
    const key = foldLabel(level.label);
    if (values.has(key)) {
      throw new EngineError("duplicate-label", "a rating scale requires every grade only once");
    }
    if (!Number.isFinite(level.value)) {
      throw new EngineError("not-finite", "a rating scale requires a finite value for every grade");
    }
    values.set(key, level.value);
  }
  return (label) => values.get(foldLabel(label)) ?? null;
}

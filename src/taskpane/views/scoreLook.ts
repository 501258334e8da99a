import { foldLabel, ratingScales, type Analysis } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { Locale } from "../../text/Locale";
import type { DataState } from "../state/DataState";
import { scoreDigits } from "./scoreDigits";

/** How scores are shown: as figures, or as the grades they were read from. */
export interface ScoreLook {
  readonly digits: number;
  /** Words of grades by the place on the scale they stand for; empty where the list holds figures. */
  readonly grades: ReadonlyMap<number, string>;
}

/** The look of a list's scores. */
export const scoreLook = (data: DataState, analysis: Analysis): ScoreLook => ({
  digits: scoreDigits(analysis),
  grades: gradeWords(data),
});

/** A score in words of the list: the grade where it is one, else the figure. */
export const shownScore = (locale: Locale, { digits, grades }: ScoreLook, score: number): string =>
  grades.get(score) ?? formatNumber(locale, score, digits);

// Every grade of the scale by one word, as the list writes it where somebody has it.
function gradeWords({ assembled }: DataState): ReadonlyMap<number, string> {
  const scale = ratingScales.find(({ name }) => name === assembled?.scale);
  const words = new Map<number, string>();
  if (scale === undefined) return words;
  for (const { label, value } of scale.levels) {
    if (!words.has(value)) words.set(value, label.charAt(0).toUpperCase() + label.slice(1));
  }
  const values = new Map(scale.levels.map(({ label, value }) => [label, value]));
  for (const { rating, score } of [...(assembled?.people ?? [])].reverse()) {
    if (rating === null || score === null || values.get(foldLabel(rating)) !== score) continue;
    words.set(score, rating.trim());
  }
  return words;
}

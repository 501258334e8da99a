import { foldLabel } from "../../engine";
import type { Locale } from "../../text/Locale";
import { reportWord, type ReportWord } from "../../text/reportWord";
import type { Answer } from "../cells/inCell";
import { singleCell } from "../cells/options";
import { quoted } from "../cells/place";
import { refuse } from "../cells/cellError";
import { NOTHING } from "../cells/shaped";

/** How a report is headed: in which language, and whether it has headings at all. */
export interface Labelling {
  readonly locale: Locale;
  readonly headed: boolean;
}

/** Reads `labels`: "en", "zh-CN", or FALSE for no heading row or column. */
export function labellingOf(labels: unknown): Labelling {
  const cell = singleCell("labels", labels);
  if (cell === null) return { locale: "en", headed: true };
  if (cell === false) return { locale: "en", headed: false };
  const word = typeof cell === "string" ? foldLabel(cell) : "";
  if (word === "en") return { locale: "en", headed: true };
  if (word === "zh-cn") return { locale: "zh-CN", headed: true };
  if (word === "false") return { locale: "en", headed: false };
  return refuse("#VALUE!", `labels is ${quoted(cell)}. Use one of: en, zh-CN, FALSE.`);
}

/** A cell of a report before it is shown; null shows as "". */
export type Shown = Answer | null;

/** A report whose rows are people or groups: a heading row on top, data below. */
export function listOf(
  { locale, headed }: Labelling,
  headings: readonly ReportWord[],
  rows: readonly (readonly Shown[])[],
): Answer[][] {
  const body = rows.map((row) => headings.map((_, column) => row[column] ?? NOTHING));
  return headed ? [headings.map((word) => reportWord(locale, word)), ...body] : body;
}

/** One line of a sheet of figures: what it is, then its figures. */
export interface Line {
  readonly word: ReportWord;
  /** What fills the places in the word. */
  readonly values?: Readonly<Record<string, string>>;
  readonly figures: readonly Shown[];
}

/** A report whose rows are figures: their names in the first column, a heading row on top. */
export function sheetOf(
  labelling: Labelling,
  headings: readonly ReportWord[],
  lines: readonly Line[],
): Answer[][] {
  const { locale, headed } = labelling;
  if (!headed)
    return listOf(
      labelling,
      headings.slice(1),
      lines.map(({ figures }) => figures),
    );
  const named = lines.map(({ word, values, figures }) => [
    reportWord(locale, word, values),
    ...figures,
  ]);
  return listOf(labelling, headings, named);
}

import {
  analyse,
  assemblePeople as peopleOf,
  diagnose,
  fittingScales,
  foldLabel,
  labelCounts,
  readNumber,
  recogniseHeaders,
  suggestMapping,
  type AnalysisSettings,
  type Person,
  type RatingScale,
} from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Assembled, Recognised, Report } from "./Analyst";
import type { Question } from "./protocol";
import { marketIndices } from "./marketIndices";
import { suggestSides } from "./suggestSides";

/** What the headings seem to mean; those with several meanings are marked, for a person to confirm. */
export function recognise({ headers }: SourceTable): Recognised {
  const { mapping, unsure } = suggestMapping(headers);
  const index = recogniseHeaders(headers).find(({ field }) => field === "marketIndex");
  return index === undefined
    ? { mapping, unsure }
    : { mapping: { ...mapping, marketIndex: index.column }, unsure };
}

type Assembling = Pick<
  Extract<Question, { kind: "assemble" }>,
  "table" | "mapping" | "sides" | "scale"
>;

/** The people a list holds under the chosen columns and sides; sides nobody chose yet are suggested. */
export function assemble({ table, mapping, sides: chosen, scale }: Assembling): Assembled {
  const { rows } = table;
  const labels = labelsIn(rows, mapping.group);
  const suggested = chosen.size === 0 ? suggestSides(labels.map(({ label }) => label)) : chosen;
  const sides = new Map(labels.map(({ key }) => [key, suggested.get(key) ?? null]));
  const scales = scalesOf(rows, mapping.score);
  const ratingScale = scales.find(({ name }) => name === scale) ?? scales[0];
  const { people, issues } = peopleOf({ rows, mapping }, sides, { ratingScale });
  const indices = marketIndices(table, people, mapping.marketIndex);
  const named = { scales: scales.map(({ name }) => name), scale: ratingScale?.name ?? null };
  return { people, labels, sides, problems: issues, indices, ...named, ...scoresOf(people) };
}

/** Scales for a score column that holds grades; a column with any number in it is read as numbers. */
function scalesOf(rows: SourceTable["rows"], column: number | undefined): readonly RatingScale[] {
  if (column === undefined) return [];
  const cells = rows.map((row) => row[column] ?? null);
  if (cells.some((cell) => readNumber(cell).kind === "number")) return [];
  return fittingScales(cells.filter((cell) => typeof cell === "string"));
}

function scoresOf(people: readonly Person[]): Pick<Assembled, "scores" | "compared"> {
  const compared = { sales: 0, backOffice: 0 };
  let least = Infinity;
  let most = -Infinity;
  let missing = 0;
  for (const { score, side } of people) {
    if (score === null) missing++;
    else {
      least = Math.min(least, score);
      most = Math.max(most, score);
      if (side !== null) compared[side]++;
    }
  }
  return { scores: least === Infinity ? null : { least, most, missing }, compared };
}

/** Labels of a column as they are compared, the most frequent first. */
function labelsIn(rows: SourceTable["rows"], column: number | undefined): Assembled["labels"] {
  if (column === undefined) return [];
  const cells = rows.map((row) => row[column]);
  const texts = cells.map((cell) =>
    typeof cell === "string" || typeof cell === "number" ? String(cell) : null,
  );
  return labelCounts(texts)
    .map(({ label, people }) => ({ key: foldLabel(label), label, people }))
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
}

/** Everything the engine has to say about the people. */
export function report(people: readonly Person[], settings: AnalysisSettings): Report {
  const analysis = analyse(people, settings);
  return { analysis, diagnosis: diagnose(people, settings, analysis) };
}

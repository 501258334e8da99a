import { recogniseHeaders, suggestMapping, type ColumnMapping, type Field } from "../../engine";
import type { HeaderQuestion, Recognised } from "./Analyst";
import { isOfThePast } from "./isOfThePast";
import type { ListedRows } from "./protocol";

/**
 * What the headings mean. Only a heading that says one thing is taken at its word; one with several meanings, or one that
 * only resembles a known one, becomes a question. Where nothing is headed as group or score, department and rating are
 * proposed in their place.
 */
export function recognise({ headers }: Pick<ListedRows, "headers">): Recognised {
  const found = recogniseHeaders(headers);
  const suggested = suggestMapping(headers);
  const sure = new Map(
    found.flatMap(({ field, column }) => (field === null ? [] : [[field, column]])),
  );
  const mapping: Partial<Record<Field, number>> = {};
  const unsure: Field[] = [];
  const asked = new Set<number>();
  for (const [name, column] of Object.entries(suggested.mapping)) {
    const field = name as Field;
    if (found[column]?.field === null) asked.add(column);
    else {
      mapping[field] = column;
      if (suggested.unsure.includes(field)) unsure.push(field);
    }
  }
  const index = sure.get("marketIndex");
  if (index !== undefined) mapping.marketIndex = index;
  const questions = [...asked]
    .sort((a, b) => a - b)
    .map((column): HeaderQuestion => {
      const { header, candidates } = found[column]!;
      const meanings = isOfThePast(header) ? withPast(candidates) : candidates;
      return { column, candidates: meanings.filter((field) => !sure.has(field)) };
    });
  return { mapping: mapping satisfies ColumnMapping, unsure, questions };
}

/** What is headed with a year or an earlier cycle may be last cycle's figure as well. */
function withPast(candidates: readonly Field[]): readonly Field[] {
  const past: Field[] = [];
  if (candidates.some((field) => SCORES.has(field))) past.push("previousScore");
  if (candidates.includes("rating")) past.push("previousRating");
  return [...new Set([...past, ...candidates])];
}

const SCORES: ReadonlySet<Field> = new Set([
  "score",
  "processScore",
  "resultScore",
  "indicatorScore",
]);

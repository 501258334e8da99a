import { recogniseHeaders, suggestMapping } from "../../engine";
import { isOfThePast } from "./isOfThePast";

/** Which columns of last cycle's list hold ids and scores; null where its headings do not say. */
export function previousColumns(headers: readonly string[]): {
  readonly id: number | null;
  readonly score: number | null;
} {
  const { mapping, unsure } = suggestMapping(headers);
  const sure = (field: "id" | "score" | "previousScore"): number | null =>
    unsure.includes(field) ? null : (mapping[field] ?? null);
  return { id: sure("id"), score: sure("score") ?? sure("previousScore") ?? datedScore(headers) };
}

/** The only column headed as some score of a past cycle, such as 2023得分. */
function datedScore(headers: readonly string[]): number | null {
  const dated = recogniseHeaders(headers).filter(
    ({ header, candidates }) =>
      isOfThePast(header) && (candidates.includes("score") || candidates.includes("previousScore")),
  );
  return dated.length === 1 ? dated[0]!.column : null;
}

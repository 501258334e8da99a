import { foldLabel } from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Say } from "./speaker";

/** Labels named in one sentence. */
const MOST_NAMED = 6;

/** Labels that one person has, each with the label of others it may be a spelling of. */
export function lonelyLabels(
  table: SourceTable | null,
  column: number,
  rows: readonly number[],
  say: Say,
): string {
  const labels = (table?.rows ?? []).map((cells) => labelOf(cells[column]));
  const lonely = new Set(rows.map((row) => labels[row] ?? ""));
  const others = [...new Set(labels)].filter((label) => label !== "" && !lonely.has(label));
  const named = [...lonely].slice(0, MOST_NAMED).map((label) => {
    const near = nearest(label, others);
    return near === null ? label : say("problem.lonely.near", { label, near });
  });
  const more = lonely.size > MOST_NAMED ? " …" : "";
  return `${named.join(say("rules.separator"))}${more}`;
}

const labelOf = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";

/** The shortest label that holds this one, or the longest that this one holds: 财务 and 财务部. */
function nearest(label: string, others: readonly string[]): string | null {
  const own = foldLabel(label);
  const [holding] = others
    .filter((other) => foldLabel(other).includes(own))
    .sort((a, b) => a.length - b.length);
  const [held] = others
    .filter((other) => other.length > 1 && own.includes(foldLabel(other)))
    .sort((a, b) => b.length - a.length);
  return holding ?? held ?? null;
}

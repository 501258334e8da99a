import type { Side } from "../../engine";
import type { Json } from "../../workbook/state/settingsStore";
import { digest } from "../../workbook/plan/digest";
import type { Source, SourceTable } from "../../workbook/read/Source";
import type { AttainmentUnit, Mapping } from "../analyst/Analyst";
import { labelsIn } from "../analyst/labelsIn";
import type { Remembered, RememberedCycle } from "../commands/Workbook";

/**
 * What was confirmed, in the form it is kept in the workbook: columns by position, labels by their check. The labels
 * themselves may be names, where somebody took a column of names for groups: they stay in the list.
 */
export const rememberedJson = (
  { headerFingerprint }: SourceTable,
  { mapping, sides, scale, attainment, keepOffScale, countTo, previous }: Remembered,
): Json => ({
  columns: Object.entries(mapping),
  sides: [...sides].map(([label, side]) => [checkOf(headerFingerprint, label), side]),
  scale,
  attainment,
  keepOffScale,
  countTo,
  previous: previous && { ...previous, source: { ...previous.source } },
});

/** Tells a label of this list again, and does not say which it is. */
const checkOf = (headerFingerprint: string, label: string): string =>
  digest(`${headerFingerprint}\t${label}`).slice(0, 16);

const units: readonly AttainmentUnit[] = ["ratio", "percent", "either"];

/** What was confirmed about this list, from the file; anything that is not what this version writes is passed over. */
export function rememberedFrom(kept: unknown, table: SourceTable): Remembered | null {
  if (typeof kept !== "object" || kept === null) return null;
  const fits = (column: unknown): column is number =>
    Number.isInteger(column) &&
    (column as number) >= 0 &&
    (column as number) < table.headers.length;
  const mapping = pairsIn(kept, "columns").filter(([, column]) => fits(column));
  const sides = pairsIn(kept, "sides").filter((pair): pair is [string, Side | null] => {
    const [, side] = pair;
    return side === "sales" || side === "backOffice" || side === null;
  });
  if (mapping.length === 0) return null;
  const columns = Object.fromEntries(mapping) as Mapping;
  const known = new Map(sides);
  const labels = labelsIn(table.rows, columns.group).map(({ key }) => key);
  const { scale, attainment, keepOffScale, countTo, previous } = kept as Partial<
    Record<"scale" | "attainment" | "keepOffScale" | "countTo" | "previous", unknown>
  >;
  return {
    mapping: columns,
    sides: new Map(
      labels.flatMap((label): [string, Side | null][] => {
        const side = known.get(checkOf(table.headerFingerprint, label));
        return side === undefined ? [] : [[label, side]];
      }),
    ),
    scale: typeof scale === "string" ? scale : null,
    attainment: units.find((unit) => unit === attainment) ?? null,
    keepOffScale: keepOffScale === true,
    countTo: Number.isSafeInteger(countTo) ? (countTo as number) : null,
    previous: cycleIn(previous),
  };
}

/** Last cycle's list as it was kept; null for anything else. */
function cycleIn(kept: unknown): RememberedCycle | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { source, headerFingerprint, id, score } = kept as Partial<
    Record<keyof RememberedCycle, unknown>
  >;
  const place = sourceIn(source);
  if (place === null || typeof headerFingerprint !== "string") return null;
  return { source: place, headerFingerprint, id: columnIn(id), score: columnIn(score) };
}

const columnIn = (kept: unknown): number | null =>
  Number.isSafeInteger(kept) && (kept as number) >= 0 ? (kept as number) : null;

function sourceIn(kept: unknown): Source | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { kind, sheet, table, address } = kept as Partial<
    Record<"kind" | "sheet" | "table" | "address", unknown>
  >;
  if (typeof sheet !== "string") return null;
  if (kind === "table" && typeof table === "string") return { kind, sheet, table };
  if (kind === "range" && typeof address === "string") return { kind, sheet, address };
  return kind === "sheet" ? { kind, sheet } : null;
}

/** The pairs of a text and anything under `name`. */
function pairsIn(kept: object, name: string): [string, unknown][] {
  const found = new Map<string, unknown>(Object.entries(kept)).get(name);
  if (!Array.isArray(found)) return [];
  return (found as unknown[]).filter(
    (pair): pair is [string, unknown] => Array.isArray(pair) && typeof pair[0] === "string",
  );
}

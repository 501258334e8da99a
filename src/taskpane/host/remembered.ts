import type { Side } from "../../engine";
import type { Json } from "../../workbook/state/settingsStore";
import type { AttainmentUnit } from "../analyst/Analyst";
import type { Remembered } from "../commands/Workbook";

/** What was confirmed, in the form it is kept in the workbook: columns by position, labels by name, nothing about a person. */
export const rememberedJson = ({ mapping, sides, scale, attainment }: Remembered): Json => ({
  columns: Object.entries(mapping),
  sides: [...sides],
  scale,
  attainment,
});

const units: readonly AttainmentUnit[] = ["ratio", "percent", "either"];

/** What was confirmed, from the file; anything that is not what this version writes is passed over. */
export function rememberedFrom(kept: unknown, columns: number): Remembered | null {
  if (typeof kept !== "object" || kept === null) return null;
  const fits = (column: unknown): column is number =>
    Number.isInteger(column) && (column as number) >= 0 && (column as number) < columns;
  const mapping = pairsIn(kept, "columns").filter(([, column]) => fits(column));
  const sides = pairsIn(kept, "sides").filter((pair): pair is [string, Side | null] => {
    const [, side] = pair;
    return side === "sales" || side === "backOffice" || side === null;
  });
  if (mapping.length === 0) return null;
  const { scale, attainment } = kept as Partial<Record<"scale" | "attainment", unknown>>;
  return {
    mapping: Object.fromEntries(mapping),
    sides: new Map(sides),
    scale: typeof scale === "string" ? scale : null,
    attainment: units.find((unit) => unit === attainment) ?? null,
  };
}

/** The pairs of a text and anything under `name`. */
function pairsIn(kept: object, name: string): [string, unknown][] {
  const found = new Map<string, unknown>(Object.entries(kept)).get(name);
  if (!Array.isArray(found)) return [];
  return (found as unknown[]).filter(
    (pair): pair is [string, unknown] => Array.isArray(pair) && typeof pair[0] === "string",
  );
}

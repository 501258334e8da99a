import type { PointScale } from "../../engine";

/** The entries of a typed scale, as what is mistyped in them is kept. */
export const scaleField = (part: keyof PointScale): string => `scale.${part}`;

/** What was mistyped in other entries. */
export function withoutScaleFields(
  mistyped: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = new Set((["lowest", "highest", "step"] as const).map(scaleField));
  return new Map([...mistyped].filter(([field]) => !own.has(field)));
}

import { keepSetting, keptSetting, type Json } from "./settingsStore";

/** Remembers what a person confirmed about the columns of a source, for any source with the same headers. */
export const rememberMapping = (headerFingerprint: string, mapping: Json): Promise<void> =>
  keepSetting(`columns.${headerFingerprint.slice(0, 16)}`, { schema: 1, mapping });

/** What was confirmed for these headers before, or null. The caller checks its shape: the file may be old. */
export async function recallMapping(headerFingerprint: string): Promise<unknown> {
  const kept = await keptSetting(`columns.${headerFingerprint.slice(0, 16)}`);
  if (typeof kept !== "object" || kept === null) return null;
  const { schema, mapping } = kept as { readonly schema?: unknown; readonly mapping?: unknown };
  return schema === 1 ? (mapping ?? null) : null;
}

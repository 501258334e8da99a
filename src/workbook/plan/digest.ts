import { sha256 } from "@noble/hashes/sha2";

const encoder = new TextEncoder();

/** SHA-256 of a text, in hexadecimal. */
export function digest(text: string): string {
  const bytes = sha256(encoder.encode(text));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes the text takes on its way to Excel. */
export const utf8Length = (text: string): number => encoder.encode(text).length;

/** JSON with its keys in code-point order, so that the same data gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

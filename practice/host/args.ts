import { HostError } from "./HostError";

/** Argument readers: each gives the argument as what it must be, or InvalidArgument naming it. */
export function text(value: unknown, name: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new HostError("InvalidArgument", `${name} must be text`);
}

export function whole(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw new HostError("InvalidArgument", `${name} must be a whole number`);
}

export function index(value: unknown, name: string): number {
  const number = whole(value, name);
  if (number >= 0) return number;
  throw new HostError("InvalidArgument", `${name} must not be negative`);
}

export function flag(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw new HostError("InvalidArgument", `${name} must be true or false`);
}

/** One of Excel's enumerated words, in the spelling of the list. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], name: string): T {
  const found = words.find(
    (word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase(),
  );
  if (found !== undefined) return found;
  throw new HostError("InvalidArgument", `${name} must be one of ${words.join(", ")}`);
}

/** A plain object's members. */
export function bag(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new HostError("InvalidArgument", `${name} must be an object`);
}

/** Rows of a range, all as long as the range is wide. */
export function block(
  value: unknown,
  rows: number,
  columns: number,
  name: string,
): readonly (readonly unknown[])[] {
  const fits =
    Array.isArray(value) &&
    value.length === rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === columns);
  if (fits) return value as unknown[][];
  throw new HostError(
    "InvalidArgument",
    `${name} must be ${String(rows)} by ${String(columns)} like the range`,
  );
}

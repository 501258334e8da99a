import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What JSON holds: anything. */
export type Json = ReturnType<typeof JSON.parse>;

/**
 * Reference values kept as JSON.
 *
 * @param path Where under test/fixtures
 * @returns The parsed file
 */
export function fixture(path: string): Json {
  return JSON.parse(readFileSync(join(__dirname, "../fixtures", path), "utf8"));
}

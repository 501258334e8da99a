import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipOf } from "./zipOf";

const FOLDER = path.resolve(__dirname, "../../fixtures/everything");

/**
 * A workbook with one of everything that has to survive, from parts written by hand as Excel writes them.
 *
 * @param edit changes each part's text
 */
export function everythingWorkbook(edit = (text: string): string => text): Uint8Array {
  const parts = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return zipOf(
    parts.map((file) => ({
      path: path.relative(FOLDER, file).replaceAll(path.sep, "/"),
      content: edit(readFileSync(file, "utf8")),
    })),
  );
}

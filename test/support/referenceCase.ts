import { readFileSync } from "node:fs";
import { join } from "node:path";

interface ReferenceCase {
  id: string;
  input: Record<string, never>;
  expected: Record<string, never>;
}

const cases = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/reference/cases.json"), "utf8"),
) as ReferenceCase[];

/** One case of the reference, by id. Its numbers are typed by whoever reads them. */
export function referenceCase(id: string): ReferenceCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`no reference case ${id}`);
  return found;
}

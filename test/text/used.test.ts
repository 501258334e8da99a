import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogues } from "../../src/text/message";

/** All sources that may say something, without the catalogues themselves. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return /text[\\/](en|zhCN)$/.test(place) ? [] : sources(place);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(place, "utf8")] : [];
  });
}

const code = sources("src").join("\n");

/** A key is said by its full name, or by the part before a `${…}` and the part after it. */
function isSaid(key: string): boolean {
  if (code.includes(`"${key}"`)) return true;
  const parts = key.split(".");
  return parts.some((_, at) => {
    const before = parts.slice(0, at).join(".");
    const after = parts.slice(at + 1).join(".");
    return (
      at > 0 &&
      code.includes(`\`${before}.\${`) &&
      code.includes(after === "" ? "}`" : `}.${after}\``)
    );
  });
}

test("no sentence is kept that nobody says", () => {
  expect(Object.keys(catalogues.en).filter((key) => !isSaid(key))).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../src");
const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    name: name.split(path.sep).join("/"),
    text: readFileSync(path.join(ROOT, name), "utf8"),
  }));

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test.each([
  { name: "takes protection off", pattern: /\bunprotect\(/ },
  { name: "changes how the workbook calculates", pattern: /calculationMode\s*=[^=]/ },
  { name: "waits behind somebody's cell editing", pattern: /delayForCellEdit/ },
  { name: "renames a sheet", pattern: /\b(?:work)?sheet\.name\s*=[^=]/i },
  { name: "merges cells", pattern: /\.merge\(/ },
])("nothing in the add-in $name", ({ pattern }) => {
  expect(sources.length).toBeGreaterThan(200);
  expect(filesWith(pattern)).toEqual([]);
});

test("cells are set, rows and sheets made and removed in src/workbook/write alone", () => {
  const sets = /\.(?:values|formulas)\s*=[^=]|worksheets\s*\.add\(|tables\.add\(|\brows\.add\(/;
  const others = filesWith(sets).filter(
    (name) => /^(?:workbook|taskpane|commands)\//.test(name) && !name.startsWith("workbook/write/"),
  );
  expect(others).toEqual([]);
});

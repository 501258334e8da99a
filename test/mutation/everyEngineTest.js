/* global describe -- Jest's */
const { readdirSync } = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "../engine");
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".test.ts"));

// Facts first: they are the quickest to notice, and the first failure ends a mutant's run.
const slow = ["properties", "walker", "analysis"];
const lateness = (file) => slow.filter((word) => file.includes(word)).length;
for (const file of files.sort((a, b) => lateness(a) - lateness(b) || a.localeCompare(b))) {
  describe(file, () => {
    require(path.join(folder, file));
  });
}

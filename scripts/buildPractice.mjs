// Builds the practice workbook's page, pane and samples into .cache, for the browser tests.
import { require as load } from "tsx/cjs/api";

const { build } = load("../practice/server/build.ts", import.meta.url);

build().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

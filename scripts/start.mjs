// Builds, serves and opens the practice workbook. `npm start -- --help` lists the options.
import { require as load } from "tsx/cjs/api";

const { start } = load("../practice/server/start.ts", import.meta.url);

start(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

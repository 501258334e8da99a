import { runScript } from "../support/runScript";

/** The script ends with an error when a pair differs by more than 1e-9 of its size, or a word differs. */
test("WEIGHTED, NORMALIZE, GRADE and others agree with Excel's own functions as LibreOffice computes them", async () => {
  await expect(
    runScript("node_modules/tsx/dist/cli.mjs", ["scripts/twins.ts", "120"]),
  ).resolves.toBeUndefined();
}, 120_000);

// Mutants of the engine against the engine's own tests. docs/mutation.md has the score and the reasons.
process.env.PROPERTY_RUNS ??= "30";

export default {
  mutate: ["src/engine/**/*.ts"],
  testRunner: "mocha",
  mochaOptions: {
    spec: ["test/engine/**/*.test.ts"],
    require: ["tsx/cjs", "./test/mutation/jestWords.cjs"],
  },
  coverageAnalysis: "perTest",
  // What runs while a module loads (word lists, tables of constants) would need a new process and the whole suite each.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: ".cache/stryker.json",
  tempDirName: ".stryker-tmp",
  // A busy machine must not turn a slow mutant into a killed one; endless loops end at the hit limit.
  timeoutMS: 5_000,
  timeoutFactor: 1.5,
  concurrency: 2,
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
};

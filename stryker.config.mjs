// Mutants of the engine against the engine's own tests. docs/mutation.md has the score and the reasons.
process.env.PROPERTY_RUNS = "50";

export default {
  mutate: ["src/engine/**/*.ts"],
  testRunner: "jest",
  jest: { configFile: "test/mutation/jest.config.js", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // A mutant in what runs while a module loads would need the whole suite each time.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: ".cache/stryker.json",
  tempDirName: ".stryker-tmp",
  // A busy machine must not turn a slow mutant into a killed one; endless loops end at the hit limit.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  concurrency: 1,
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
};

// What every run of Stryker has in common; scripts/mutate.ts adds files and their tests. docs/mutation.md has the score.
export default {
  testRunner: "mocha",
  mochaOptions: { require: ["tsx/cjs", "./test/mutation/jestWords.cjs"] },
  coverageAnalysis: "perTest",
  // What runs while a module loads (word lists, tables of constants) would need a new process and the whole suite each.
  ignoreStatic: true,
  incremental: true,
  // A busy machine must not turn a slow mutant into a killed one; most endless loops end at the hit limit long before.
  timeoutMS: 5_000,
  timeoutFactor: 2,
  concurrency: 1,
  ignorePatterns: [
    "**",
    "!src/engine/**",
    "!test/**",
    "test/{e2e,taskpane,workbook,practice}/**",
    "!docs/methods.md",
    "!package.json",
    "!tsconfig.json",
  ],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: {
    allowColor: false,
    allowEmojis: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: false,
  },
};

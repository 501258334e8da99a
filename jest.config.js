/** Sources are type-checked by `npm run check`; here they are only transpiled. */
const transform = {
  "^.+\\.tsx?$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: {
        target: "ES2022",
        module: "CommonJS",
        moduleResolution: "node10",
        esModuleInterop: true,
        isolatedModules: true,
        resolveJsonModule: true,
        jsx: "react-jsx",
      },
    },
  ],
};

const project = (displayName, testEnvironment = "node", more = {}) => ({
  displayName,
  testEnvironment,
  transform,
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.{ts,tsx}`],
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp"],
  ...more,
});

module.exports = {
  projects: [
    project("engine"),
    project("text"),
    project("functions"),
    project("workbook"),
    project("practice"),
    project("build"),
    project("taskpane", "jsdom", {
      setupFiles: ["<rootDir>/test/support/browserGlobals.ts"],
      // Observable Plot and d3 ship ES modules; their UMD builds are what Node can require.
      moduleNameMapper: {
        "^@observablehq/plot$": "<rootDir>/node_modules/@observablehq/plot/dist/plot.umd.js",
        "^d3$": "<rootDir>/node_modules/d3/dist/d3.js",
      },
    }),
    project("e2e", "node", { globalSetup: "<rootDir>/test/e2e/support/buildPractice.ts" }),
  ],
};

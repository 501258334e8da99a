/** The direction of imports: engine <- text <- functions; engine <- workbook <- taskpane; nothing in src knows practice. */
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-circular", {}, { circular: true }),
    forbid(
      "engine-stands-alone",
      { path: "^src/engine/" },
      { pathNot: ["^src/engine/", "^node_modules/@stdlib/stats-base-dists-"] },
    ),
    forbid(
      "engine-by-its-door",
      { path: "^(src/(text|functions|workbook|taskpane|commands)|practice|bench)/" },
      { path: "^src/engine/", pathNot: "^src/engine/index\\.ts$" },
    ),
    forbid(
      "text-knows-only-the-engine",
      { path: "^src/text/" },
      { path: "^(src/(?!engine|text)|practice)/" },
    ),
    forbid(
      "functions-know-engine-and-text",
      { path: "^src/functions/" },
      { path: "^(src/(?!engine|text|functions)|practice)/" },
    ),
    forbid(
      "workbook-knows-engine-and-text",
      { path: "^src/workbook/" },
      { path: "^(src/(?!engine|text|workbook)|practice)/" },
    ),
    forbid(
      "taskpane-not-functions",
      { path: "^src/taskpane/" },
      { path: "^(src/(functions|commands)|practice)/" },
    ),
    forbid(
      "panels-take-words-and-callbacks",
      { path: "^src/taskpane/panels/" },
      { path: "^src/(engine|workbook)/|^src/taskpane/(state|commands|views)/" },
    ),
    forbid("src-never-practice", { path: "^src/" }, { path: "^(practice|test|bench|scripts)/" }),
    forbid(
      "ships-only-dependencies",
      // The metadata plugin runs in the build; it is not in what ships.
      { path: "^src/", pathNot: "^src/functions/metadata/.+\\.js$" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

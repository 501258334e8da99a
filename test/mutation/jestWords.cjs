/**
 * Jest's words in Mocha. Stryker's Mocha runner loads the engine once for all mutants and switches them on in turn;
 * its Jest runner loads it again for each of ten thousand.
 */
const { expect } = require("expect");
const { bind } = require("jest-each");
const Mocha = require("mocha");

const { bdd } = Mocha.interfaces;
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (words) => {
    words.expect = expect;
    words.describe.each = bind(words.describe);
    words.test = Object.assign((...args) => words.it(...args), { each: bind(words.it) });
    words.beforeAll = words.before;
    if (suite.tests.length + suite.suites.length > 0) return;
    words.after(forgetLoading(loadEngine()));
    words.beforeEach(endLoops);
  });
};

/**
 * Loads the engine, with what it works out once and keeps: that has to be there before the first mutant is.
 *
 * @returns the mutants in what runs while its modules load
 */
function loadEngine() {
  const { gapMeasure, recogniseHeaders } = require("../../src/engine");
  const loading = { ...globalThis.__stryker__?.mutantCoverage?.static };
  recogniseHeaders(["Score"]);
  gapMeasure([1, 2, 3], [2, 3, 4]);
  return loading;
}

/**
 * Mutants are switched on in tests only, so what a test file calls for its tables while it loads says nothing of them;
 * Stryker would give each of these mutants a process of its own. Only what loading alone reaches is left out.
 */
function forgetLoading(loading) {
  return () => {
    const coverage = globalThis.__stryker__?.mutantCoverage;
    if (coverage === undefined) return;
    const tried = new Set(Object.values(coverage.perTest).flatMap(Object.keys));
    coverage.static = Object.fromEntries(
      Object.entries(loading).filter(([mutant]) => !tried.has(mutant)),
    );
  };
}

/**
 * Stryker lets a mutant be reached a hundred times as often as all tests together reach it before it calls the loop
 * endless: half a minute in the innermost sums. Here one test may reach it ten times as often as all, or a million times.
 */
function endLoops() {
  const run = globalThis.__stryker__;
  if (run?.hitLimit === undefined) return;
  run.hitCount = Math.max(0, run.hitLimit - Math.max(1e6, run.hitLimit / 10));
}

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
    if (suite.tests.length + suite.suites.length === 0) fillCaches();
  });
};

/** What the engine works out once and keeps has to be there before the first mutant is. */
function fillCaches() {
  const { gapMeasure, recogniseHeaders } = require("../../src/engine");
  recogniseHeaders(["Score"]);
  gapMeasure([1, 2, 3], [2, 3, 4]);
}

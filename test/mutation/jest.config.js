/** Every test of the engine as one file, so that a mutant costs one load of the engine and not one per test file. */
const { projects } = require("../../jest.config.js");

const engine = projects.find(({ displayName }) => displayName === "engine");

module.exports = {
  ...engine,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/mutation/everyEngineTest.js"],
};

const fs = require("fs");
const path = require("path");

/** Where the help pages are while developing; the build puts in the address it serves from. */
const DEVELOPMENT_HOST = "https://localhost:3000/";

/**
 * Finishes the generated metadata: error cells reach the functions, no data type cards are asked for, options
 * show the word that is typed, help points to `host`; and the same again with Chinese descriptions.
 *
 * @param {string} generated The generator's JSON
 * @param {string} host Address the add-in is served from, ending in a slash
 * @returns {{english: string, chinese: string}} Both files' text
 */
function finished(generated, host) {
  const english = JSON.parse(generated);
  delete english.allowCustomDataForDataTypeAny;
  english.allowErrorForDataTypeAny = true;
  for (const entry of english.functions) {
    entry.helpUrl = entry.helpUrl.replace(DEVELOPMENT_HOST, host);
  }
  for (const choice of english.enums ?? []) {
    for (const value of choice.values) value.name = value.stringValue;
  }
  const dictionary = fs.readFileSync(path.resolve(__dirname, "zhCN.json"), "utf8");
  const chinese = translated(english, JSON.parse(dictionary));
  return { english: JSON.stringify(english, null, 2), chinese: JSON.stringify(chinese, null, 2) };
}

/** The metadata with Chinese descriptions. Ids, names, types and option words stay, so formulas travel. */
function translated(english, words) {
  const functions = english.functions.map((entry) => {
    const own = lookUp(words.functions, entry.id, "function");
    return {
      ...entry,
      description: lookUp(own, "description", entry.id),
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description:
          own.parameters?.[parameter.name] ??
          lookUp(words.parameters, parameter.name, `${entry.id} parameter`),
      })),
    };
  });
  const enums = english.enums.map((choice) => {
    const own = lookUp(words.enums, choice.id, "options");
    const values = choice.values.map((value) => ({
      ...value,
      ...lookUp(own, value.stringValue, choice.id),
    }));
    return { ...choice, values };
  });
  return { ...english, functions, enums };
}

function lookUp(words, key, where) {
  if (!Object.hasOwn(words, key)) throw new Error(`zhCN.json has no words for ${where} ${key}`);
  return words[key];
}

module.exports = { finished };

import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "../../src/functions/metadata/finishedMetadata.cjs";
import * as functions from "../../src/functions/functions";
import { validCalls } from "./support/validCalls";
import type { FunctionName } from "./support/call";
import { catalogue } from "./support/catalogue";
import { outcomeOf } from "./support/call";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}
interface Choice {
  readonly name: string;
  readonly stringValue: string;
  readonly tooltip: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly Parameter[];
    readonly options?: unknown;
    readonly result: unknown;
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly Choice[] }[];
}

const HOST = "https://addins.example.com/evenhand/";
const source = join(__dirname, "../../src/functions/functions.ts");
let english: Metadata;
let chinese: Metadata;
let associated: readonly { readonly functionName: string; readonly id: string }[];

beforeAll(async () => {
  const generated = await generateCustomFunctionsMetadata(source);
  expect(generated.errors).toEqual([]);
  associated = generated.associate;
  const both = finished(generated.metadataJson, HOST);
  english = JSON.parse(both.english) as Metadata;
  chinese = JSON.parse(both.chinese) as Metadata;
});

test("errors reach the functions, and no data type cards are asked for", () => {
  for (const metadata of [english, chinese]) {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
  }
});

test("the functions, their arguments and their exports are those of the catalogue", () => {
  const shape = english.functions.map(({ id, name, parameters }) => ({
    id,
    name,
    exported: associated.find((entry) => entry.id === id)?.functionName,
    arguments: parameters.map(({ name: own, optional }) => (optional === true ? `[${own}]` : own)),
  }));
  expect(shape).toEqual(
    catalogue.map(({ id, exported, given }) => ({ id, name: id, exported, arguments: given })),
  );
});

test("every export is a function of the catalogue with as many parameters, or a list of options", () => {
  const exported = Object.entries(functions).filter(([, value]) => typeof value === "function");
  expect(exported.map(([name]) => name).sort()).toEqual(
    catalogue.map(({ exported: name }) => name).sort(),
  );
  for (const { exported: name, given } of catalogue) {
    expect((functions[name] as (...given: unknown[]) => unknown).length).toBe(given.length);
  }
});

test("both languages have the same functions, types, options and answers", () => {
  const bare = ({ functions: entries, enums }: Metadata): unknown => ({
    functions: entries.map(({ description, parameters, ...entry }) => ({
      ...entry,
      described: description !== "",
      parameters: parameters.map(({ description: own, ...parameter }) => ({
        ...parameter,
        described: own !== "",
      })),
    })),
    enums: enums.map(({ values, ...entry }) => ({
      ...entry,
      values: values.map(({ stringValue }) => stringValue),
    })),
  });
  expect(bare(chinese)).toEqual(bare(english));
});

test("every description is a sentence in its language", () => {
  const texts = ({ functions: entries, enums }: Metadata): string[] => [
    ...entries.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]),
    ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
  ];
  for (const text of texts(english)) expect(text).toMatch(/^[A-Z0-9].{8,}\.$/u);
  for (const text of texts(chinese)) expect(text).toMatch(/[\u4e00-\u9fff].*。$/u);
});

test("ranges are ranges of anything, and option words come from the lists", () => {
  for (const { id, parameters } of english.functions) {
    for (const { name, type, dimensionality, customEnumId } of parameters) {
      const isWord = ["method", "measure", "move"].includes(name);
      expect({ id, name, type, listed: customEnumId !== undefined }).toEqual({
        id,
        name,
        type: isWord ? "string" : "any",
        listed: isWord,
      });
      const isRange = Array.isArray(validCalls[exportOf(id)].given[indexOf(id, name)]);
      if (isRange) expect(dimensionality ?? (name === "reference" ? "scalar" : "")).not.toBe("");
    }
  }
});

test("the lists offer exactly the words the functions take", () => {
  const words = (id: string): string[] =>
    english.enums.find((entry) => entry.id === id)!.values.map(({ stringValue }) => stringValue);
  const allowed = (name: FunctionName, ...given: unknown[]): string[] => {
    const { message } = outcomeOf(name, ...given) as { message: string };
    return /Use one of: (.*)\.$/u.exec(message)![1]!.split(", ");
  };
  const sides = validCalls.skew.given.slice(0, 4);
  expect(words("NormalizationMethod")).toEqual(allowed("normalize", [[1], [2]], "?"));
  expect(words("EquatingMethod")).toEqual(allowed("equate", [[1], [2]], [["a"], ["b"]], "a", "?"));
  expect(words("SkewMeasure")).toEqual(allowed("skew", ...sides, null, "?"));
  expect(words("MovingSide")).toEqual(allowed("calibrate", ...sides, null, null, null, "?"));
});

test("nothing is volatile, streaming or bound to an address", () => {
  for (const { options } of english.functions) expect(options).toBeUndefined();
});

test("help points to a heading of the help page, where the add-in is served from", () => {
  const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
  for (const { id, helpUrl } of english.functions) {
    expect(helpUrl).toBe(`${HOST}functions.html#${id.toLowerCase()}`);
    expect(page).toContain(`\n## ${id}\n`);
  }
});

function exportOf(id: string): FunctionName {
  return catalogue.find((entry) => entry.id === id)!.exported;
}

function indexOf(id: string, name: string): number {
  return catalogue
    .find((entry) => entry.id === id)!
    .given.findIndex((argument) => argument.replace(/[[\]]/gu, "") === name);
}

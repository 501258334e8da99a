import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { webpack, type Configuration, type Stats } from "webpack";
import { catalogue } from "./support/catalogue";

const root = resolve(__dirname, "../..");
const HOST = "https://addins.example.com/evenhand/";
let output: string;
let stats: Stats;

/** The part of the build that is about the worksheet functions, with the very plugin the build uses. */
beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), "functions-"));
  const FunctionsMetadataPlugin = jest.requireActual<
    new (options: { input: string; host: string }) => { apply: (compiler: unknown) => void }
  >("../../src/functions/metadata/functionsMetadataPlugin.js");
  const input = join(root, "src/functions/functions.ts");
  const configuration: Configuration = {
    mode: "development",
    devtool: false,
    context: root,
    entry: input,
    output: { path: output, filename: "functions.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/u,
          loader: "ts-loader",
          options: {
            configFile: join(root, "tsconfig.json"),
            transpileOnly: true,
            compilerOptions: { noEmit: false, composite: false, emitDeclarationOnly: false },
          },
        },
      ],
    },
    plugins: [new FunctionsMetadataPlugin({ input, host: HOST })],
  };
  stats = await new Promise<Stats>((done, failed) => {
    webpack(configuration, (error, result) =>
      result ? done(result) : failed(error ?? new Error("no result")),
    );
  });
}, 60_000);

afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

test("the build has no errors and writes both languages", () => {
  expect(stats.toJson({ all: false, errors: true }).errors).toEqual([]);
  for (const file of ["functions.json", "functions-zh-cn.json"]) {
    const metadata = JSON.parse(readFileSync(join(output, file), "utf8")) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(metadata.functions.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    expect(metadata.functions.every(({ helpUrl }) => helpUrl.startsWith(HOST))).toBe(true);
  }
});

test("the bundle gives every function to Excel under its id, and needs nothing of Excel to load", () => {
  const given = new Map<string, unknown>();
  const bundle = readFileSync(join(output, "functions.js"), "utf8");
  // As on the page: only `associate` is there when the bundle loads, the error class comes later.
  const associate = (id: string, implementation: unknown): unknown => given.set(id, implementation);
  runInNewContext(bundle, { CustomFunctions: { associate } });
  expect([...given.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
  const zScore = given.get("ZSCORE") as (scores: unknown) => unknown;
  expect(zScore([[1], [2], [3]])).toEqual([[-1], [0], [1]]);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

type Configure = (
  env: Record<string, string>,
  argv: { mode: "production" },
) => webpack.Configuration & { output: { path: string } };

const root = path.resolve(__dirname, "../..");
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's configuration is CommonJS
const configure = require(path.join(root, "webpack.config.js")) as Configure;

const HOST = "https://addins.example.com/evenhand/";
let dist: string;

const read = (name: string): string => readFileSync(path.join(dist, name), "utf8");
const scripts = (): string[] => readdirSync(dist).filter((name) => name.endsWith(".js"));

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), "evenhand-dist-"));
  const configuration = configure({ host: HOST, cloud: "21vianet" }, { mode: "production" });
  configuration.output.path = dist;
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack(configuration, (error, result) => {
      if (result === undefined) reject(error ?? new Error("webpack gave no result"));
      else resolve(result);
    });
  });
  expect(stats.toJson({ all: false, errors: true, warnings: true })).toMatchObject({
    errors: [],
    warnings: [],
  });
}, 240_000);

afterAll(() => {
  rmSync(dist, { recursive: true, force: true });
});

test("everything the manifest points at is in what ships", () => {
  const addresses = [...read("manifest.xml").matchAll(/"(https:\/\/addins[^"]+)"/g)];
  expect(addresses.length).toBeGreaterThan(10);
  for (const [, address] of addresses) {
    expect(readFileSync(path.join(dist, address!.slice(HOST.length))).length).toBeGreaterThan(0);
  }
});

test("the page loads Office.js of the chosen cloud first, then only its own files, and has no inline script", () => {
  const tags = [...read("taskpane.html").matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
  const sources = tags.map(([, attributes]) => /src="([^"]+)"/.exec(attributes!)?.[1]);
  expect(tags.map(([, , inline]) => inline)).toEqual(tags.map(() => ""));
  expect(sources[0]).toBe(
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  );
  expect(sources.slice(1).toSorted()).toEqual(["functions.js", "taskpane.js"]);
});

test("an unknown cloud is refused by name", () => {
  expect(() => configure({ cloud: "mars" }, { mode: "production" })).toThrow(
    'cloud is "mars"; choose one of global',
  );
});

test("no code is made from text, so a strict content security policy holds", () => {
  expect(scripts()).toContain("taskpane.js");
  for (const name of scripts()) {
    expect(read(name)).not.toMatch(/\beval\(|\bnew Function\(|[^.\w]Function\("/);
  }
});

test("nothing of the practice workbook ships", () => {
  const all = readdirSync(dist, { recursive: true }).map(String);
  expect(all.filter((name) => /spreadsheet|owl|practice|sample|\.xlsx|\.csv/.test(name))).toEqual(
    [],
  );
  for (const name of scripts()) expect(read(name)).not.toContain("_richApiNativeBridge");
});

test("a link to help leads to a heading of the help page", () => {
  const help = read("functions.html");
  const { functions } = JSON.parse(read("functions.json")) as { functions: { helpUrl: string }[] };
  expect(functions.length).toBeGreaterThan(20);
  for (const { helpUrl } of functions) {
    expect(helpUrl.startsWith(`${HOST}functions.html#`)).toBe(true);
    expect(help).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
  }
});

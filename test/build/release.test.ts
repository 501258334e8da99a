import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { DOMParser } from "linkedom";
import { catalogue } from "../functions/support/catalogue";
import { runScript } from "../support/runScript";

const WEBPACK = "node_modules/webpack-cli/bin/cli.js";
const HOST = "https://addins.example.com/evenhand/";
let dist: string;

const read = (name: string): string => readFileSync(path.join(dist, name), "utf8");
const scripts = (): string[] => readdirSync(dist).filter((name) => name.endsWith(".js"));
const page = (name: string) => new DOMParser().parseFromString(read(name), "text/html");

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), "evenhand-dist-"));
  await runScript(WEBPACK, [
    "--mode=production",
    "--fail-on-warnings",
    "--env",
    `host=${HOST}`,
    "--env",
    "cloud=21vianet",
    "--output-path",
    dist,
  ]);
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
  const tags = [...page("taskpane.html").querySelectorAll("script")];
  const sources = tags.map((tag) => tag.getAttribute("src"));
  expect(tags.map(({ textContent }) => textContent)).toEqual(tags.map(() => ""));
  expect(sources[0]).toBe(
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  );
  expect(sources.slice(1).toSorted()).toEqual(["functions.js", "taskpane.js"]);
});

test("an unknown cloud is refused by name", async () => {
  const build = runScript(WEBPACK, ["--env", "cloud=mars", "--output-path", dist]);
  await expect(build).rejects.toThrow('cloud is "mars"; choose one of global');
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

test("metadata in both languages names every function, and each help link leads to a heading", () => {
  const help = page("functions.html");
  for (const file of ["functions.json", "functions-zh-cn.json"]) {
    const { functions } = JSON.parse(read(file)) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(functions.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${HOST}functions.html#`)).toBe(true);
      expect(help.getElementById(new URL(helpUrl).hash.slice(1))?.tagName).toBe("H2");
    }
  }
});

test("the bundle gives every function to Excel under its id, and needs nothing of Excel to load", () => {
  const given = new Map<string, unknown>();
  // As on the page: only `associate` is there when the bundle loads, the error class comes later.
  const associate = (id: string, implementation: unknown): unknown => given.set(id, implementation);
  const document = {
    baseURI: HOST,
    currentScript: { tagName: "SCRIPT", src: `${HOST}functions.js` },
  };
  runInNewContext(read("functions.js"), { self: {}, document, CustomFunctions: { associate } });
  expect([...given.keys()].toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
  const zScore = given.get("ZSCORE") as (scores: unknown) => unknown;
  expect(zScore([[1], [2], [3]])).toEqual([[-1], [0], [1]]);
});

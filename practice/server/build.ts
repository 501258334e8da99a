import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";
import { samples } from "../samples/samples";
import { writeSample } from "../samples/writeSample";
import { gridWordInChinese } from "../page/gridWords";
import type { PageLanguage } from "../page/words";
import { compileTemplates } from "./compileTemplates";
import { SITE } from "./site";

const ROOT = path.resolve(__dirname, "../..");
const SAMPLE_SOURCES = ["attrition", "slump", "messy", "large", "writeSample", "samples"].map(
  (name) => path.join(ROOT, `practice/samples/${name}.ts`),
);

const TEMPLATE_SOURCES = [
  "practice/server/compileTemplates.ts",
  "practice/page/gridWords.ts",
  "node_modules/@odoo/owl/package.json",
  "node_modules/@odoo/o-spreadsheet/package.json",
].map((file) => path.join(ROOT, file));

const GRID_WORDS: Readonly<Record<PageLanguage, (english: string) => string>> = {
  "en-US": (english) => english,
  "zh-CN": gridWordInChinese,
};

/** Builds page, task pane and samples; what has not changed since the last time is taken from the cache. */
export async function build(): Promise<void> {
  await mkdir(path.join(SITE, "samples"), { recursive: true });
  await Promise.all([bundle(), makeSamples(), makeTemplates()]);
}

function bundle(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's own file is CommonJS
  const configuration = require("../webpack.config.js") as () => webpack.Configuration[];
  const compiler = webpack(configuration());
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors())
          reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else resolve();
      });
    });
  });
}

async function makeSamples(): Promise<void> {
  const changed = await changedAt(SAMPLE_SOURCES);
  for (const { file, make, truth } of samples) {
    const target = path.join(SITE, "samples", file);
    if ((await timeOf(target)) > changed) continue;
    const sample = make(await readFile(path.join(ROOT, "practice/samples/attrition.csv"), "utf8"));
    await writeFile(target, await writeSample(sample));
    if (truth) await writeFile(path.join(SITE, "samples", truth.file), truth.text());
  }
}

async function changedAt(sources: readonly string[]): Promise<number> {
  return Math.max(...(await Promise.all(sources.map(timeOf))));
}

async function timeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

async function makeTemplates(): Promise<void> {
  const folder = path.join(SITE, "vendor/@odoo/o-spreadsheet");
  await mkdir(folder, { recursive: true });
  for (const [language, translate] of Object.entries(GRID_WORDS)) {
    const target = path.join(folder, `templates.${language}.js`);
    if ((await timeOf(target)) > (await changedAt(TEMPLATE_SOURCES))) continue;
    await writeFile(target, await compileTemplates(translate));
  }
}

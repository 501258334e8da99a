/**
 * Opens our sheets in LibreOffice, which knows nothing of the add-in, lets it compute them anew, and compares final
 * scores, ranks, percentiles and bonus totals with ours; then prints every sheet and the clean copy to PDF.
 * Usage: npm run libreoffice -- [folder for the files]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import { Workbook } from "@cj-tech-master/excelts";
import { domInNode } from "../practice/files/domInNode";
import { addExcelFunctions } from "../practice/grid/excelFunctions";
import type { Locale } from "../src/text/Locale";
import { sheetWords } from "../src/workbook/words/sheetWords";
import { analysisFor, decisionsOf, POOL, writtenWorkbook } from "./writtenWorkbook";

const COUNT = 300;
const NEXT_POOL = 1_300_000.01;

function libreoffice(...args: readonly string[]): void {
  execFileSync(
    "soffice",
    ["--headless", "-env:UserInstallation=file:///tmp/evenhand-lo", ...args],
    {
      stdio: "ignore",
      timeout: 180_000,
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    },
  );
}

/** The same file without a single computed value: whoever shows a figure has computed it. */
async function withoutValues(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  for (const name of Object.keys(zip.files).filter((part) =>
    /worksheets\/[^/]+\.xml$/.test(part),
  )) {
    const xml = await zip.file(name)!.async("string");
    zip.file(name, xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  const bare = file.replace(/\.xlsx$/, "-bare.xlsx");
  writeFileSync(bare, await zip.generateAsync({ type: "nodebuffer" }));
  return bare;
}

/** What LibreOffice makes of the file: loaded, every formula computed anew, saved. */
async function recomputed(file: string, folder: string): Promise<Workbook> {
  const out = path.join(folder, "recomputed");
  mkdirSync(out, { recursive: true });
  libreoffice("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, file);
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path.join(out, path.basename(file))));
  return book;
}

function expected(locale: Locale): {
  readonly score: number;
  readonly rank: number;
  readonly percentile: number;
}[] {
  const { suggestions } = analysisFor(COUNT, locale);
  const decisions = decisionsOf(COUNT, locale);
  const scores = suggestions.map(({ original, suggested }, index) => {
    const { decision, override } = decisions[index]!;
    if (decision === "override") return override ?? original;
    return decision === "accept" ? suggested : original;
  });
  return scores.map((score) => {
    const above = scores.filter((other) => other > score).length;
    const below = scores.filter((other) => other < score).length;
    return {
      score,
      rank: above + 1,
      percentile: (50 * (below + scores.length - above)) / scores.length,
    };
  });
}

const pages = (pdf: string): number =>
  readFileSync(pdf, "latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

const valueOf = (cell: { readonly value: unknown }): unknown => {
  const { value } = cell;
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
};

/** Row of the sheet the first person stands in. */
const FIRST = 14;

/** What the Bonus sheet tells somebody to do without the add-in after the pool has changed, LibreOffice computing. */
async function settledByHand(file: string, folder: string, locale: Locale) {
  const { sheets, bonus } = sheetWords(locale);
  const changed = file.replace(/\.xlsx$/, "-pool.xlsx");
  writeFileSync(changed, readFileSync(file));
  const edit = async (change: (cells: Cells) => void): Promise<Cells> => {
    const book = new Workbook();
    await book.xlsx.load(readFileSync(changed));
    const needed = new Set([sheets.bonus, sheets.calibration]);
    for (const { name } of [...book.worksheets]) if (!needed.has(name)) book.removeWorksheet(name);
    change((address) => book.getWorksheet(sheets.bonus)!.getCell(address));
    writeFileSync(changed, await book.xlsx.writeBuffer());
    writeFileSync(changed, readFileSync(await withoutValues(changed)));
    const sheet = (await recomputed(changed, folder)).getWorksheet(sheets.bonus)!;
    return (address) => sheet.getCell(address);
  };
  let now = await edit((cell) => (cell("B5").value = NEXT_POOL));
  let times = 0;
  // A formula that gives "" comes back without a result.
  const wanted = (): string[] =>
    column(now, "L").map((word) => (typeof word === "string" ? word : ""));
  for (; times < 10 && wanted().some((word) => word !== ""); times++) {
    const limits = wanted();
    now = await edit((cell) => {
      limits.forEach((word, row) => {
        if (word !== "") cell(`I${String(FIRST + row)}`).value = word;
      });
    });
  }
  const cents = Math.round(100 * Number(valueOf(now("B8"))));
  const free = column(now, "I").flatMap((word, row) => (word === bonus.limits.free ? [row] : []));
  now = await edit((cell) => {
    for (const row of free.slice(0, Math.abs(cents))) {
      const last = cell(`J${String(FIRST + row)}`);
      last.value = (Number(last.value) * 100 + Math.sign(cents)) / 100;
    }
  });
  const [state, difference] = [valueOf(now("B11")), valueOf(now("B8"))];
  const isRight = state === bonus.states.settled && difference === 0;
  return { times, state: String(state), difference, isRight };
}

type Cells = (address: string) => { value: unknown };

const column = (cells: Cells, letter: string): unknown[] =>
  Array.from({ length: COUNT }, (_, row) => valueOf(cells(`${letter}${String(FIRST + row)}`)));

async function compare(locale: Locale, folder: string): Promise<boolean> {
  const { book: written, copy } = await writtenWorkbook(locale, COUNT);
  const [whole, clean] = ["calibrated", "copy"].map((name) =>
    path.join(folder, `${name}-${locale}.xlsx`),
  ) as [string, string];
  writeFileSync(whole, written);
  writeFileSync(clean, copy);
  const file = await withoutValues(whole);
  const book = await recomputed(file, folder);
  const words = sheetWords(locale);
  const sheet = book.getWorksheet(words.sheets.calibration)!;
  const headers = (sheet.getRow(5).values as unknown[]).map(String);
  const column = (name: string): number => headers.indexOf(name);
  let largest = 0;
  let missing = 0;
  expected(locale).forEach((person, index) => {
    const row = sheet.getRow(6 + index);
    const differ = (name: string, ours: number): void => {
      const theirs = valueOf(row.getCell(column(name)));
      if (typeof theirs === "number") largest = Math.max(largest, Math.abs(theirs - ours));
      else missing++;
    };
    differ(words.columns.finalScore, person.score);
    differ(words.columns.finalRank, person.rank);
    differ(words.columns.finalPercentile, person.percentile);
  });
  const bonus = book.getWorksheet(words.sheets.bonus)!;
  const total = valueOf(bonus.getCell("B7"));
  const difference = valueOf(bonus.getCell("B8"));
  const broken = valueOf(bonus.getCell("B9"));
  const again = await settledByHand(whole, folder, locale);
  libreoffice("--convert-to", "pdf", "--outdir", folder, file);
  libreoffice("--convert-to", "pdf", "--outdir", folder, clean);
  const pdf = file.replace(/xlsx$/, "pdf");
  console.log(
    `${locale}: ${String(COUNT)} people, largest difference ${String(largest)}, not computed ${String(missing)}; ` +
      `bonus total ${String(total)} of ${String(POOL)}, difference ${String(difference)}, limits out ${String(broken)}; ` +
      `another pool settled by hand in ${String(again.times)} steps: ${again.state}, difference ${String(again.difference)}; ` +
      `${String(pages(pdf))} pages of ${pdf}, ${String(pages(clean.replace(/xlsx$/, "pdf")))} of its clean copy`,
  );
  return (
    largest < 1e-9 &&
    missing === 0 &&
    total === POOL &&
    difference === 0 &&
    broken === 0 &&
    again.isRight
  );
}

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  console.debug = () => undefined;
  domInNode();
  addExcelFunctions();
  let good = true;
  for (const locale of ["en", "zh-CN"] as const) good = (await compare(locale, folder)) && good;
  process.exitCode = good ? 0 : 1;
}

void main(process.argv[2] ?? "/tmp/evenhand-libreoffice");

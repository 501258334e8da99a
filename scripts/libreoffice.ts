/**
 * Opens our sheets in LibreOffice, which knows nothing of the add-in, lets it compute them anew, and compares final
 * scores, ranks, percentiles and bonus totals with ours; then prints the summary to PDF and counts its pages.
 * Usage: npm run libreoffice -- [folder for the files]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import { Workbook } from "@cj-tech-master/excelts";
import { loadClient } from "../practice/cli/loadClient";
import { domInNode } from "../practice/files/domInNode";
import { openWorkbook } from "../practice/files/openWorkbook";
import { saveWorkbook } from "../practice/files/saveWorkbook";
import { addExcelFunctions } from "../practice/grid/excelFunctions";
import { createOfficeHost, type OfficeHost } from "../practice/host/OfficeHost";
import type { Analysis } from "../src/engine";
import { talkNote } from "../src/taskpane/views/talkNote";
import type { Locale } from "../src/text/Locale";
import { planBonus } from "../src/workbook/plan/planBonus";
import { planCalibration } from "../src/workbook/plan/planCalibration";
import {
  planReport,
  type ReportContent,
  type ReportRequest,
} from "../src/workbook/plan/planReport";
import type { WritePlan } from "../src/workbook/plan/WritePlan";
import { evidenceOf } from "../src/workbook/read/evidenceOf";
import { listSources } from "../src/workbook/read/listSources";
import { readSource } from "../src/workbook/read/readSource";
import { undecided, type Decision } from "../src/workbook/sheets/Decision";
import { noRecord } from "../src/workbook/sheets/MeetingRecord";
import { readCalibration } from "../src/workbook/state/readCalibration";
import { sheetWords } from "../src/workbook/words/sheetWords";
import { applyPlan } from "../src/workbook/write/applyPlan";
import { analysisOf, settings } from "../test/workbook/support/analysed";
import { fictionalPeople, peopleTable } from "../test/workbook/support/people";

const COUNT = 300;
const POOL = 1_234_567.89;
const AT = "2026-03-01T09:00:00.000Z";
let host: OfficeHost | null = null;

const decisions: readonly Decision[] = fictionalPeople(COUNT).map(({ id }, index) => ({
  ...undecided(id),
  decision: index % 5 === 0 ? "accept" : index % 11 === 0 ? "override" : "keep",
  override: index % 11 === 0 ? 70 + (index % 7) / 2 : null,
}));

async function written(locale: Locale, folder: string): Promise<string> {
  const people = new Workbook();
  people.addWorksheet("Scores").addRows(peopleTable(fictionalPeople(COUNT)));
  const bytes = new Uint8Array(await people.xlsx.writeBuffer());
  const opened = await openWorkbook("people.xlsx", bytes);
  if (host === null) loadClient((host = createOfficeHost({ grid: opened.grid })));
  else host.reset({ grid: opened.grid });
  const list = await listSources();
  const source = await readSource(list.offers[0]!.source);
  const common = {
    at: AT,
    by: "Chair",
    locale,
    sheetNames: list.sheetNames,
    tableNames: list.tableNames,
  };
  const analysis = analysisOf(COUNT);
  await applyPlan(
    planCalibration({
      id: "w1",
      ...common,
      analysis,
      settings,
      decisions,
      evidence: [evidenceOf(source)],
    }),
  );
  await applyPlan(
    planBonus({
      id: "w2",
      ...common,
      pool: POOL,
      source: "Calibration",
      evidence: [],
      finalScores: (await readCalibration())?.finalScores ?? null,
      people: fictionalPeople(COUNT).map(({ id, name, department }, index) => ({
        id,
        name,
        department,
        base: 9_000 + 37 * index,
        coefficient: 0.8 + (index % 5) / 10,
        floor: index % 17 === 1 ? 4_200 : null,
        cap: index % 13 === 0 ? 4_500 : null,
      })),
    }),
  );
  for (const kind of ["notes", "pay", "promotion", "training", "feedback"] as const) {
    await applyPlan(await reportPlan(kind, analysis, common));
  }
  const file = path.join(folder, `calibrated-${locale}.xlsx`);
  writeFileSync(file, await saveWorkbook(opened));
  return file;
}

type Common = Pick<ReportRequest, "at" | "by" | "locale" | "sheetNames" | "tableNames">;

async function reportPlan(
  kind: ReportContent["kind"],
  analysis: Analysis,
  common: Common,
): Promise<WritePlan> {
  const { locale } = common;
  const noteIn = (language: Locale, index: number): string =>
    talkNote(language, analysis.people[index]!, analysis.suggestions[index]!, decisions[index], 2);
  const notes = analysis.people.map(({ id, name }, index) => ({
    id,
    name,
    note: noteIn(locale, index),
    other: noteIn(locale === "en" ? "zh-CN" : "en", index),
  }));
  return planReport({
    id: kind,
    ...common,
    content: kind === "notes" ? { kind, notes } : { kind },
    analysis,
    decisions,
    meeting: noRecord,
    changedSinceLock: false,
    source: "Scores",
    evidence: [],
    finalScores: (await readCalibration())?.finalScores ?? null,
  });
}

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

function expected(): {
  readonly score: number;
  readonly rank: number;
  readonly percentile: number;
}[] {
  const { suggestions } = analysisOf(COUNT);
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

const valueOf = (cell: { readonly value: unknown }): unknown => {
  const { value } = cell;
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
};

async function compare(locale: Locale, folder: string): Promise<boolean> {
  const file = await withoutValues(await written(locale, folder));
  const book = await recomputed(file, folder);
  const words = sheetWords(locale);
  const sheet = book.getWorksheet(words.sheets.calibration)!;
  const headers = (sheet.getRow(5).values as unknown[]).map(String);
  const column = (name: string): number => headers.indexOf(name);
  let largest = 0;
  let missing = 0;
  expected().forEach((person, index) => {
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
  libreoffice("--convert-to", "pdf", "--outdir", folder, file);
  const pdf = file.replace(/xlsx$/, "pdf");
  console.log(
    `${locale}: ${String(COUNT)} people, largest difference ${String(largest)}, not computed ${String(missing)}; ` +
      `bonus total ${String(total)} of ${String(POOL)}, difference ${String(difference)}, limits out ${String(broken)}; ${pdf}`,
  );
  return largest < 1e-9 && missing === 0 && total === POOL && difference === 0 && broken === 0;
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

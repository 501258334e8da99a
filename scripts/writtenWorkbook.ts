/** Every sheet the add-in writes, in one workbook: for other spreadsheets to open, compute and print. */
import { Workbook } from "@cj-tech-master/excelts";
import { loadClient } from "../practice/cli/loadClient";
import { openWorkbook } from "../practice/files/openWorkbook";
import { saveWorkbook } from "../practice/files/saveWorkbook";
import { createOfficeHost, type OfficeHost } from "../practice/host/OfficeHost";
import { analyse, type Analysis, type Person } from "../src/engine";
import { talkNote } from "../src/taskpane/views/talkNote";
import type { Locale } from "../src/text/Locale";
import { planBonus } from "../src/workbook/plan/planBonus";
import { planCalibration } from "../src/workbook/plan/planCalibration";
import { planHistory } from "../src/workbook/plan/planHistory";
import { planReport, type ReportContent } from "../src/workbook/plan/planReport";
import { planShare } from "../src/workbook/plan/planShare";
import { withMinutes } from "../src/workbook/plan/withMinutes";
import type { WritePlan } from "../src/workbook/plan/WritePlan";
import { evidenceOf } from "../src/workbook/read/evidenceOf";
import { listSources } from "../src/workbook/read/listSources";
import { readSource } from "../src/workbook/read/readSource";
import { undecided, type Decision } from "../src/workbook/sheets/Decision";
import { noRecord, type MeetingRecord } from "../src/workbook/sheets/MeetingRecord";
import { readCalibration } from "../src/workbook/state/readCalibration";
import { readLog } from "../src/workbook/state/readLog";
import { xlsxOf } from "../src/workbook/file/xlsxOf";
import { applyPlan } from "../src/workbook/write/applyPlan";
import { settings } from "../test/workbook/support/analysed";
import { fictionalPeople, peopleTable } from "../test/workbook/support/people";

export const POOL = 1_234_567.89;
const AT = "2026-03-01T09:00:00.000Z";
let host: OfficeHost | null = null;

const NAMES = {
  en: ["Christopher Montgomery", "Li Wei", "Anne-Sophie de la Fontaine", "Tom Ray", "Ngozi Okafor"],
  "zh-CN": ["欧阳建国", "何磊", "司马相如", "王小明", "阿依古丽·买买提"],
};
const DEPARTMENTS = {
  en: ["Sales North", "Customer Service and Support", "Research and Development", "Finance"],
  "zh-CN": ["华北销售部", "客户服务与支持部", "研发中心（深圳）", "财务部"],
};
const NOTES = {
  en: "The two largest customers stopped ordering in May; the team kept every other account and won three new ones.",
  "zh-CN": "两家最大的客户五月起停止下单，其余客户全部保住，并新签三家，指标未能反映这一贡献。",
};

/** People with names, departments and figures as long as real ones. */
function people(count: number, locale: Locale): readonly Person[] {
  return fictionalPeople(count).map((person, index) => ({
    ...person,
    name: NAMES[locale][index % 5]!,
    department: DEPARTMENTS[locale][index % 4]!,
    level: `P${String(4 + (index % 4))}`,
    tenureYears: 0.5 + (index % 9),
    processScore: 70 + (index % 25),
    resultScore: 95 - (index % 31),
  }));
}

/** The first twelve were discussed; most of the others keep their score. */
export const decisionsOf = (count: number, locale: Locale): readonly Decision[] =>
  fictionalPeople(count).map(({ id }, index): Decision => {
    const decision = index % 5 === 0 ? "accept" : index % 11 === 0 ? "override" : "keep";
    const changed = decision !== "keep";
    return {
      ...undecided(id),
      decision,
      override: decision === "override" ? 70 + (index % 7) / 2 : null,
      reasonCode: changed ? (index % 2 === 0 ? "contribution" : "market") : null,
      note: changed && index < 12 ? NOTES[locale] : null,
      decidedBy: index < 12 ? NAMES[locale][0]! : null,
      authorisedBy: changed ? NAMES[locale][4]! : null,
      discussed: index < 12,
    };
  });

function meetingOf(locale: Locale): MeetingRecord {
  const [chair, second, third, fourth, authoriser] = NAMES[locale];
  const discussed = fictionalPeople(12).map(({ id }) => id);
  return {
    ...noRecord,
    chair: chair!,
    authoriser: authoriser!,
    attendees: [...NAMES[locale], ...NAMES[locale].map((name) => `${name} 2`)],
    recused: new Map([[discussed[3]!, [second!, third!]]]),
    said: new Map(discussed.map((id) => [id, { proposer: fourth!, dissent: third! }])),
    seconds: new Map(discussed.map((id, index) => [id, 150 + 10 * index])),
    market: { word: "accepted", reason: NOTES[locale] },
    openPoints: [NOTES[locale], NOTES[locale]],
    locked: true,
  };
}

/** What each of the writes below needs. */
interface Written {
  readonly locale: Locale;
  readonly count: number;
  readonly analysis: Analysis;
  readonly decisions: readonly Decision[];
  readonly meeting: MeetingRecord;
}

async function commonOf(id: string, { locale }: Written) {
  const { sheetNames, tableNames } = await listSources();
  return { id, at: AT, by: "Chair", locale, sheetNames, tableNames };
}

/** The analysis of these people, as the sheets hold it. */
export const analysisFor = (count: number, locale: Locale): Analysis =>
  analyse(people(count, locale), settings);

/** Writes every sheet there is for so many people and gives the file of the workbook, and that of its clean copy. */
export async function writtenWorkbook(
  locale: Locale,
  count: number,
): Promise<{ readonly book: Uint8Array; readonly copy: Uint8Array }> {
  const list = new Workbook();
  list.addWorksheet("Scores").addRows(peopleTable(people(count, locale)));
  const opened = await openWorkbook("people.xlsx", new Uint8Array(await list.xlsx.writeBuffer()));
  if (host === null) loadClient((host = createOfficeHost({ grid: opened.grid })));
  else host.reset({ grid: opened.grid });
  const analysis = analysisFor(count, locale);
  const decisions = decisionsOf(count, locale);
  const input = { locale, count, analysis, decisions, meeting: meetingOf(locale) };
  await applyPlan(await lockedPlan(input));
  await applyPlan(await bonusPlan(input));
  for (const kind of ["notes", "pay", "promotion", "training", "feedback"] as const) {
    await applyPlan(await reportPlan(kind, input));
  }
  await applyPlan(await historyPlan(input));
  return { book: await saveWorkbook(opened), copy: await cleanCopy(input) };
}

/** The first write of a meeting that is over: the sheets of a cycle and the minutes. */
async function lockedPlan(input: Written): Promise<WritePlan> {
  const { analysis, decisions, meeting } = input;
  const common = await commonOf("w1", input);
  const source = await readSource((await listSources()).offers[0]!.source);
  const evidence = [evidenceOf(source)];
  const leftOut = Array.from({ length: 3 }, (_, row) => ({
    row: input.count + 2 + row,
    id: `9000${String(row)}`,
    name: NAMES[input.locale][row]!,
    score: "-",
    reason: "not-a-number" as const,
  }));
  const plan = planCalibration({
    ...{ ...common, analysis, settings, decisions, meeting, leftOut, evidence },
  });
  return withMinutes(plan, {
    ...{ analysis, meeting, decisions: new Map(decisions.map((each) => [each.id, each])) },
    ...{ began: "2026-03-01 09:00", ended: "2026-03-01 10:27" },
    ...{
      settings: "5".repeat(64),
      data: "d".repeat(64),
      reopened: [],
      loggedRows: 0,
      brokenRow: null,
    },
    outcome: { gap: [14.2, 9.8], spread: [5, 5.1], up: 1, down: 0 },
    ...{ sheetNames: common.sheetNames, tableNames: common.tableNames },
  });
}

async function bonusPlan(input: Written): Promise<WritePlan> {
  const share = Math.round(POOL / input.count);
  return planBonus({
    ...(await commonOf("w2", input)),
    pool: POOL,
    source: "Calibration",
    evidence: [],
    finalScores: (await readCalibration())?.finalScores ?? null,
    people: input.analysis.people.map(({ id, name, department }, index) => ({
      ...{ id, name, department, base: 9_000 + 37 * index },
      coefficient: 0.8 + (index % 5) / 10,
      floor: index % 17 === 1 ? share + 50 : null,
      cap: index % 13 === 0 ? share + 300 : null,
    })),
  });
}

const inHundredths = { digits: 2, grades: new Map<number, string>() };

async function reportPlan(kind: ReportContent["kind"], input: Written): Promise<WritePlan> {
  const { locale, analysis, decisions, meeting } = input;
  const noteIn = (language: Locale, index: number): string =>
    talkNote(
      language,
      analysis.people[index]!,
      analysis.suggestions[index]!,
      decisions[index],
      inHundredths,
    );
  const notes = analysis.people.map(({ id, name }, index) => ({
    id,
    name,
    note: noteIn(locale, index),
    other: noteIn(locale === "en" ? "zh-CN" : "en", index),
  }));
  return planReport({
    ...(await commonOf(kind, input)),
    content: kind === "notes" ? { kind, notes } : { kind },
    ...{ analysis, decisions, meeting },
    changedSinceLock: false,
    source: "Scores",
    evidence: [],
    finalScores: (await readCalibration())?.finalScores ?? null,
  });
}

const historyPlan = async (input: Written): Promise<WritePlan> =>
  planHistory({
    ...(await commonOf("w3", input)),
    cycle: "2026-H1",
    reading: (await readCalibration())!,
    settings,
    log: await readLog(),
    history: null,
  });

async function cleanCopy(input: Written): Promise<Uint8Array> {
  const { newSheets } = planShare({
    ...(await commonOf("s", input)),
    people: "named",
    reading: (await readCalibration())!,
    settings,
  });
  return xlsxOf(newSheets);
}

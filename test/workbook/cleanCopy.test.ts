import JSZip from "jszip";
import { Workbook } from "@cj-tech-master/excelts";
import type { MemoryGrid } from "../../practice/host/MemoryGrid";
import type { Person } from "../../src/engine";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { listSources } from "../../src/workbook/read/listSources";
import type { SharedPeople } from "../../src/workbook/sheets/sharedSheets";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { saveSettings } from "../../src/workbook/state/settings";
import { openJournal } from "../../src/workbook/write/recover";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import { firstPlan, planOf, settings } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { someDecisions } from "./support/presses";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const COUNT = 40;
const environment = testEnvironment();
const planted = fictionalPeople(COUNT).map((person) => ({
  ...person,
  id: `ID-${person.id}`,
  name: `Planted ${person.id}`,
}));

/** A workbook with suggestions, decisions, notes, a log, settings and a journal. */
async function calibrated(people: readonly Person[] = planted) {
  const started = openWorkbook(peopleTable(people));
  await saveSettings(settings);
  await applyPlan(await planOf(people), { environment });
  const reading = (await readCalibration())!;
  const log = await readLog();
  const at = "2026-03-01T10:00:00.000Z";
  const notes = reading.rows.map(({ id }) => ({
    ...someDecisions[1]!,
    id,
    note: `Secret note on ${id}`,
    override: 80,
    decidedBy: "Planted Chair",
  }));
  const ids = { id: "w2", at, by: "Chair", locale: "en" as const, reading, log };
  await applyPlan(planDecisions({ ...ids, decisions: notes.slice(0, 9) }), { environment });
  return started;
}

const share = (people: SharedPeople, place: "here" | "new-workbook" = "new-workbook") =>
  excelWorkbook.share({ locale: "en", people, place }, {});

async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(Buffer.from(file, "base64"), { checkCRC32: true });
  const texts = await Promise.all(
    Object.keys(zip.files).map(
      async (name) => [name, await zip.file(name)!.async("string")] as const,
    ),
  );
  return new Map(texts);
}

const SECRETS = [
  ...planted.flatMap(({ id, name }) => [id, name]),
  "Secret note",
  "Planted Chair",
  "Evenhand.",
  "Journal",
  "<f>",
];

test.each(["none", "masked"] as const)(
  "a new workbook to share (%s) holds no planted name, id, note, setting or formula",
  async (how) => {
    const { grid, host } = await calibrated();
    const before = picture(grid);
    const shared = await share(how);
    expect(picture(grid)).toBe(before);
    const { made } = host.session.application;
    expect(made).toHaveLength(1);
    expect(made[0]!.opened).toBe(true);
    const parts = await textsOf(made[0]!.file!);
    expect([...parts.keys()].sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        ...shared.sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`),
      ].sort(),
    );
    const all = [...parts.values()].join("\n");
    expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
    expect(shared.written).toBeNull();
  },
);

test("sheets to share go beside the others, without formulas, and are taken back by one press", async () => {
  const { grid } = await calibrated();
  const before = picture(grid);
  const shared = await share("masked", "here");
  expect(shared.sheets).toEqual(["Calibration Shared", "Calibration Shared People"]);
  const cells = shared.sheets.flatMap((name) => cellsOf(grid, name));
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  const texts = cells.map(({ value }) => JSON.stringify(value)).join("\n");
  expect(SECRETS.filter((secret) => texts.includes(secret))).toEqual([]);
  await excelWorkbook.undo("en", {});
  expect(picture(grid)).toBe(before);
});

function cellsOf(grid: MemoryGrid, name: string) {
  const { id } = grid.sheets().find((sheet) => sheet.name === name)!;
  const area = grid.usedArea(id, true)!;
  const formulas = grid.formulas(id, area).flat();
  return grid
    .values(id, area)
    .flat()
    .map((value, index) => ({ value, formula: formulas[index] ?? null }));
}

test("the list by name has the final scores and ranks the decisions lead to", async () => {
  const { host } = await calibrated();
  await share("named");
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(host.session.application.made[0]!.file!, "base64"));
  const sheet = book.getWorksheet("Calibration Shared People")!;
  const rows: unknown[][] = [];
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  const body = rows.filter(([id]) => String(id).startsWith("ID-"));
  const reading = (await readCalibration())!;
  const finals = new Map(
    reading.rows.map(({ id, decision, cells }) => [id, decision.override ?? cells.score]),
  );
  expect(body).toHaveLength(COUNT);
  for (const [id, , , , , , final] of body) expect(final).toBe(finals.get(String(id)));
  const sorted = body.map((row) => row[6] as number);
  expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  expect(body.map((row) => row[7])).toEqual(sorted.map((final) => 1 + sorted.indexOf(final)));
});

test("a group of two is held back, and with it the one that would give it away", async () => {
  const sizes = { Sales: 12, Finance: 9, "R&D": 7, Legal: 2 };
  const people = Object.entries(sizes).flatMap(([group, size]) =>
    planted.slice(0, size).map((person, index) => ({
      ...person,
      id: `${group} ${index}`,
      group,
      department: group,
      side: group === "Sales" ? ("sales" as const) : ("backOffice" as const),
    })),
  );
  const { grid } = await calibrated(people);
  const shared = await share("masked", "here");
  expect(shared.hiddenGroups).toBe(2);
  const texts = shared.sheets.flatMap((name) => cellsOf(grid, name)).map(({ value }) => value);
  expect(texts).toContain("Finance");
  // Eighteen of the back office less nine and seven would leave two: without R&D nobody can take the difference.
  expect(texts).not.toContain("R&D");
  expect(texts).not.toContain("Legal");
  expect(texts.filter((value) => value === "not shown")).toHaveLength(2 * (7 + 2));
});

test("fewer than five people are shared by nothing", async () => {
  const { grid } = await calibrated(planted.slice(0, 4));
  const { sheets } = await share("masked", "here");
  expect(sheets).toEqual(["Calibration Shared"]);
  const numbers = cellsOf(grid, "Calibration Shared").filter(
    ({ value }) => typeof value === "number",
  );
  expect(numbers).toEqual([]);
});

test("texts that look like formulas, numbers or markup arrive as they are", async () => {
  const odd = ["=1+1", "@SUM(A1)", "00123", "<b>&\"'", " =1", "1/2", "a\u0001b", "TRUE"];
  const people = odd.flatMap((group, at) =>
    planted.slice(0, 5).map((person, index) => ({
      ...person,
      id: `${at}-${index}`,
      group,
      department: null,
      side: at % 2 === 0 ? ("sales" as const) : ("backOffice" as const),
    })),
  );
  const { host } = await calibrated(people);
  await share("none");
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(host.session.application.made[0]!.file!, "base64"));
  const groups: unknown[] = [];
  book
    .getWorksheet("Calibration Shared")!
    .getColumn(2)
    .eachCell((cell) => groups.push(cell.value));
  const expected = odd.map((text) => text.replace("\u0001", "\ufffd"));
  expect(expected.filter((text) => !groups.includes(text))).toEqual([]);
});

test("a copy in a workbook of its own prints as the sheets beside the others do", async () => {
  const long = planted.map((person) => ({
    ...person,
    name: `${person.name} ${"of the North ".repeat(4)}`,
  }));
  const { grid, host } = await calibrated(long);
  await share("named", "here");
  const { sheet: there } = grid
    .state()
    .sheets.find(({ sheet }) => sheet.name === "Calibration Shared People")!;
  const { options } = grid.get("pageLayouts", there.id)!;
  const heights = grid.extents(there.id, "rows", 0, COUNT + 4).map(({ size }) => size);
  await share("named");
  const copy = new Workbook();
  await copy.xlsx.load(Buffer.from(host.session.application.made.at(-1)!.file!, "base64"));
  const sheet = copy.getWorksheet("Calibration Shared People")!;
  const { pageSetup } = sheet;
  expect(options["printTitleRows"]).toBe("5:5");
  expect(pageSetup).toMatchObject({
    ...{ orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: "5:5",
  });
  for (const side of ["left", "right", "top", "bottom"] as const) {
    expect(pageSetup.margins[side] * 72).toBeCloseTo(options[`${side}Margin`] as number, 9);
  }
  expect(sheet.headerFooter.oddFooter).toBe("&L&8&A&R&8&P / &N");
  heights.forEach((height, row) => {
    const own = sheet.getRow(row + 1).height;
    if (height > 30) expect(own).toBe(height);
    else expect(own ?? 15).toBeLessThan(30);
  });
  expect(heights.filter((height) => height > 30).length).toBeGreaterThan(COUNT / 2);
});

test("purging before sharing removes settings and journal and says how many", async () => {
  const { grid } = await calibrated();
  expect(await excelWorkbook.purge()).toEqual({ settings: 1, records: 2 });
  const { sheetNames } = await listSources();
  expect(sheetNames).not.toContain("Calibration Journal");
  expect([...grid.list("settings")]).toEqual([]);
  expect(await excelWorkbook.canUndo()).toBe(false);
  expect(await excelWorkbook.purge()).toEqual({ settings: 0, records: 0 });
});

test("purging waits for a write that is neither finished nor taken back", async () => {
  const { host, grid } = openWorkbook(peopleTable(planted));
  const plan = await firstPlan(COUNT);
  host.plan([{ at: 6, kind: "error", code: "AccessDenied", fraction: 0.5, always: true }]);
  await expect(applyPlan(plan, { environment })).rejects.toThrow();
  host.plan([]);
  expect(await openJournal(environment)).not.toBeNull();
  const before = picture(grid);
  await expect(excelWorkbook.purge()).rejects.toMatchObject({ code: "open-write" });
  expect(picture(grid)).toBe(before);
});

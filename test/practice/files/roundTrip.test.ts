import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook, type OpenedWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { addExcelFunctions } from "../../../practice/grid/excelFunctions";
import { parseArea } from "../../../practice/host/addresses";
import type { Area } from "../../../practice/host/Cell";
import { everythingWorkbook, textParts } from "./fixture";

const area = (address: string): Area => parseArea(address)!;

let original: Uint8Array;

beforeAll(async () => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  addExcelFunctions();
  original = await everythingWorkbook();
});

const opened = (): Promise<OpenedWorkbook> => openWorkbook("all.xlsx", original);

function idOf({ grid }: OpenedWorkbook, name: string): string {
  return grid.sheets().find((sheet) => sheet.name === name)!.id;
}

test("opens everything the host can be asked for", async () => {
  const workbook = await opened();
  const { grid } = workbook;
  const scores = idOf(workbook, "Scores");
  expect(grid.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Scores", "Visible"],
    ["Hidden", "VeryHidden"],
  ]);
  expect(grid.values(scores, area("A2:C3"))).toEqual([
    ["00042", 71.5, 143],
    ["E2", 88, 176],
  ]);
  expect(grid.values(scores, area("E2:E3"))).toEqual([[88], [71.5]]);
  expect(grid.spillOf(scores, 1, 4)).toEqual(area("E2:E3"));
  expect(grid.list("tables")).toMatchObject([
    { name: "tblScores", area: area("A1:C4"), style: "TableStyleMedium4" },
  ]);
  expect(grid.list("names")).toMatchObject([{ name: "AllScores", formula: "=Scores!$B$2:$B$4" }]);
  expect(grid.list("notes")).toMatchObject([{ row: 0, column: 4, content: "Checked by finance" }]);
  expect(grid.list("freezes")).toEqual([{ id: scores, rows: 1, columns: 1 }]);
  expect(grid.list("xmlParts")).toMatchObject([{ namespace: "urn:example:memo" }]);
  expect(grid.merges(scores)).toEqual([area("G1:H2")]);
  expect(grid.styles(scores, area("B3"))[0]![0]).toMatchObject({
    bold: true,
    fontColor: "#C00000",
  });
});

test("a workbook that was only opened and saved keeps every part", async () => {
  const parts = await textParts(await saveWorkbook(await opened()));
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toMatch(/<c r="A2"[^>]*t="s"/);
  expect(sheet).toContain("<f>tblScores[[#This Row],[Score]]*2</f><v>143</v>");
  expect(sheet).toMatch(
    /<c r="E2" cm="1"><f t="array" ref="E2:E3">LARGE\(B2:B4,\{1;2\}\)<\/f><v>88<\/v>/,
  );
  expect(sheet).toMatch(/<c r="E3"[^>]*><v>71.5<\/v>/);
  expect(sheet).toMatch(/<pane xSplit="1" ySplit="1"/);
  expect(sheet).toContain('<mergeCell ref="G1:H2"/>');
  expect(sheet).toMatch(/<cfRule type="cellIs"[^>]*operator="greaterThan"/);
  expect(sheet).toMatch(/<cfRule type="colorScale"/);
  expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="A2:A4"/);
  expect(sheet).toMatch(/<col min="2" max="2" width="19"/);
  expect(parts["xl/tables/table1.xml"]).toMatch(/name="tblScores".*ref="A1:C4"/);
  expect(parts["xl/workbook.xml"]).toMatch(/<definedName name="AllScores">Scores!\$B\$2:\$B\$4/);
  expect(parts["xl/workbook.xml"]).toMatch(/name="Hidden"[^>]*state="veryHidden"/);
  expect(parts["xl/styles.xml"]).toMatch(/Georgia/);
  expect(parts["xl/styles.xml"]).toMatch(/style="double"/);
  expect(Object.values(parts).join("")).toContain("Checked by finance");
  expect(Object.keys(parts)).toContain("xl/charts/chart1.xml");
  expect(parts["customXml/item1.xml"]).toContain("kept &amp; whole");
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain("../customXml/item1.xml");
});

/** What the add-in's sheets are made of, written through the host's port. */
function writeOwnSheet({ grid }: OpenedWorkbook): void {
  const sheet = "own";
  const line = { style: "Continuous", weight: "Medium", color: "#1F4E79" };
  grid.apply([
    {
      kind: "addSheet",
      sheet: {
        id: sheet,
        name: "Calibration",
        visibility: "Visible",
        tabColor: "#0F6CBD",
        gridlines: false,
        headings: true,
      },
    },
    { kind: "numberFormat", sheet, area: area("A2:A4"), format: "@" },
    {
      kind: "cells",
      sheet,
      row: 0,
      column: 0,
      entries: [
        ["Id", "Score", "Final"],
        ["00042", 71.5, null],
        ["E2", 88, null],
        ["E3", 64, null],
      ],
    },
  ]);
  grid.apply([
    {
      kind: "put",
      of: "tables",
      record: {
        id: "{own}",
        sheet,
        name: "Own",
        area: area("A1:C4"),
        columns: [
          { id: 1, name: "Id" },
          { id: 2, name: "Score" },
          { id: 3, name: "Final" },
        ],
        style: "TableStyleLight9",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
        highlightFirstColumn: false,
        highlightLastColumn: false,
      },
    },
    {
      kind: "cells",
      sheet,
      row: 1,
      column: 2,
      entries: [
        [{ formula: "=IF([@Score]>70,1,0)" }],
        [{ formula: "=RANK.EQ(B3,Own[Score])" }],
        [{ formula: '=COUNTIFS(Own[Score],">"&B4)+1' }],
      ],
    },
    {
      kind: "style",
      sheet,
      area: area("A1:C1"),
      style: { bold: true, fill: "#DDEBF7", borders: { EdgeBottom: line } },
    },
    { kind: "numberFormat", sheet, area: area("B2:B4"), format: "0.00;[Red]-0.00" },
    { kind: "put", of: "freezes", record: { id: sheet, rows: 1, columns: 0 } },
    {
      kind: "put",
      of: "notes",
      record: {
        id: "n",
        sheet,
        row: 1,
        column: 1,
        author: "HR",
        content: "agreed",
        kind: "note",
        replies: [],
        resolved: false,
      },
    },
    {
      kind: "put",
      of: "names",
      record: {
        id: "Pool",
        name: "Pool",
        scope: null,
        formula: "=Calibration!$B$2:$B$4",
        comment: "",
        visible: true,
      },
    },
    {
      kind: "put",
      of: "conditionalFormats",
      record: {
        id: "cf",
        sheet,
        areas: [area("B2:B4")],
        type: "Custom",
        priority: 0,
        stopIfTrue: false,
        rule: { formula: "=B2>80" },
        style: { fill: "#FFC7CE" },
      },
    },
    {
      kind: "put",
      of: "validations",
      record: {
        id: "dv",
        sheet,
        areas: [area("A2:A4")],
        rule: { list: { inCellDropDown: true, source: "keep,accept" } },
        errorAlert: { showAlert: true, style: "Stop", message: "Choose one", title: "Decision" },
        prompt: null,
        ignoreBlanks: true,
      },
    },
    {
      kind: "put",
      of: "charts",
      record: {
        id: "ch",
        sheet,
        name: "Chart 1",
        type: "ColumnClustered",
        source: null,
        left: 200,
        top: 60,
        width: 320,
        height: 200,
        series: [
          {
            id: "s",
            name: "Score",
            values: "Calibration!B2:B4",
            categories: "Calibration!A2:A4",
            type: null,
            options: {},
          },
        ],
        options: { "title.text": "Scores" },
      },
    },
    {
      kind: "put",
      of: "settings",
      record: { id: "evenhand.margin", value: { margin: 7.35, words: "<&>" } },
    },
    {
      kind: "put",
      of: "xmlParts",
      record: { id: "x", namespace: "urn:own", xml: '<own xmlns="urn:own"/>' },
    },
  ]);
  grid.commit();
}

test("a calibrated workbook opens again with everything in place, and the rest untouched", async () => {
  const workbook = await opened();
  writeOwnSheet(workbook);
  const bytes = await saveWorkbook(workbook);
  const again = await openWorkbook("again.xlsx", bytes);
  const { grid } = again;
  const own = idOf(again, "Calibration");
  expect(grid.values(own, area("A1:C4"))).toEqual([
    ["Id", "Score", "Final"],
    ["00042", 71.5, 1],
    ["E2", 88, 1],
    ["E3", 64, 3],
  ]);
  expect(grid.list("tables").map(({ name }) => name)).toEqual(["tblScores", "Own"]);
  expect(
    grid
      .list("names")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["AllScores", "Pool"]);
  expect(grid.list("settings")).toEqual([
    { id: "evenhand.margin", value: { margin: 7.35, words: "<&>" } },
  ]);
  expect(
    grid
      .list("xmlParts")
      .map(({ namespace }) => namespace)
      .sort(),
  ).toEqual(["urn:example:memo", "urn:own"]);
  expect(
    grid
      .list("notes")
      .map(({ content }) => content)
      .sort(),
  ).toEqual(["Checked by finance", "agreed"]);
  const parts = await textParts(bytes);
  const sheet = parts["xl/worksheets/sheet3.xml"]!;
  expect(sheet).toContain("<f>IF(Own[[#This Row],[Score]]&gt;70,1,0)</f><v>1</v>");
  expect(sheet).toContain("<f>_xlfn.RANK.EQ(B3,Own[Score])</f><v>1</v>");
  expect(sheet).toMatch(/<cfRule type="expression"[^>]*><formula>B2&gt;80<\/formula>/);
  expect(sheet).toMatch(/<dataValidation type="list".*Choose one.*sqref="A2:A4"/);
  expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/chart"))).toHaveLength(2);
  expect(parts["xl/styles.xml"]).toContain("[Red]-0.00");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    "<f>tblScores[[#This Row],[Score]]*2</f><v>143</v>",
  );
});

test("saving twice does not pile up settings", async () => {
  const workbook = await opened();
  writeOwnSheet(workbook);
  const once = await openWorkbook("once.xlsx", await saveWorkbook(workbook));
  const twice = await textParts(await saveWorkbook(once));
  const settings = Object.values(twice).filter((text) => text.includes("evenhand.margin"));
  expect(settings).toHaveLength(1);
});

test("what the add-in takes away is gone from the file", async () => {
  const workbook = await opened();
  const memo = workbook.grid.list("xmlParts")[0]!;
  workbook.grid.apply([
    { kind: "remove", of: "xmlParts", id: memo.id },
    { kind: "deleteSheet", id: idOf(workbook, "Hidden") },
  ]);
  workbook.grid.commit();
  const parts = await textParts(await saveWorkbook(workbook));
  expect(Object.values(parts).join("")).not.toContain("urn:example:memo");
  expect(parts["xl/workbook.xml"]).not.toContain("Hidden");
});

const OFFICE = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(
  existsSync,
);

(OFFICE === undefined ? describe.skip : describe)("LibreOffice", () => {
  test("opens a saved file and shows its cells", async () => {
    const workbook = await opened();
    writeOwnSheet(workbook);
    const folder = mkdtempSync(path.join(tmpdir(), "evenhand-"));
    writeFileSync(path.join(folder, "saved.xlsx"), await saveWorkbook(workbook));
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      OFFICE!,
      [
        profile,
        "--headless",
        "--convert-to",
        csv,
        "--outdir",
        folder,
        path.join(folder, "saved.xlsx"),
      ],
      { stdio: "ignore" },
    );
    const calibration = readFileSync(path.join(folder, "saved-Calibration.csv"), "utf8");
    const scores = readFileSync(path.join(folder, "saved-Scores.csv"), "utf8");
    expect(calibration.split("\n").slice(0, 4)).toEqual([
      "Id,Score,Final",
      "00042,71.5,1",
      "E2,88,1",
      "E3,64,3",
    ]);
    expect(scores.split("\n")[1]).toMatch(/^00042,71\.5,143,,88/);
    rmSync(folder, { recursive: true });
  }, 60_000);
});

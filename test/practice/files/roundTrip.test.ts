import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook, type OpenedWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import type { ChartRecord } from "../../../practice/host/Records";
import { addExcelFunctions } from "../../../practice/grid/excelFunctions";
import { addWorksheetFunctions } from "../../../practice/grid/addWorksheetFunctions";
import { area } from "../grid/gridFor";
import { everythingWorkbook } from "./everything";
import { writeOwnSheet } from "./ownSheet";
import { packageFacts } from "./packageFacts";

const original = everythingWorkbook();

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  addExcelFunctions();
  const scores = { name: "scores", dimensionality: "matrix" } as const;
  addWorksheetFunctions({
    functions: [{ id: "ZSCORE", name: "ZSCORE", description: "", parameters: [scores] }],
  });
});

const opened = (): Promise<OpenedWorkbook> => openWorkbook("everything.xlsx", original);

function idOf({ grid }: OpenedWorkbook, name: string): string {
  return grid.sheets().find((sheet) => sheet.name === name)!.id;
}

test("opens everything the host can be asked for", async () => {
  const workbook = await opened();
  const { grid } = workbook;
  const scores = idOf(workbook, "Scores");
  expect(grid.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Scores", "Visible"],
    ["Pay & bonus", "Visible"],
    ["Old", "Hidden"],
    ["Lists", "VeryHidden"],
  ]);
  expect(grid.values(scores, area("A2:C3"))).toEqual([
    ["00042", 71.5, 143],
    ["E2", 88, 176],
  ]);
  expect(grid.values(scores, area("E2:E4"))).toEqual([[88], [71.5], [64]]);
  expect(grid.spillOf(scores, 1, 4)).toEqual(area("E2:E4"));
  expect(grid.values(scores, area("A6:G6"))[0]).toMatchObject([
    "partly bold",
    true,
    { error: "#N/A" },
    null,
    { error: "#DIV/0!" },
    null,
    "ab",
  ]);
  expect(grid.values(idOf(workbook, "Pay & bonus"), area("B4:B4"))).toEqual([[223.5]]);
  expect(grid.list("tables")).toMatchObject([
    { name: "tblScores", area: area("A1:C4"), style: "TableStyleMedium4" },
  ]);
  expect(grid.list("names")).toMatchObject([
    { name: "AllScores", scope: null, formula: "=Scores!$B$2:$B$4", visible: true },
    { name: "Choices", scope: scores, formula: "=Lists!$A$1:$A$3" },
    { name: "Margin", formula: "=0.0735*100", comment: "agreed in March", visible: false },
  ]);
  expect(grid.list("notes")).toMatchObject([
    { row: 0, column: 4, content: "Checked by finance", author: "Finance" },
    { row: 8, column: 10, content: "On an empty cell" },
  ]);
  expect(grid.list("freezes")).toEqual([{ id: scores, rows: 1, columns: 1 }]);
  expect(grid.list("protections").map(({ id }) => id)).toEqual([idOf(workbook, "Pay & bonus")]);
  expect(grid.list("xmlParts")).toMatchObject([{ namespace: "urn:example:memo" }]);
  expect(grid.merges(scores)).toEqual([area("G1:H2")]);
  expect(grid.styles(scores, area("B3"))[0]![0]).toMatchObject({
    bold: true,
    italic: true,
    fontColor: "#C00000",
    fontSize: 14,
  });
});

test("charts of the file are there to be counted, read and deleted", async () => {
  const workbook = await opened();
  const { grid } = workbook;
  const scores = idOf(workbook, "Scores");
  expect(grid.list("charts")).toMatchObject([
    {
      sheet: scores,
      name: "Score chart",
      type: "ColumnClustered",
      series: [
        {
          nameAddress: "Scores!B1",
          categories: "Scores!A2:A4",
          values: "Scores!B2:B4",
        },
      ],
      options: {
        "title.text": "Scores",
        "legend.visible": true,
        "axes.valueAxis.minimum": 0,
        "axes.valueAxis.maximum": 100,
      },
    },
  ]);
  const [{ id, left, top, height }] = grid.list("charts") as [ChartRecord];
  const points = (axis: "columns" | "rows", count: number): number =>
    grid
      .extents(scores, axis, 0, count)
      .reduce((all, { size, hidden }) => all + (hidden ? 0 : size), 0);
  // The engine rounds sizes to pixels.
  expect(Math.abs(left - points("columns", 12))).toBeLessThan(1);
  expect(Math.abs(top - points("rows", 1))).toBeLessThan(1);
  expect(Math.abs(top + height - points("rows", 18))).toBeLessThan(1);
  expect(grid.model.getters.isChartDefined(id)).toBe(true);
});

test.each([
  [
    "the add-in",
    ({ grid }: OpenedWorkbook, id: string) => {
      grid.apply([{ kind: "remove", of: "charts", id }]);
      grid.commit();
    },
  ],
  [
    "hand",
    ({ grid }: OpenedWorkbook, id: string) => {
      const sheetId = grid.activeSheet();
      grid.model.dispatch("DELETE_FIGURE", { sheetId, figureId: `figure ${id}` });
    },
  ],
])(
  "a chart of the file that is deleted by %s is gone from it, and nothing else",
  async (_, remove) => {
    const workbook = await opened();
    const [{ id }] = workbook.grid.list("charts") as [ChartRecord];
    remove(workbook, id);
    expect(workbook.grid.model.getters.isChartDefined(id)).toBe(false);
    const facts = await packageFacts(await saveWorkbook(workbook));
    const kept = await packageFacts(original);
    const { charts: gone, ...sheet } = facts["Scores"] as Record<string, unknown>;
    const { charts: there, ...same } = kept["Scores"] as Record<string, unknown>;
    expect(JSON.stringify(there)).toContain("Score chart");
    expect(JSON.stringify(gone)).not.toContain("Score chart");
    expect(sheet).toEqual(same);
  },
);

test("cells in the file's standard letters have the grid's, whatever their number format", async () => {
  const workbook = await opened();
  const [[plain]] = workbook.grid.styles(idOf(workbook, "Scores"), area("B2")) as [[object]];
  expect(plain).not.toHaveProperty("fontSize");
  expect(plain).not.toHaveProperty("fontColor");
});

test("a workbook that was only opened and saved is the same, part by part", async () => {
  const saved = await saveWorkbook(await opened());
  expect(await packageFacts(saved)).toEqual(await packageFacts(original));
});

test("a row made higher is as high when the file is opened again", async () => {
  const workbook = await opened();
  const scores = idOf(workbook, "Scores");
  workbook.grid.apply([
    { kind: "extents", sheet: scores, axis: "rows", at: 2, count: 1, size: 45 },
  ]);
  const again = await openWorkbook("again.xlsx", await saveWorkbook(workbook));
  const sizes = again.grid.extents(idOf(again, "Scores"), "rows", 1, 3).map(({ size }) => size);
  expect(sizes[1]).toBe(45);
  expect(Math.max(sizes[0]!, sizes[2]!)).toBeLessThan(45);
});

test("a formula that Excel stored under its prefix for add-ins is read as ours", async () => {
  const renamed = everythingWorkbook((text) =>
    text.replace("CALIB.ZSCORE", "_xldudf_CALIB_ZSCORE"),
  );
  const workbook = await openWorkbook("excel.xlsx", renamed);
  const formula = workbook.grid.formulas(idOf(workbook, "Scores"), area("J2"))[0]![0];
  expect(formula).toBe("=CALIB.ZSCORE(B2:B4)");
  expect(await packageFacts(await saveWorkbook(workbook))).toEqual(await packageFacts(renamed));
});

describe("a calibrated workbook", () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    const workbook = await opened();
    await writeOwnSheet(workbook);
    saved = await saveWorkbook(workbook);
  });

  test("leaves everything else as it was", async () => {
    const before = await packageFacts(original);
    const after = await packageFacts(saved);
    for (const sheet of ["Scores", "Pay & bonus", "Old", "Lists", "settings", "title"]) {
      expect({ [sheet]: after[sheet] }).toEqual({ [sheet]: before[sheet] });
    }
    expect(after["names"]).toEqual(expect.arrayContaining(before["names"] as unknown[]));
    expect(after["customXml"]).toEqual(expect.arrayContaining(before["customXml"] as unknown[]));
  });

  test("holds our sheet with formulas, values and everything about it", async () => {
    const facts = await packageFacts(saved);
    const sheet = facts["Calibration"] as Record<string, unknown>;
    expect(sheet["cells"]).toMatchObject({
      A2: { value: { inner: ["00042"] }, type: "s", look: { format: "49" } },
      B2: { value: 71.5, look: { format: "0.00;[Red]-0.00" } },
      C2: { formula: "IF(Own[[#This Row],[Score]]>70,1,0)", value: 1, array: "none" },
      C3: { formula: "_xlfn.RANK.EQ(B3,Own[Score])", value: 1 },
      C4: { formula: 'COUNTIFS(Own[Score],">"&B4)+1', value: 3 },
      E2: { formula: "CALIB.ZSCORE(B2:B4)", array: "E2:E4", dynamic: true },
      F2: { formula: "_xlfn._xlws.SORT(B2:B4)", array: "F2:F4", dynamic: true, value: 64 },
      F4: { value: 88 },
      A1: {
        look: {
          font: {
            inner: expect.arrayContaining([
              { name: "b" },
              { name: "name", val: "Calibri" },
              { name: "sz", val: "11" },
            ]),
          },
        },
      },
    });
    const { E2, E3 } = sheet["cells"] as Record<string, { value: number }>;
    expect(E2!.value).toBeCloseTo(-0.244_339, 6);
    expect(E3!.value).toBeCloseTo(1.099_525, 6);
    expect(sheet).toMatchObject({
      panes: [{ ySplit: "1", state: "frozen" }],
      notes: [["B2", "HR", "agreed"]],
      validations: [{ on: "A2:A4", rule: { type: "list", error: "Choose one" } }],
      formats: [{ on: "B2:B4", rule: { type: "expression", inner: ["B2>80"] } }],
      tables: [{ displayName: "Own", ref: "A1:C4" }],
      page: expect.arrayContaining([
        expect.objectContaining({ orientation: "landscape", paperSize: "9" }),
        expect.objectContaining({ name: "pageMargins", left: "0.5", footer: "0.25" }),
        expect.objectContaining({
          name: "headerFooter",
          inner: ["&L&A&R&P / &N"],
        }),
      ]),
    });
    expect(JSON.stringify(facts["names"])).toContain("$A:$B,");
    expect(JSON.stringify(facts["names"])).toContain("Calibration!$B$2:$B$4");
  });

  test("holds our chart where its cells are, with titles, colour and ends of its axis", async () => {
    const facts = await packageFacts(saved);
    const [drawing] = (facts["Calibration"] as { charts: Record<string, unknown[]>[] }).charts;
    expect(drawing!["anchors"]).toEqual([["3 0 4 0", "8 0 16 0", expect.any(String)]]);
    const chart = JSON.stringify(drawing!["charts"]);
    for (const part of [
      "Calibration!A2:A4",
      "Calibration!B2:B4",
      "Scores",
      { name: "rPr", sz: "1100" },
      { name: "srgbClr", val: "0F6CBD" },
      "Person",
      "Points",
      { name: "min", val: "0" },
      { name: "max", val: "100" },
    ]) {
      expect(chart).toContain(JSON.stringify(part));
    }
  });

  test("opens again with everything in place", async () => {
    const again = await openWorkbook("again.xlsx", saved);
    const { grid } = again;
    const own = idOf(again, "Calibration");
    expect(grid.values(own, area("A1:C4"))).toEqual([
      ["Id", "Score", "Final"],
      ["00042", 71.5, 1],
      ["E2", 88, 1],
      ["E3", 64, 3],
    ]);
    const all = <T>(list: readonly T[], of: (one: T) => string): string[] => list.map(of).sort();
    expect(all(grid.list("tables"), ({ name }) => name)).toEqual(["Own", "tblScores"]);
    expect(all(grid.list("names"), ({ name }) => name)).toEqual([
      "AllScores",
      "Choices",
      "Margin",
      "Pool",
    ]);
    expect(all(grid.list("xmlParts"), ({ namespace }) => namespace)).toEqual([
      "urn:example:memo",
      "urn:own",
    ]);
    expect(all(grid.list("notes"), ({ content }) => content)).toEqual([
      "Checked by finance",
      "On an empty cell",
      "agreed",
    ]);
    expect(grid.list("settings")).toEqual([
      { id: "evenhand.margin", value: { margin: 7.35, words: "<&>" } },
    ]);
  });

  test("saved again it is the same, and settings do not pile up", async () => {
    const twice = await saveWorkbook(await openWorkbook("once.xlsx", saved));
    expect(await packageFacts(twice)).toEqual(await packageFacts(saved));
  });
});

test("what the add-in takes away is gone from the file", async () => {
  const workbook = await opened();
  const memo = workbook.grid.list("xmlParts")[0]!;
  workbook.grid.apply([
    { kind: "remove", of: "xmlParts", id: memo.id },
    { kind: "deleteSheet", id: idOf(workbook, "Old") },
  ]);
  workbook.grid.commit();
  const facts = await packageFacts(await saveWorkbook(workbook));
  expect(facts["customXml"]).toEqual([]);
  expect(facts["sheets"]).toEqual(["Scores: visible", "Pay & bonus: visible", "Lists: veryHidden"]);
});

test("what people did to cells is saved, and only that", async () => {
  const workbook = await opened();
  const { grid } = workbook;
  const scores = idOf(workbook, "Scores");
  grid.apply([
    { kind: "cells", sheet: scores, row: 1, column: 1, entries: [[99]] },
    { kind: "style", sheet: scores, area: area("A3"), style: { bold: true } },
    { kind: "setSheet", id: idOf(workbook, "Old"), set: { name: "Older", visibility: "Visible" } },
  ]);
  grid.commit();
  const before = await packageFacts(original);
  const after = await packageFacts(await saveWorkbook(workbook));
  const cells = (facts: Record<string, unknown>) =>
    (facts["Scores"] as { cells: Record<string, { value: unknown; look: object }> }).cells;
  const changed = Object.keys(cells(after)).filter(
    (at) => JSON.stringify(cells(after)[at]) !== JSON.stringify(cells(before)[at]),
  );
  // B2 itself, what is computed from it, and the cell whose look changed; J is the add-in's to compute.
  expect(changed.sort()).toEqual(["A3", "B2", "C2", "E2", "E3", "K2", "K3"]);
  expect(cells(after)["B2"]).toMatchObject({ value: 99, look: cells(before)["B2"]!.look });
  expect(after["sheets"]).toContain("Older: visible");
});

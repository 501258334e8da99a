import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import JSZip from "jszip";
import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { parseCsv } from "../../../practice/files/parseCsv";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { addExcelFunctions } from "../../../practice/grid/excelFunctions";
import { addWorksheetFunctions } from "../../../practice/grid/addWorksheetFunctions";
import { samples } from "../../../practice/samples/samples";
import { writeSample } from "../../../practice/samples/writeSample";
import { everythingWorkbook } from "./everything";
import { writeOwnSheet } from "./ownSheet";

/** Every sheet as a .csv file of its own, in UTF-8, with values as they are stored. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

let folder: string;

beforeAll(async () => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  addExcelFunctions();
  const scores = { name: "scores", dimensionality: "matrix" } as const;
  addWorksheetFunctions({
    functions: [{ id: "ZSCORE", name: "ZSCORE", description: "", parameters: [scores] }],
  });
  folder = mkdtempSync(path.join(tmpdir(), "evenhand-"));
  const keep = (name: string, bytes: Uint8Array): void =>
    writeFileSync(path.join(folder, name), bytes);
  const everything = everythingWorkbook();
  keep("opened.xlsx", await saveWorkbook(await openWorkbook("a.xlsx", everything)));
  const calibrated = await openWorkbook("a.xlsx", everything);
  await writeOwnSheet(calibrated);
  keep("calibrated.xlsx", await saveWorkbook(calibrated));
  const csv = new TextEncoder().encode("Id,Score\n00042,71.5\n");
  keep("list.xlsx", await saveWorkbook(await openWorkbook("list.csv", csv)));
  const slump = await writeSample(samples.find(({ file }) => file === "slump.xlsx")!.make(""));
  keep("slump.xlsx", await saveWorkbook(await openWorkbook("slump.xlsx", slump)));
  const files = ["opened", "calibrated", "list", "slump"].map((name) => `${name}.xlsx`);
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const convert = (format: string, names: readonly string[]): void => {
    execFileSync(
      process.env["EVENHAND_OFFICE"] ?? "soffice",
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, ...names],
      // Without a locale it writes 绩效数据 as question marks.
      { cwd: folder, stdio: "ignore", env: { ...process.env, LC_ALL: "C.UTF-8" } },
    );
  };
  convert(AS_CSV, files);
  convert("ods", ["calibrated.xlsx"]);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const shown = (name: string): string[][] => parseCsv(readFileSync(path.join(folder, name), "utf8"));

test("a file that was only opened and saved shows every sheet as it was", () => {
  const scores = shown("opened-Scores.csv");
  expect(scores[0]!.slice(0, 5)).toEqual(["Id", "Score", "Double", "", "Sorted"]);
  expect(scores[1]!.slice(0, 5)).toEqual(["00042", "71.5", "143", "", "88"]);
  expect(scores.slice(1, 4).map((row) => [row[4], row[10]])).toEqual([
    ["88", "2"],
    ["71.5", "1"],
    ["64", "3"],
  ]);
  expect(shown("opened-Pay & bonus.csv")[2]!.slice(1)).toEqual(["12500.5", "1100044"]);
  expect(shown("opened-Old.csv")).toEqual([["old"]]);
  expect(shown("opened-Lists.csv").flat()).toEqual(["keep", "accept", "override"]);
});

test("a calibrated file shows our sheet, computed by LibreOffice itself", () => {
  const rows = shown("calibrated-Calibration.csv");
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["Id", "Score", "Final"],
    ["00042", "71.5", "1"],
    ["E2", "88", "1"],
    ["E3", "64", "3"],
  ]);
  expect(shown("calibrated-Scores.csv")[1]!.slice(0, 3)).toEqual(["00042", "71.5", "143"]);
});

test("a calibrated file shows our chart over its cells, with its axis from 0 to 100", async () => {
  const zip = await JSZip.loadAsync(readFileSync(path.join(folder, "calibrated.ods")));
  const sheets = await zip.file("content.xml")!.async("string");
  expect(sheets).toMatch(/<draw:frame table:end-cell-address="Calibration\.[HI]1[67]"/);
  const charts = await Promise.all(
    zip.file(/^Object \d+\/content\.xml$/).map((part) => part.async("string")),
  );
  const own = charts.find((chart) => chart.includes("<text:p>Points</text:p>"));
  expect(own).toMatch(/chart:minimum="0" chart:maximum="100"/);
  expect(own).toContain("<text:p>Person</text:p>");
});

test("a .csv and a sample that were saved open too", () => {
  expect(shown("list-list.csv")).toEqual([
    ["Id", "Score"],
    ["00042", "71.5"],
  ]);
  expect(shown("slump-绩效数据.csv")).toHaveLength(303);
});

import { Workbook } from "@cj-tech-master/excelts";
import JSZip from "jszip";
import { domInNode } from "../../../practice/files/domInNode";
import { withBuiltInFormats } from "../../../practice/files/builtInFormats";
import { openWorkbook, type OpenedWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { area } from "../grid/gridFor";
import { everythingWorkbook } from "./everything";
import { packageFacts } from "./packageFacts";

let file: Uint8Array;
let opened: OpenedWorkbook;

/** Row 1 large, row 2 wrapped, row 3 wrapped and of a height of its own, row 4 plain; numbers in the formats below. */
beforeAll(async () => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  const book = new Workbook();
  book.title = "Looks";
  const sheet = book.addWorksheet("Looks");
  const long = "more words than the column is wide, so that they take several lines";
  sheet.addRows([["Title"], [long], [long], ["plain", 0, 1234.5, -2]]);
  sheet.getCell("A1").font = { size: 18, name: "Calibri" };
  for (const address of ["A2", "A3"]) sheet.getCell(address).alignment = { wrapText: true };
  sheet.getRow(3).height = 40;
  for (const address of ["B4", "C4", "D4"]) sheet.getCell(address).numFmt = "#,##0";
  file = new Uint8Array(await book.xlsx.writeBuffer());
  opened = await openWorkbook("looks.xlsx", file);
});

test("a format that the file names by its number only shows 0 as 0, and thousands parted", () => {
  const { grid } = opened;
  const id = grid.activeSheet();
  expect(grid.numberFormats(id, area("B4:D4"))).toEqual([["#,##0", "#,##0", "#,##0"]]);
  expect(grid.texts(id, area("B4:D4"))).toEqual([["0", "1,235", "-2"]]);
});

test("rows with large or wrapped text are free to grow to it, unless the file says how high they are", () => {
  const [sheet] = opened.grid.model.exportData().sheets;
  const sizes = [0, 1, 2, 3].map((row) => sheet!.rows[row]?.size ?? null);
  expect(sizes).toEqual([null, null, Math.round((40 * 96) / 72), 20]);
});

test("opened and saved, the file is the same", async () => {
  expect(await packageFacts(await saveWorkbook(opened))).toEqual(await packageFacts(file));
});

const xf = '<xf numFmtId="3" fontId="0"/>';

test.each([
  {
    name: "a list of formats gets one more",
    before: `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts/>${xf}`,
    after:
      '<styleSheet><numFmts count="1"><numFmt numFmtId="60003" formatCode="#,##0"/><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts/><xf numFmtId="60003" fontId="0"/>',
  },
  {
    name: "no list: it is made before the fonts",
    before: `<x:styleSheet><x:fonts/>${xf.replace("<xf", "<x:xf")}`,
    after:
      '<x:styleSheet><x:numFmts><x:numFmt numFmtId="60003" formatCode="#,##0"/></x:numFmts><x:fonts/><x:xf numFmtId="60003" fontId="0"/>',
  },
  {
    name: "an empty list is filled",
    before: `<styleSheet><numFmts count="0"/><fonts/>${xf}`,
    after:
      '<styleSheet><numFmts><numFmt numFmtId="60003" formatCode="#,##0"/></numFmts><fonts/><xf numFmtId="60003" fontId="0"/>',
  },
  {
    name: "nothing to mend",
    before: '<styleSheet><fonts/><xf numFmtId="9"/>',
    after: '<styleSheet><fonts/><xf numFmtId="9"/>',
  },
])("formats by number are spelt out for the reader: $name", ({ before, after }) => {
  expect(withBuiltInFormats(before)).toBe(after);
});

test("a fill that names no pattern is still none after saving", async () => {
  const bare = (text: string): string =>
    text.replace('<patternFill patternType="none"/>', "<patternFill/>");
  const file = everythingWorkbook(bare);
  const unsaved = await JSZip.loadAsync(file);
  expect(await unsaved.file("xl/styles.xml")!.async("string")).toContain("<patternFill/>");
  const saved = await saveWorkbook(await openWorkbook("bare.xlsx", file));
  const styles = await (await JSZip.loadAsync(saved)).file("xl/styles.xml")!.async("string");
  const patterns = [...styles.matchAll(/patternType="([^"]*)"/g)].map(([, pattern]) => pattern);
  expect(patterns).toContain("none");
  expect(patterns).not.toContain("undefined");
});

import JSZip from "jszip";
import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { xlsxOf } from "../../../src/workbook/file/xlsxOf";
import { plainTableSheet } from "../../../src/workbook/sheets/plainTableSheet";
import { area } from "../grid/gridFor";

/** Texts a list may hold, each told from the number, the formula or the markup it looks like. */
const TEXTS = ["姓名", "00123", "R&D <1>", '"quoted"', "=1+1", "2024-03-01", " spaces ", "a\nb"];

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
});

const columnOf = (texts: readonly unknown[]): unknown[][] => texts.map((text) => [text]);

async function valuesIn(bytes: Uint8Array): Promise<unknown> {
  const { grid } = await openWorkbook("texts.xlsx", bytes);
  return grid.values(grid.activeSheet(), area(`A1:A${TEXTS.length + 1}`));
}

/** A workbook as many exports write it, and as the add-in writes its own copy: every text in its cell. */
function exported(): Uint8Array {
  const title = { name: "List", table: "List" };
  const columns = [{ header: "Name", width: 20, format: "General" }];
  return xlsxOf([plainTableSheet("pay", title, columns, columnOf(TEXTS) as string[][])]);
}

test("texts that stand in their cells are read, and are there when the file was saved", async () => {
  const file = exported();
  const expected = columnOf(["Name", ...TEXTS]);
  expect(await valuesIn(file)).toEqual(expected);
  const opened = await openWorkbook("texts.xlsx", file);
  expect(await valuesIn(await saveWorkbook(opened))).toEqual(expected);
});

test("runs of one text are joined, however they are written; how they are pronounced is left out", async () => {
  const zip = await JSZip.loadAsync(exported());
  const path = "xl/worksheets/sheet1.xml";
  const xml = await zip.file(path)!.async("string");
  const runs =
    "<is><r><rPr><b/></rPr><t>Da</t></r><r><t xml:space='preserve'>ta &#x26; more</t></r><rPh sb='0' eb='1'><t>no</t></rPh></is>";
  const changed = xml.replace(/<is><t[^>]*>姓名<\/t><\/is>/, runs);
  expect(changed).not.toBe(xml);
  zip.file(path, changed);
  const { grid } = await openWorkbook("runs.xlsx", await zip.generateAsync({ type: "uint8array" }));
  expect(grid.values(grid.activeSheet(), area("A2:A3"))).toEqual([["Data & more"], ["00123"]]);
});

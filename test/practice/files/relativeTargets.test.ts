import JSZip from "jszip";
import { domInNode } from "../../../practice/files/domInNode";
import type { FileError } from "../../../practice/files/FileError";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { relativeTargets } from "../../../practice/files/relativeTargets";
import { xlsxOf } from "../../../src/workbook/file/xlsxOf";
import { plainTableSheet } from "../../../src/workbook/sheets/plainTableSheet";
import { area } from "../grid/gridFor";

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
});

const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

/** A file without shared texts, with what stands in its parts changed. */
async function changed(change: (text: string, path: string) => string): Promise<Uint8Array> {
  const title = { name: "List", table: "List" };
  const columns = [{ header: "Name", width: 20, format: "General" }];
  const zip = await JSZip.loadAsync(xlsxOf([plainTableSheet("pay", title, columns, [["00123"]])]));
  expect(zip.file("xl/sharedStrings.xml")).toBeNull();
  for (const path of Object.keys(zip.files).filter((each) => /\.(xml|rels)$/.test(each))) {
    zip.file(path, change(await zip.file(path)!.async("string"), path));
  }
  return zip.generateAsync({ type: "uint8array" });
}

const other = (target: string) => (text: string, path: string) =>
  path === RELATIONSHIPS ? text.replace(/Target="[^"]*sheet1\.xml"/, target) : text;

async function outcome(file: Uint8Array): Promise<unknown> {
  try {
    const { grid } = await openWorkbook("list.xlsx", file);
    return grid.values(grid.activeSheet(), area("A1:A2"));
  } catch (error) {
    return (error as FileError).code;
  }
}

test.each([
  { name: "steps from the root", target: 'Target="/xl/worksheets/sheet1.xml"' },
  { name: "steps in place", target: 'Target="./worksheets/./sheet1.xml"' },
  { name: "steps back", target: 'Target="../xl/worksheets/sheet1.xml"' },
  { name: "other quotes", target: "Target = '/xl/worksheets/sheet1.xml'" },
  { name: "steps beyond the root", target: 'Target="/../../xl/worksheets/sheet1.xml"' },
])("$name lead to the same part", async ({ target }) => {
  expect(await outcome(await changed(other(target)))).toEqual([["Name"], ["00123"]]);
});

test.each([
  { name: "no part", target: 'Target="/etc/passwd"' },
  { name: "no part by steps", target: `Target="${"../".repeat(2_000)}etc/passwd"` },
  { name: "another place", target: 'TargetMode="External" Target="file:///etc/passwd"' },
  { name: "nothing", target: 'Target=""' },
  { name: "itself", target: 'Target="/xl/_rels/workbook.xml.rels"' },
])("a sheet that is $name is refused as damaged", async ({ target }) => {
  expect(await outcome(await changed(other(target)))).toBe("damaged");
});

test.each([
  ["xl/_rels/workbook.xml.rels", "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"],
  ["xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet1.xml"],
  ["xl/_rels/workbook.xml.rels", "/docProps/app.xml", "../docProps/app.xml"],
  ["xl/worksheets/_rels/sheet1.xml.rels", "/xl/tables/table1.xml", "../tables/table1.xml"],
  ["xl/worksheets/_rels/sheet1.xml.rels", "../tables/table1.xml", "../tables/table1.xml"],
  ["_rels/.rels", "/xl/workbook.xml", "xl/workbook.xml"],
])("in %s %s is %s", (path, target, relative) => {
  const text = (to: string): string => `<r:Relationship Id="a" Target="${to}" Type="/t"/>`;
  expect(relativeTargets(path, text(target))).toBe(text(relative));
});

test("a target outside the package stays as it is written", () => {
  const link = '<Relationship Target="https://example.org/../a" Id="a" TargetMode="External"/>';
  expect(relativeTargets("xl/worksheets/_rels/sheet1.xml.rels", link)).toBe(link);
});

import type { NewSheet } from "../plan/WritePlan";
import { lookList } from "./cellLooks";
import { printNames } from "./pageXml";
import { sheetXml } from "./sheetXml";
import { escaped, XML_HEAD } from "./xml";
import { zipOf } from "./zipOf";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook file (ECMA-376, transitional) of the sheets and of nothing else: no author, no time, no custom part, no
 * hidden sheet, no formula. The same sheets give the same bytes.
 */
export function xlsxOf(sheets: readonly NewSheet[]): Uint8Array {
  const looks = lookList();
  const parts = sheets.map((sheet) => sheetXml(sheet, looks));
  const encoder = new TextEncoder();
  const entry = (path: string, text: string) => ({ path, bytes: encoder.encode(text) });
  return zipOf([
    entry("[Content_Types].xml", contentTypes(sheets.length)),
    entry("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])),
    entry("xl/workbook.xml", workbookXml(sheets)),
    entry(
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["styles", "styles.xml"],
      ]),
    ),
    entry("xl/styles.xml", XML_HEAD + looks.xml()),
    ...parts.map((part, index) => entry(`xl/worksheets/sheet${index + 1}.xml`, part)),
  ]);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPES}.${type}+xml"/>`;
  return [
    XML_HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override("workbook", "sheet.main"),
    override("styles", "styles"),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`worksheets/sheet${index + 1}`, "worksheet"),
    ),
    "</Types>",
  ].join("");
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  [
    XML_HEAD,
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    ),
    "</Relationships>",
  ].join("");

const workbookXml = (sheets: readonly NewSheet[]): string =>
  [
    XML_HEAD,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>`,
    ...sheets.map(
      ({ name }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    `</sheets>${printNames(sheets)}</workbook>`,
  ].join("");

import { DEFAULT_LOCALE, type WorkbookData } from "@odoo/o-spreadsheet";
import { helpers, load } from "../grid/engine";
import { OdooGrid } from "../grid/OdooGrid";
import { contentOf } from "../grid/cellContent";
import { fullAddress, parseArea, splitAddress } from "../host/addresses";
import { overlaps } from "../host/areas";
import { LAST_COLUMN, LAST_ROW } from "../host/Cell";
import type { Change } from "../host/Change";
import { withBuiltInFormats } from "./builtInFormats";
import { FileError } from "./FileError";
import { freeRowHeights } from "./freeRowHeights";
import { PackageXml } from "./PackageXml";
import { parseCsv } from "./parseCsv";
import { plainLooks } from "./plainLooks";
import { inlineTextsAsValues } from "./inlineTexts";
import { withoutFarRows } from "./withoutFarRows";
import { LIMITS, readPackage } from "./readPackage";
import { readRecords } from "./readRecords";
import { relativeTargets } from "./relativeTargets";
import { sheetParts, type SheetPart } from "./sheetParts";
import { tidyFormulas } from "./tidyFormulas";
import { textCells } from "./textCells";

/** A workbook that was opened: the grid, and the file's own parts for saving it faithfully. */
export interface OpenedWorkbook {
  readonly grid: OdooGrid;
  /** The .xlsx file it came from; null for a .csv. */
  readonly file: Uint8Array | null;
}

/**
 * Opens an .xlsx or .csv file.
 *
 * @throws {FileError} when the file is refused
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (/\.csv$/i.test(name)) return { grid: openCsv(name, bytes), file: null };
  if (!/\.xlsx$/i.test(name)) throw new FileError("unknown-kind", name.split(".").pop() ?? "");
  const parts = await readPackage(bytes);
  if (!parts.has("xl/workbook.xml") || !parts.has("[Content_Types].xml"))
    throw new FileError("not-a-workbook");
  const xml = new PackageXml(parts);
  let data: WorkbookData;
  try {
    data = load(engineParts(parts), false);
  } catch {
    throw new FileError("damaged", "xl/workbook.xml");
  }
  const sheets = sheetParts(xml).flatMap((part): SheetPart[] => {
    const sheet = data.sheets.find((one) => one.name === part.name);
    return sheet === undefined ? [] : [{ ...part, id: sheet.id }];
  });
  plainLooks(xml, data);
  keepText(xml, sheets, data);
  for (const sheet of sheets) {
    tidyFormulas(xml, sheet, data);
    freeRowHeights(xml, sheet, data);
  }
  const records = readRecords(xml, sheets, data);
  const grid = new OdooGrid(name, { ...data, namedRanges: namedRanges(records) }, records);
  return { grid, file: bytes };
}

/** The parts as the engine's own reader wants them: XML as text; pictures are left alone. */
function engineParts(parts: ReadonlyMap<string, Uint8Array>): Record<string, unknown> {
  const decoder = new TextDecoder();
  const texts: Record<string, unknown> = {};
  for (const [path, bytes] of parts) {
    if (path === "xl/styles.xml") texts[path] = withBuiltInFormats(decoder.decode(bytes));
    else if (path.startsWith("xl/worksheets/") && path.endsWith(".xml"))
      texts[path] = withoutFarRows(inlineTextsAsValues(decoder.decode(bytes)));
    else if (/\.rels$/i.test(path)) texts[path] = relativeTargets(path, decoder.decode(bytes));
    else if (/\.xml$/i.test(path)) texts[path] = decoder.decode(bytes);
    else if (path.includes("media/image")) texts[path] = { imageSrc: "" };
  }
  return texts;
}

/** Text cells that look like numbers or dates, such as employee number 00123, stay text. */
function keepText(xml: PackageXml, sheets: readonly SheetPart[], data: WorkbookData): void {
  for (const { id, path } of sheets) {
    const sheet = data.sheets.find((one) => one.id === id);
    if (sheet === undefined) continue;
    const isTextFormat = textFormatted(sheet, data);
    for (const [address, text] of textCells(xml, path)) {
      if (sheet.cells[address] === text && isMore(text) && !isTextFormat(address)) {
        sheet.cells[address] = `'${text}`;
      }
    }
  }
}

/** Cells in text format hold text as it is; the engine needs no mark there. */
function textFormatted(
  { formats }: WorkbookData["sheets"][number],
  data: WorkbookData,
): (address: string) => boolean {
  const zones = Object.entries(formats).filter(([, id]) => data.formats[id] === "@");
  const areas = zones.flatMap(([zone]) => parseArea(zone) ?? []);
  return (address) => {
    const cell = parseArea(address);
    return cell !== null && areas.some((area) => overlaps(area, cell));
  };
}

function isMore(text: string): boolean {
  return (
    /^[=']/.test(text) ||
    /^(true|false)$/i.test(text) ||
    helpers.isNumber(text, DEFAULT_LOCALE) ||
    helpers.isDateTime(text, DEFAULT_LOCALE)
  );
}

function openCsv(name: string, bytes: Uint8Array): OdooGrid {
  if (bytes.length > LIMITS.fileBytes) {
    throw new FileError("too-large", `${(bytes.length / 1_000_000).toFixed(1)} MB`);
  }
  const rows = parseCsv(decoded(bytes));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) throw new FileError("no-rows");
  const sheet =
    name
      .replace(/\.csv$/i, "")
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 31) || "Sheet1";
  const cells: Record<string, string> = {};
  rows.forEach((row, down) =>
    row.forEach((text, right) => {
      if (text !== "") cells[helpers.toXC(right, down)] = contentOf(csvValue(text));
    }),
  );
  const size = { colNumber: columns + 6, rowNumber: rows.length + 50 };
  return new OdooGrid(name, { sheets: [{ id: "sheet1", name: sheet, ...size, cells }] });
}

/** Names of plain areas, which the engine can use in formulas. */
function namedRanges(changes: readonly Change[]): Record<string, string> {
  const ranges: Record<string, string> = {};
  for (const change of changes) {
    if (change.kind !== "put" || change.of !== "names") continue;
    const { name, formula } = change.record;
    const { sheet, cells } = splitAddress(formula);
    const area = parseArea(cells.replaceAll("$", ""));
    if (sheet === null || area === null || area.rows === LAST_ROW || area.columns === LAST_COLUMN)
      continue;
    ranges[name] = fullAddress(sheet, area);
  }
  return ranges;
}

/** As Excel reads a .csv, but for numbers with leading zeros, which are numbers of people and stay text. */
function csvValue(text: string): string | number | null {
  if (text === "") return null;
  const plain = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text.trim());
  return plain ? Number(text) : text;
}

/** UTF-8 or, as Chinese systems export, GB 18030; UTF-16 by its mark. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

import type { WorkbookData } from "@odoo/o-spreadsheet";
import type { Change } from "../host/Change";
import type { NameRecord, NoteRecord, SettingRecord, TableRecord } from "../host/Records";
import { parseArea } from "../host/addresses";
import { attribute, elements, type PackageXml } from "./PackageXml";
import { readCharts } from "./readCharts";
import type { SheetPart } from "./sheetParts";
import { SETTINGS_NAMESPACE } from "./settingsNamespace";

type Put = Extract<Change, { kind: "put" }>;

/**
 * What the engine does not read of a file, as records: tables' names, defined names, notes, protection, custom XML; and
 * the charts it draws, which get the records' ids in its data.
 */
export function readRecords(
  xml: PackageXml,
  sheets: readonly SheetPart[],
  data: WorkbookData,
): Change[] {
  return [
    ...sheets
      .filter(({ veryHidden }) => veryHidden)
      .map(({ id }): Change => ({ kind: "setSheet", id, set: { visibility: "VeryHidden" } })),
    ...sheets.flatMap((sheet) => sheetRecords(xml, sheet)),
    ...sheets.flatMap((sheet) => {
      const drawn = data.sheets.find(({ id }) => id === sheet.id)!;
      return readCharts(xml, sheet, drawn).map((record): Put => ({
        kind: "put",
        of: "charts",
        record,
      }));
    }),
    ...namesOf(xml, sheets).map((record): Put => ({ kind: "put", of: "names", record })),
    ...[...xml.parts.keys()].flatMap((path) => customXml(xml, path)),
  ];
}

function sheetRecords(xml: PackageXml, sheet: SheetPart): Put[] {
  const { id } = sheet;
  const root = xml.sheetRoot(sheet.path);
  const records: Put[] = [
    ...tablesOf(xml, sheet).map((record): Put => ({ kind: "put", of: "tables", record })),
    ...notesOf(xml, sheet).map((record): Put => ({ kind: "put", of: "notes", record })),
  ];
  if (attribute(elements(root, "sheetProtection")[0], "sheet") === "1") {
    const record = { id, password: null, options: {} };
    records.push({ kind: "put", of: "protections", record });
  }
  const pane = elements(root, "pane")[0];
  if (attribute(pane, "state")?.startsWith("frozen")) {
    const rows = Number(attribute(pane, "ySplit") ?? 0);
    const columns = Number(attribute(pane, "xSplit") ?? 0);
    records.push({ kind: "put", of: "freezes", record: { id, rows, columns } });
  }
  return records;
}

function customXml(xml: PackageXml, path: string): Put[] {
  const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
  const root = number === undefined ? null : xml.root(path);
  if (number === undefined || root === null) return [];
  const prefix = /^(.+):/.exec(root.tagName)?.[1];
  const namespace = attribute(root, prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  if (namespace === SETTINGS_NAMESPACE) {
    return settingsIn(root).map((record): Put => ({ kind: "put", of: "settings", record }));
  }
  const record = { id: `{file-${number}}`, namespace, xml: xml.text(path) ?? "" };
  return [{ kind: "put", of: "xmlParts", record }];
}

function tablesOf(xml: PackageXml, { id: sheet, path }: SheetPart): TableRecord[] {
  return [...xml.related(path, "table").values()].flatMap((part) => {
    const root = xml.root(part);
    const area = parseArea(attribute(root, "ref") ?? "");
    if (root === null || area === null) return [];
    const style = elements(root, "tableStyleInfo")[0];
    const flag = (name: string): boolean => attribute(style, name) === "1";
    const columns = elements(root, "tableColumn").map((column, index) => ({
      id: Number(attribute(column, "id") ?? index + 1),
      name: (attribute(column, "name") ?? "").replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    }));
    const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
    return [
      {
        id: `{table-${attribute(root, "id") ?? part}}`,
        sheet,
        name,
        area,
        columns,
        style: attribute(style, "name") ?? "None",
        showHeaders: attribute(root, "headerRowCount") !== "0",
        showTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
        showBandedRows: flag("showRowStripes"),
        showBandedColumns: flag("showColumnStripes"),
        showFilterButton: elements(root, "autoFilter").length > 0,
        highlightFirstColumn: flag("showFirstColumn"),
        highlightLastColumn: flag("showLastColumn"),
      },
    ];
  });
}

function notesOf(xml: PackageXml, { id: sheet, path }: SheetPart): NoteRecord[] {
  return [...xml.related(path, "comments").values()].flatMap((part) => {
    const root = xml.root(part);
    const authors = elements(root, "author").map((author) => author.textContent);
    return elements(root, "comment").flatMap((comment) => {
      const address = attribute(comment, "ref") ?? "";
      const cell = parseArea(address);
      if (cell === null) return [];
      const content = elements(comment, "t")
        .map((run) => run.textContent)
        .join("");
      const author = authors[Number(attribute(comment, "authorId") ?? 0)] ?? "";
      const { row, column } = cell;
      const id = `{note-${sheet}-${address}}`;
      return [
        {
          id,
          sheet,
          row,
          column,
          author,
          content,
          kind: "note" as const,
          replies: [],
          resolved: false,
        },
      ];
    });
  });
}

function namesOf(xml: PackageXml, sheets: readonly SheetPart[]): NameRecord[] {
  return elements(xml.root("xl/workbook.xml"), "definedName").flatMap((element) => {
    const name = attribute(element, "name") ?? "";
    const formula = element.textContent;
    if (name.startsWith("_xlnm.") || formula === "") return [];
    const local = attribute(element, "localSheetId");
    const scope = local === null ? null : (sheets[Number(local)]?.id ?? null);
    return [
      {
        id: scope === null ? name : `${scope}!${name}`,
        name,
        scope,
        formula: `=${formula}`,
        comment: attribute(element, "comment") ?? "",
        visible: attribute(element, "hidden") !== "1",
      },
    ];
  });
}

/** Settings of a file saved by the practice workbook; anything else in their place is ignored. */
function settingsIn(root: Element): SettingRecord[] {
  try {
    const read = JSON.parse(root.textContent) as unknown;
    if (!Array.isArray(read)) return [];
    return read.filter(
      (one): one is SettingRecord => typeof (one as SettingRecord | null)?.id === "string",
    );
  } catch {
    return [];
  }
}

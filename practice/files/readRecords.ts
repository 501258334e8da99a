import type { Change } from "../host/Change";
import type { NameRecord, NoteRecord, SettingRecord, TableRecord } from "../host/Records";
import { parseArea } from "../host/addresses";
import { elements, type PackageXml } from "./PackageXml";
import { SETTINGS_NAMESPACE } from "./settingsNamespace";

/** A sheet of the file, with the id it has in the grid. */
export interface SheetPart {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly veryHidden: boolean;
}

/** Sheets in their order, each with the part that holds it. */
export function sheetParts(xml: PackageXml): readonly Omit<SheetPart, "id">[] {
  const paths = xml.related("xl/workbook.xml", "worksheet");
  return elements(xml.root("xl/workbook.xml"), "sheet").flatMap((sheet) => {
    const path = paths.get(sheet.getAttribute("r:id") ?? "");
    if (path === undefined) return [];
    const veryHidden = sheet.getAttribute("state") === "veryHidden";
    return [{ name: sheet.getAttribute("name") ?? "", path, veryHidden }];
  });
}

type Put = Extract<Change, { kind: "put" }>;

/** What the engine does not read of a file, as records: tables' names, defined names, notes, protection, custom XML. */
export function readRecords(xml: PackageXml, sheets: readonly SheetPart[]): Change[] {
  return [
    ...sheets
      .filter(({ veryHidden }) => veryHidden)
      .map(({ id }): Change => ({ kind: "setSheet", id, set: { visibility: "VeryHidden" } })),
    ...sheets.flatMap((sheet) => sheetRecords(xml, sheet)),
    ...namesOf(xml, sheets).map((record): Put => ({ kind: "put", of: "names", record })),
    ...[...xml.parts.keys()].flatMap((path) => customXml(xml, path)),
  ];
}

function sheetRecords(xml: PackageXml, sheet: SheetPart): Put[] {
  const { id } = sheet;
  const root = xml.root(sheet.path);
  const records: Put[] = [
    ...tablesOf(xml, sheet).map((record): Put => ({ kind: "put", of: "tables", record })),
    ...notesOf(xml, sheet).map((record): Put => ({ kind: "put", of: "notes", record })),
  ];
  if (elements(root, "sheetProtection")[0]?.getAttribute("sheet") === "1") {
    const record = { id, password: null, options: {} };
    records.push({ kind: "put", of: "protections", record });
  }
  const pane = elements(root, "pane")[0];
  if (pane?.getAttribute("state")?.startsWith("frozen")) {
    const rows = Number(pane.getAttribute("ySplit") ?? 0);
    const columns = Number(pane.getAttribute("xSplit") ?? 0);
    records.push({ kind: "put", of: "freezes", record: { id, rows, columns } });
  }
  return records;
}

function customXml(xml: PackageXml, path: string): Put[] {
  const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
  const root = number === undefined ? null : xml.root(path);
  if (number === undefined || root === null) return [];
  const prefix = /^(.+):/.exec(root.tagName)?.[1];
  const namespace = root.getAttribute(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  if (namespace === SETTINGS_NAMESPACE) {
    return settingsIn(root).map((record): Put => ({ kind: "put", of: "settings", record }));
  }
  const record = { id: `{file-${number}}`, namespace, xml: xml.text(path) ?? "" };
  return [{ kind: "put", of: "xmlParts", record }];
}

function tablesOf(xml: PackageXml, { id: sheet, path }: SheetPart): TableRecord[] {
  return [...xml.related(path, "table").values()].flatMap((part) => {
    const root = xml.root(part);
    const area = parseArea(root?.getAttribute("ref") ?? "");
    if (root === null || area === null) return [];
    const style = elements(root, "tableStyleInfo")[0];
    const flag = (name: string): boolean => style?.getAttribute(name) === "1";
    const columns = elements(root, "tableColumn").map((column, index) => ({
      id: Number(column.getAttribute("id") ?? index + 1),
      name: (column.getAttribute("name") ?? "").replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    }));
    const name = root.getAttribute("displayName") ?? root.getAttribute("name") ?? "";
    return [
      {
        id: `{table-${root.getAttribute("id") ?? part}}`,
        sheet,
        name,
        area,
        columns,
        style: style?.getAttribute("name") ?? "None",
        showHeaders: root.getAttribute("headerRowCount") !== "0",
        showTotals: Number(root.getAttribute("totalsRowCount") ?? 0) > 0,
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
      const address = comment.getAttribute("ref") ?? "";
      const cell = parseArea(address);
      if (cell === null) return [];
      const content = elements(comment, "t")
        .map((run) => run.textContent)
        .join("");
      const author = authors[Number(comment.getAttribute("authorId") ?? 0)] ?? "";
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
    const name = element.getAttribute("name") ?? "";
    const formula = element.textContent;
    if (name.startsWith("_xlnm.") || formula === "") return [];
    const local = element.getAttribute("localSheetId");
    const scope = local === null ? null : (sheets[Number(local)]?.id ?? null);
    return [
      {
        id: scope === null ? name : `${scope}!${name}`,
        name,
        scope,
        formula: `=${formula}`,
        comment: element.getAttribute("comment") ?? "",
        visible: element.getAttribute("hidden") !== "1",
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

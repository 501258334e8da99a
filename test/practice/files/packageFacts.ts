import JSZip from "jszip";
import { PackageXml, attribute, elements } from "../../../practice/files/PackageXml";

type Tree = string | Readonly<Record<string, unknown>>;

/** What a spreadsheet program reads out of an .xlsx: its parts without the numbers by which one points at another. */
export async function packageFacts(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [path, file] of Object.entries(zip.files)) {
    if (!file.dir) parts.set(path, await file.async("uint8array"));
  }
  const xml = new PackageXml(parts);
  const book = xml.root("xl/workbook.xml");
  const paths = xml.related("xl/workbook.xml", "worksheet");
  const sheets = elements(book, "sheet").map((sheet) => ({
    name: attribute(sheet, "name")!,
    state: attribute(sheet, "state") ?? "visible",
    path: paths.get(attribute(sheet, "r:id")!)!,
  }));
  return {
    sheets: sheets.map(({ name, state }) => `${name}: ${state}`),
    // A name's comment does not survive.
    names: sorted(elements(book, "definedName").map((name) => tree(name, ["comment"]))),
    settings: elements(xml.root("docProps/custom.xml"), "property").map((one) => tree(one)),
    title: elements(xml.root("docProps/core.xml"), "title").map((one) => one.textContent),
    customXml: [...xml.related("xl/workbook.xml", "customXml").values()].map((path) =>
      tree(xml.root(path)!),
    ),
    ...Object.fromEntries(sheets.map(({ name, path }) => [name, sheetFacts(xml, path)])),
  };
}

function sheetFacts(xml: PackageXml, path: string): Record<string, unknown> {
  const root = xml.root(path);
  const all = (...names: string[]): Tree[] =>
    names.flatMap((name) => elements(root, name)).map((element) => tree(element));
  const related = (type: string): Element[] =>
    [...xml.related(path, type).values()].map((part) => xml.root(part)!);
  const charts = [...xml.related(path, "drawing").values()].map((drawing) => ({
    anchors: elements(xml.root(drawing), "twoCellAnchor").map((one) => [
      ...["from", "to"].map((end) =>
        childrenOf(elements(one, end)[0])
          .map(({ textContent }) => textContent)
          .join(" "),
      ),
      attribute(elements(one, "cNvPr")[0], "name"),
    ]),
    charts: [...xml.related(drawing, "chart").values()].map((part) => tree(xml.root(part)!)),
  }));
  return {
    cells: cells(xml, root),
    rows: elements(root, "row")
      .map((row) => attributes(row, ["r", "ht", "hidden"]))
      .filter((row) => Object.keys(row).length > 1),
    columns: elements(root, "col").map((one) => attributes(one, ["min", "max", "width", "hidden"])),
    page: all("tabColor", "printOptions", "pageMargins", "pageSetup", "headerFooter"),
    fit: elements(root, "pageSetUpPr").map((one) => attribute(one, "fitToPage")),
    view: elements(root, "sheetView").map((one) => attribute(one, "showGridLines") ?? "1"),
    panes: elements(root, "pane").map((one) => attributes(one, ["xSplit", "ySplit", "state"])),
    merges: all("mergeCell"),
    protection: all("sheetProtection"),
    // A link's tip does not survive.
    links: elements(root, "hyperlink").map((link) => ({
      on: attribute(link, "ref"),
      to: xml.related(path, "hyperlink").get(attribute(link, "r:id")!),
    })),
    validations: sorted(
      elements(root, "dataValidation").flatMap((one) =>
        attribute(one, "sqref")!
          .split(" ")
          .map((on) => ({ on, rule: tree(one, ["sqref"]) })),
      ),
    ),
    formats: elements(root, "conditionalFormatting").flatMap((block) =>
      elements(block, "cfRule").map((rule) => ({
        on: attribute(block, "sqref"),
        rule: tree(rule, ["dxfId"]),
        look: dxf(xml, attribute(rule, "dxfId")),
      })),
    ),
    tables: related("table").map((table) =>
      tree(table, ["id", "totalsRowShown", "totalsRowLabel"]),
    ),
    notes: related("comments").flatMap((root) => {
      const authors = elements(root, "author").map(({ textContent }) => textContent);
      return elements(root, "comment").map((note) => [
        attribute(note, "ref"),
        authors[Number(attribute(note, "authorId"))],
        note.textContent.trim(),
      ]);
    }),
    charts,
  };
}

/** Formula, value and look of every cell that has any, by address. */
function cells(xml: PackageXml, root: Element | null): Record<string, unknown> {
  const shared = elements(xml.root("xl/sharedStrings.xml"), "si");
  const looks = cellLooks(xml);
  const found: Record<string, unknown> = {};
  for (const cell of elements(root, "c")) {
    const [formula] = elements(cell, "f");
    const value = elements(cell, "v")[0]?.textContent;
    const type = attribute(cell, "t") ?? "n";
    const facts = {
      value: type === "s" ? tree(shared[Number(value)]!) : type === "n" ? Number(value) : value,
      type,
      ...(formula
        ? { formula: formula.textContent, array: attribute(formula, "ref") ?? "none" }
        : {}),
      dynamic: cell.hasAttribute("cm"),
      look: looks[Number(attribute(cell, "s") ?? 0)],
    };
    if (value !== undefined || formula) found[attribute(cell, "r")!] = facts;
  }
  return found;
}

function cellLooks(xml: PackageXml): Record<string, unknown>[] {
  const root = xml.root("xl/styles.xml");
  const list = (name: string): Element[] => childrenOf(elements(root, name)[0]);
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const formats = new Map(
    list("numFmts").map((one) => [
      attribute(one, "numFmtId"),
      // Hyphens and blanks in a format stand for themselves, with a backslash or without.
      attribute(one, "formatCode")!.replace(/\\([- ])/g, "$1"),
    ]),
  );
  return list("cellXfs").map((xf) => {
    const part = (from: Element[], id: string): Tree => tree(from[Number(attribute(xf, id))]!);
    const format = attribute(xf, "numFmtId");
    return {
      font: part(fonts, "fontId"),
      fill: part(fills, "fillId"),
      border: part(borders, "borderId"),
      format: formats.get(format) ?? format,
      rest: childrenOf(xf).map((one) => tree(one)),
    };
  });
}

function dxf(xml: PackageXml, id: string | null): Tree | null {
  const [list] = elements(xml.root("xl/styles.xml"), "dxfs");
  return id === null ? null : tree(childrenOf(list)[Number(id)]!);
}

const sorted = <T>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const childrenOf = (element: Element | undefined): Element[] => [...(element?.children ?? [])];

/** Flags that mean the same whether they are written or not, here and below. */
const DEFAULTS: Readonly<Record<string, string>> = {
  hidden: "0",
  allowBlank: "0",
  stopIfTrue: "0",
  errorStyle: "stop",
  operator: "between",
  headerRowCount: "1",
  totalsRowCount: "0",
  textRotation: "0",
  copies: "1",
  fitToWidth: "1",
  firstPageNumber: "1",
  useFirstPageNumber: "1",
};

/** An element as plain data: attributes and children in the order of their names, blank text dropped. */
function tree(element: Element, without: readonly string[] = []): Tree {
  const children = childrenOf(element);
  const given = attributes(element, null, without);
  const text = children.length === 0 ? element.textContent : "";
  if (children.length === 0 && Object.keys(given).length === 0 && text !== "") return text;
  const name = element.tagName.replace(/^.*:/, "");
  const inner = sorted(children.map((child) => tree(child, without)));
  return {
    name,
    ...given,
    ...(text === "" ? {} : { text }),
    ...(inner.length > 0 ? { inner } : {}),
  };
}

function attributes(
  element: Element,
  only: readonly string[] | null,
  without: readonly string[] = [],
): Record<string, string> {
  const given = [...element.attributes]
    .map(({ name, value }): [string, string] => [name, value])
    .filter(([name, value]) => !name.startsWith("xmlns") && DEFAULTS[name] !== value)
    .filter(([name]) => (only === null || only.includes(name)) && !without.includes(name));
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

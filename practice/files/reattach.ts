import JSZip from "jszip";
import type { OdooGrid } from "../grid/OdooGrid";
import { PackageXml } from "./PackageXml";
import { readPackage } from "./readPackage";
import { sheetParts } from "./sheetParts";
import { restoreFormats, type SamePart } from "./restoreFormats";
import { SETTINGS_NAMESPACE } from "./settingsNamespace";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Puts back what the writer of .xlsx files leaves out: conditional formats and custom XML of the original file as they
 * were, custom XML the add-in has added, its settings, and the file's own properties.
 */
export async function reattach(
  bytes: Uint8Array,
  original: Uint8Array | null,
  grid: OdooGrid,
  before: OdooGrid | null,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = original === null ? null : await readPackage(original);
  const last = parts === null ? 0 : putBack(zip, parts, grid, before);
  if (parts !== null && before !== null) {
    const xml = new PackageXml(parts);
    await restoreFormats(zip, xml, await sameSheets(zip, xml, grid, before));
  }
  const own = grid
    .list("xmlParts")
    .filter(({ id }) => before?.get("xmlParts", id) === undefined)
    .map(({ xml }) => xml);
  const settings = grid.list("settings");
  if (settings.length > 0) own.push(settingsXml(settings));
  own.forEach((xml, index) => zip.file(`customXml/item${String(last + index + 1)}.xml`, xml));
  await relate(zip);
  await forgetMissingTheme(zip);
  await nameEmptyFills(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Puts the original's custom XML and properties back, but for what the add-in has removed. @returns the last item's number */
function putBack(
  zip: JSZip,
  parts: ReadonlyMap<string, Uint8Array>,
  grid: OdooGrid,
  before: OdooGrid | null,
): number {
  const isGone = (number: string, content: Uint8Array): boolean => {
    const id = `{file-${number}}`;
    const wasThere = before?.get("xmlParts", id) !== undefined;
    return isOurSettings(content) || (wasThere && grid.get("xmlParts", id) === undefined);
  };
  let last = 0;
  for (const [path, content] of parts) {
    if (!path.startsWith("customXml/") && path !== "docProps/custom.xml") continue;
    const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
    if (number !== undefined) last = Math.max(last, Number(number));
    if (number !== undefined && isGone(number, content)) continue;
    if (!zip.file(path)) zip.file(path, content);
  }
  return last;
}

/** Sheets that were in the file and still are, by their place in both packages. */
async function sameSheets(
  zip: JSZip,
  original: PackageXml,
  grid: OdooGrid,
  before: OdooGrid,
): Promise<SamePart[]> {
  const contents = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].map(
    async (path) => [path, await zip.file(path)!.async("uint8array")] as const,
  );
  const saved = sheetParts(new PackageXml(new Map(await Promise.all(contents))));
  return sheetParts(original).flatMap(({ name, path }): SamePart[] => {
    const id = before.sheets().find((sheet) => sheet.name === name)?.id;
    const now = grid.sheets().find((sheet) => sheet.id === id)?.name;
    const same = saved.find((sheet) => sheet.name === now);
    return same === undefined ? [] : [{ original: path, saved: same.path }];
  });
}

/** The writer names a theme even where the file has none, which other programs would look for in vain. */
async function forgetMissingTheme(zip: JSZip): Promise<void> {
  if (zip.file("xl/theme/theme1.xml")) return;
  for (const path of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"]) {
    const text = await zip.file(path)!.async("string");
    zip.file(path, text.replace(/<(?:Relationship|Override) [^>]*theme\/theme1\.xml[^>]*\/>/, ""));
  }
}

/** A fill without a pattern is none; the writer calls it "undefined", and a file that says so is damaged to Excel. */
async function nameEmptyFills(zip: JSZip): Promise<void> {
  const styles = await zip.file("xl/styles.xml")!.async("string");
  zip.file("xl/styles.xml", styles.replaceAll('patternType="undefined"', 'patternType="none"'));
}

function isOurSettings(content: Uint8Array): boolean {
  return new TextDecoder().decode(content).includes(SETTINGS_NAMESPACE);
}

function settingsXml(settings: ReturnType<OdooGrid["list"]>): string {
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${escaped(JSON.stringify(settings))}</settings>`;
}

/** Says in the package's tables of contents that the parts are there. */
async function relate(zip: JSZip): Promise<void> {
  const items = Object.keys(zip.files).filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const book = "xl/_rels/workbook.xml.rels";
  await amend(
    zip,
    book,
    "</Relationships>",
    items.map((path, index) => ({
      known: path,
      line: `<Relationship Id="rIdXml${String(index + 1)}" Type="${RELATIONSHIPS}/customXml" Target="../${path}"/>`,
    })),
  );
  if (zip.file("docProps/custom.xml")) {
    const type = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    await amend(zip, "[Content_Types].xml", "</Types>", [
      {
        known: "/docProps/custom.xml",
        line: `<Override PartName="/docProps/custom.xml" ContentType="${type}"/>`,
      },
    ]);
    await amend(zip, "_rels/.rels", "</Relationships>", [
      {
        known: "docProps/custom.xml",
        line: `<Relationship Id="rIdCustom" Type="${RELATIONSHIPS}/custom-properties" Target="docProps/custom.xml"/>`,
      },
    ]);
  }
  const properties = Object.keys(zip.files).filter((path) =>
    /^customXml\/itemProps\d+\.xml$/.test(path),
  );
  const type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  await amend(
    zip,
    "[Content_Types].xml",
    "</Types>",
    properties.map((path) => ({
      known: `/${path}`,
      line: `<Override PartName="/${path}" ContentType="${type}"/>`,
    })),
  );
}

async function amend(
  zip: JSZip,
  path: string,
  end: string,
  entries: readonly { readonly known: string; readonly line: string }[],
): Promise<void> {
  const text = await zip.file(path)?.async("string");
  if (text === undefined) return;
  const lines = entries.filter(({ known }) => !text.includes(known)).map(({ line }) => line);
  if (lines.length > 0) zip.file(path, text.replace(end, lines.join("") + end));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

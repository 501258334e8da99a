import { PackageXml, elements } from "./PackageXml";

const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** Addresses and texts of a sheet's cells that hold text, not numbers or formulas. */
export function textCells(xml: PackageXml, path: string): Map<string, string> {
  const shared = sharedTexts(xml);
  const found = new Map<string, string>();
  for (const [, attributes = "", body = ""] of (xml.text(path) ?? "").matchAll(CELL)) {
    const type = /\bt="(\w+)"/.exec(attributes)?.[1];
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (type !== "s" || address === undefined || /<(?:\w+:)?f[\s>/]/.test(body)) continue;
    const index = /<(?:\w+:)?v>(\d+)</.exec(body)?.[1];
    const text = index === undefined ? undefined : shared[Number(index)];
    if (text !== undefined) found.set(address, text);
  }
  return found;
}

const SHARED = new WeakMap<PackageXml, readonly string[]>();

function sharedTexts(xml: PackageXml): readonly string[] {
  const known = SHARED.get(xml);
  if (known !== undefined) return known;
  const texts = elements(xml.root("xl/sharedStrings.xml"), "si").map((item) =>
    elements(item, "t")
      .filter((run) => run.parentElement?.tagName.replace(/^.*:/, "") !== "rPh")
      .map((run) => run.textContent ?? "")
      .join(""),
  );
  SHARED.set(xml, texts);
  return texts;
}

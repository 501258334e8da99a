import { inlineTextIn } from "./inlineTexts";
import { elements, type PackageXml } from "./PackageXml";

const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** Addresses and texts of a sheet's cells that hold text, not numbers or formulas. */
export function textCells(xml: PackageXml, path: string): Map<string, string> {
  const shared = sharedTexts(xml);
  const found = new Map<string, string>();
  for (const [, attributes = "", body = ""] of (xml.text(path) ?? "").matchAll(CELL)) {
    const text = textOf(attributes, body, shared);
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (text !== undefined && address !== undefined) found.set(address, text);
  }
  return found;
}

function textOf(attributes: string, body: string, shared: readonly string[]): string | undefined {
  if (attributes.includes('t="inlineStr"')) return inlineTextIn(body);
  const isText = attributes.includes('t="s"') && !/<(?:\w+:)?f[\s>/]/.test(body);
  const index = isText ? /<(?:\w+:)?v>(\d+)</.exec(body)?.[1] : undefined;
  return index === undefined ? undefined : shared[Number(index)];
}

const SHARED = new WeakMap<PackageXml, readonly string[]>();

function sharedTexts(xml: PackageXml): readonly string[] {
  const known = SHARED.get(xml);
  if (known !== undefined) return known;
  const texts = elements(xml.root("xl/sharedStrings.xml"), "si").map((item) =>
    elements(item, "t")
      .filter((run) => run.parentElement?.tagName.replace(/^.*:/, "") !== "rPh")
      .map((run) => run.textContent)
      .join(""),
  );
  SHARED.set(xml, texts);
  return texts;
}

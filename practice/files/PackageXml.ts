import { resolvedTarget } from "./resolvedTarget";

/** A workbook's parts with a reader of their XML that works in the page and in Node. */
export class PackageXml {
  readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = parts;
  }

  text(path: string): string | null {
    const bytes = this.parts.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }

  /** Root element of a part, or null when there is none. */
  root(path: string): Element | null {
    const text = this.text(path);
    if (text === null) return null;
    return parsed(text);
  }

  /** A worksheet without its cells, of which there may be a million. */
  sheetRoot(path: string): Element | null {
    const text = this.text(path);
    if (text === null) return null;
    const [start, end] = [SHEET_DATA.exec(text), SHEET_DATA_END.exec(text)];
    if (start === null || end === null) return this.root(path);
    return parsed(text.slice(0, start.index) + text.slice(end.index + end[0].length));
  }

  /** Targets of a part's relationships of one type, by relationship id. */
  related(path: string, type: string): Map<string, string> {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const name = path.slice(folder.length);
    const root = this.root(`${folder}_rels/${name}.rels`);
    const found = new Map<string, string>();
    for (const relation of elements(root, "Relationship")) {
      if (!(attribute(relation, "Type") ?? "").endsWith(`/${type}`)) continue;
      const target = attribute(relation, "Target") ?? "";
      found.set(attribute(relation, "Id") ?? "", resolvedTarget(folder, target));
    }
    return found;
  }
}

const SHEET_DATA = /<(?:\w+:)?sheetData>/;
const SHEET_DATA_END = /<\/(?:\w+:)?sheetData>/;

function parsed(text: string): Element {
  return new DOMParser().parseFromString(text, "text/xml").documentElement;
}

/** Descendants of an element by local name, whatever prefix the file gives them. */
export function elements(root: Element | null, name: string): Element[] {
  if (root === null) return [];
  return [...root.querySelectorAll("*")].filter(
    (element) => element.tagName.replace(/^.*:/, "") === name,
  );
}

/** An attribute's text. By `getAttribute` some readers would give it as it is written, with `&amp;` for `&`. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.getAttributeNode(name)?.value ?? null;
}

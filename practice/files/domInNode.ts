import { DOMParser as XmlReader } from "linkedom";
import "../grid/engine";

/**
 * Gives Node the XML reader that the engine's importer and ours expect; call it before a file is opened. Importing
 * the engine puts an empty stand-in there first, so it is replaced, unless this is a page.
 */
export function domInNode(): void {
  if (typeof window === "undefined") Object.assign(globalThis, { DOMParser: XmlReader });
}

import type JSZip from "jszip";
import type { PackageXml } from "./PackageXml";

/** A sheet that came from the file: where the file has it, and where the saved package does. */
export interface SamePart {
  readonly original: string;
  readonly saved: string;
}

const BLOCK = /<conditionalFormatting[\s>][\s\S]*?<\/conditionalFormatting>/g;
const LOOK = /<dxf\/>|<dxf[\s>][\s\S]*?<\/dxf>/g;

/** What stands after conditional formats in a sheet, by the file format's own order. */
const AFTER =
  /<(?:conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|\/worksheet)[\s>]/;

/**
 * Puts the file's own conditional formats back, word for word, with the looks they point at: the writer knows some kinds
 * of rules only, and would leave empty blocks in place of the others.
 */
export async function restoreFormats(
  zip: JSZip,
  original: PackageXml,
  sheets: readonly SamePart[],
): Promise<void> {
  const blocks = sheets.flatMap((sheet) => {
    const found = (original.text(sheet.original) ?? "").match(BLOCK);
    return found === null ? [] : [{ path: sheet.saved, text: found.join("") }];
  });
  if (blocks.length === 0) return;
  const added = looksOf(original.text("xl/styles.xml") ?? "");
  let known = 0;
  await change(zip, "xl/styles.xml", (styles) => {
    known = looksOf(styles).length;
    return withLooks(styles, known, added);
  });
  for (const { path, text } of blocks) {
    const renumbered = text.replace(
      /dxfId="(\d+)"/g,
      (_, id: string) => `dxfId="${String(Number(id) + known)}"`,
    );
    await change(zip, path, (sheet) => sheet.replace(AFTER, (next) => renumbered + next));
  }
}

const LIST = /<dxfs[^>]*\/>|<dxfs[^>]*>([\s\S]*?)<\/dxfs>/;

function looksOf(styles: string): readonly string[] {
  return LIST.exec(styles)?.[1]?.match(LOOK) ?? [];
}

function withLooks(styles: string, known: number, added: readonly string[]): string {
  return styles.replace(LIST, (_, inside: string | undefined) => {
    const count = String(known + added.length);
    return `<dxfs count="${count}">${inside ?? ""}${added.join("")}</dxfs>`;
  });
}

async function change(zip: JSZip, path: string, edit: (text: string) => string): Promise<void> {
  const text = await zip.file(path)?.async("string");
  if (text !== undefined) zip.file(path, edit(text));
}

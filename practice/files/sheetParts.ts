import { attribute, elements, type PackageXml } from "./PackageXml";

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
    const path = paths.get(attribute(sheet, "r:id") ?? "");
    if (path === undefined) return [];
    const veryHidden = attribute(sheet, "state") === "veryHidden";
    return [{ name: attribute(sheet, "name") ?? "", path, veryHidden }];
  });
}

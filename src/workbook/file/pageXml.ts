import { columnLetters, fixedAddress, quotedSheet } from "../plan/address";
import type { NewSheet } from "../plan/WritePlan";
import { paper } from "../sheets/paper";
import { rowHeights } from "../sheets/rowHeights";
import { escaped } from "./xml";

const POINTS_PER_INCH = 72;
/** The file format's number of the paper. */
const A4 = 9;

/** How a sheet prints, as in the workbook it would be written into. */
export function pageXml({ page }: NewSheet): string {
  const { margins, footer } = paper;
  const sides = (["left", "right", "top", "bottom", "header", "footer"] as const).map(
    (side) => `${side}="${margins[side] / POINTS_PER_INCH}"`,
  );
  const [wide, high] = page === null || page.fit === "page" ? [1, 1] : [page.fit.wide, 0];
  const orientation = page?.orientation === "Landscape" ? "landscape" : "portrait";
  return [
    `<pageMargins ${sides.join(" ")}/>`,
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="${wide}" fitToHeight="${high}"/>`,
    `<headerFooter><oddFooter>${escaped(`&L${footer.left}&R${footer.right}`)}</oddFooter></headerFooter>`,
  ].join("");
}

/** The attributes of the rows that are higher than others, by row. */
export const heightsByRow = (sheet: NewSheet): ReadonlyMap<number, string> =>
  new Map(
    rowHeights(sheet).flatMap(({ row, rows, height }) =>
      Array.from(
        { length: rows },
        (_, down) => [row + down, ` ht="${height}" customHeight="1"`] as const,
      ),
    ),
  );

/** The names by which a file says what is printed: the area, and the rows and columns repeated on every page. */
export function printNames(sheets: readonly NewSheet[]): string {
  const name = (kind: string, sheet: number, refers: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${sheet}">${escaped(refers)}</definedName>`;
  const names = sheets.flatMap(({ name: sheet, page }, index) => {
    if (page === null) return [];
    const on = (place: string): string => `${quotedSheet(sheet)}!${place}`;
    const titles = [
      ...(page.titleColumns === undefined ? [] : [on(columnsOf(page.titleColumns))]),
      ...(page.titleRow === null ? [] : [on(`$${page.titleRow + 1}:$${page.titleRow + 1}`)]),
    ];
    return [
      ...(page.area === null ? [] : [name("Print_Area", index, on(fixedAddress(page.area)))]),
      ...(titles.length === 0 ? [] : [name("Print_Titles", index, titles.join(","))]),
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

const columnsOf = (count: number): string => `$A:$${columnLetters(count - 1)}`;

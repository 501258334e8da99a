/** Rows without anything in them are kept so far below the last cell that has something. */
const NEAR = 1000;

// A row that does not end before the next begins is none, so that a file without ends takes no longer.
const ROW = /<((?:\w+:)?)row\s(?:[^>]*?\/>|[^>]*>(?:(?!<\1row\s)[\s\S])*?<\/\1row>)/g;
const NUMBER = /^<[^>]*?\sr="(\d+)"/;
const CONTENT = /<(?:\w+:)?(?:v|f|is)[\s>]/;

/**
 * A sheet's XML without rows far below its last content. LibreOffice and Excel leave the very last row of a sheet in the
 * file once a whole column was touched; the engine would then keep a million rows at hand.
 */
export function withoutFarRows(sheet: string): string {
  const rows = [...sheet.matchAll(ROW)];
  const last = rows.findLast(([row]) => CONTENT.test(row));
  const most = numberOf(last?.[0] ?? "") + NEAR;
  if (rows.every(([row]) => numberOf(row) <= most)) return sheet;
  return sheet.replace(ROW, (row) => (numberOf(row) > most ? "" : row));
}

function numberOf(row: string): number {
  return Number(NUMBER.exec(row)?.[1] ?? 0);
}

import { Workbook } from "@cj-tech-master/excelts";
import type { Sample, SampleSheet } from "./Sample";

const HEADER_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F4E79" } } as const;

/** The bytes of `sample` as an .xlsx file; the same sample gives the same cells whenever it is written. */
export async function writeSample(sample: Sample): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  for (const sheet of sample.sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, sheet: SampleSheet): void {
  const preamble = sheet.preamble ?? [];
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", xSplit: 0, ySplit: preamble.length + 1 }],
  });
  preamble.forEach((line, index) => {
    worksheet.getCell(index + 1, 1).value = line;
  });
  const top = preamble.length + 1;
  if (sheet.table === undefined) {
    worksheet.addRow([...sheet.headers]);
    for (const row of sheet.rows) worksheet.addRow([...row]);
    worksheet.getRow(top).eachCell((cell) => {
      cell.font = { bold: true, color: { argb: "FFFFFFFF" } };
      cell.fill = HEADER_FILL;
    });
  } else {
    worksheet.addTable({
      name: sheet.table,
      ref: `A${top}`,
      headerRow: true,
      style: { theme: "TableStyleMedium2", showRowStripes: true },
      columns: sheet.headers.map((name) => ({ name, filterButton: true })),
      rows: sheet.rows.map((row) => [...row]),
    });
  }
  sheet.headers.forEach((name, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = Math.max(sheet.widths?.[name] ?? 10, widthOf(name) + 4);
    const format = sheet.formats?.[name];
    if (format !== undefined) column.numFmt = format;
  });
}

/** Width of a heading in characters; a Chinese one takes the room of two. */
function widthOf(heading: string): number {
  const lines = heading.split("\n").map((line) => {
    const signs = Array.from(line);
    return signs.length + signs.filter((sign) => sign > "\u2E7F").length;
  });
  return Math.max(...lines);
}

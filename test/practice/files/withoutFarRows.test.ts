import { withoutFarRows } from "../../../practice/files/withoutFarRows";

const sheetOf = (...rows: string[]): string =>
  `<worksheet><sheetData>${rows.join("")}</sheetData><pageMargins/></worksheet>`;

const FIRST = '<row r="1" ht="12.8"><c r="A1"><v>7</v></c></row>';
const FAR = '<row r="1048576" customFormat="false" ht="12.8"></row>';

test.each([
  ["the very last row, as LibreOffice leaves it", [FIRST, FAR], [FIRST]],
  ["an element without an end of its own", [FIRST, '<row r="5000" ht="3"/>'], [FIRST]],
  ["formats alone", [FIRST, '<row r="1048576"><c r="A1048576" s="3"/></row>'], [FIRST]],
  [
    "names with a prefix",
    ['<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>', '<x:row r="1048576"></x:row>'],
    ['<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>'],
  ],
  [
    "everything of a sheet without content but its first rows",
    ['<row r="9"/>', FAR],
    ['<row r="9"/>'],
  ],
])("far below the last content goes %s", (_, rows, left) => {
  expect(withoutFarRows(sheetOf(...rows))).toBe(sheetOf(...left));
});

test.each([
  ["rows near the content", [FIRST, '<row r="900" ht="30"/>']],
  ["a value in the very last row", [FIRST, '<row r="1048576"><c r="A1048576"><v>1</v></c></row>']],
  ["a formula there", [FIRST, '<row r="1048576"><c r="A1048576"><f>A1</f></c></row>']],
  [
    "a text there",
    [FIRST, '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'],
  ],
  ["rows that never end", ['<row r="1048576">'.repeat(50_000)]],
])("%s stay", (_, rows) => {
  expect(withoutFarRows(sheetOf(...rows))).toBe(sheetOf(...rows));
});

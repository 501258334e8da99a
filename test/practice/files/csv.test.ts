import { domInNode } from "../../../practice/files/domInNode";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { saveWorkbook } from "../../../practice/files/saveWorkbook";
import { area } from "../grid/gridFor";

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

async function rowsOf(file: Uint8Array, cells: string): Promise<unknown> {
  const { grid } = await openWorkbook("people.csv", file);
  return grid.values(grid.sheets()[0]!.id, area(cells));
}

test.each<{ name: string; file: Uint8Array; cells: string; rows: unknown }>([
  {
    name: "numbers are numbers, leading zeros stay",
    file: bytes("Id,Score\r\n00042,71.5\r\n7,-3\r\n"),
    cells: "A1:B3",
    rows: [
      ["Id", "Score"],
      ["00042", 71.5],
      [7, -3],
    ],
  },
  {
    name: "quoted fields hold separators, line breaks and quotes",
    file: bytes('a,"b, c"\n"one\ntwo","say ""yes"""\n'),
    cells: "A1:B2",
    rows: [
      ["a", "b, c"],
      ["one\ntwo", 'say "yes"'],
    ],
  },
  {
    name: "semicolons part fields where the first line uses them",
    file: bytes("Id;Score\n1;2,5\n"),
    cells: "A2:B2",
    rows: [[1, "2,5"]],
  },
  { name: "tabs do too", file: bytes("a\tb\n1\t2\n"), cells: "A2:B2", rows: [[1, 2]] },
  {
    name: "a byte order mark is no part of the first heading",
    file: bytes("\uFEFF工号,得分\n1,2\n"),
    cells: "A1:B1",
    rows: [["工号", "得分"]],
  },
  {
    name: "GB 18030, as Chinese systems export",
    file: new Uint8Array([
      0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xb5, 0xc3, 0xb7, 0xd6, 0x0a, 0x31, 0x2c, 0x32,
    ]),
    cells: "A1:B2",
    rows: [
      ["工号", "得分"],
      [1, 2],
    ],
  },
  { name: "UTF-16", file: utf16("姓名\t得分\n王\t2\n"), cells: "A2:B2", rows: [["王", 2]] },
  {
    name: "what looks like a formula is text",
    file: bytes('name\n"=HYPERLINK(""https://example.com"")"\n@SUM(1)\n'),
    cells: "A2:A3",
    rows: [['=HYPERLINK("https://example.com")'], ["@SUM(1)"]],
  },
])("$name", async ({ file, cells, rows }) => {
  expect(await rowsOf(file, cells)).toEqual(rows);
});

test("a file without a single field is refused", async () => {
  await expect(openWorkbook("empty.csv", bytes(""))).rejects.toMatchObject({ code: "no-rows" });
});

test("saved, it is a workbook that opens again with the same cells", async () => {
  const opened = await openWorkbook("people.csv", bytes("Id,Score\n00042,71.5\n=1+1,5\n"));
  const again = await openWorkbook("people.xlsx", await saveWorkbook(opened));
  const { id, name } = again.grid.sheets()[0]!;
  expect(name).toBe("people");
  expect(again.grid.values(id, area("A1:B3"))).toEqual([
    ["Id", "Score"],
    ["00042", 71.5],
    ["=1+1", 5],
  ]);
  expect(again.grid.formulas(id, area("A3"))).toEqual([[null]]);
});

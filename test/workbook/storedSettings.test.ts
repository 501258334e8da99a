import { defaultSettings } from "../../src/engine";
import { settingsSheet } from "../../src/workbook/sheets/settingsSheet";
import { settingsFromSheet } from "../../src/workbook/state/settingsSheetReading";
import { settingsFromText, settingsText } from "../../src/workbook/state/storedSettings";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { heldAfter } from "../../src/workbook/plan/toCell";
import { isFormula } from "../../src/workbook/write/marks";

const settings = {
  ...defaultSettings(),
  maxMove: 8,
  protectedIds: ["00017", "00018"],
  market: {
    ...defaultSettings().market,
    indices: [
      { territory: "North", index: 0.85, source: "Trade body, Q3", asOf: "2026-09-30" },
      { territory: "South", index: 0.9, source: "" },
    ],
  },
};

/** The cells of a planned sheet as they would be read back. */
function cellsOf(locale: "en" | "zh-CN"): unknown[][] {
  const sheet = settingsSheet(
    settings,
    { name: "S", table: "T", provenance: "p" },
    sheetWords(locale),
  );
  const cells: (unknown[] | undefined)[] = [];
  for (const { row, column, cells: block } of sheet.blocks) {
    block.forEach((line, r) =>
      line.forEach((cell, c) => {
        (cells[row + r] ??= [])[column + c] = isFormula(cell) ? cell.formula : heldAfter(cell);
      }),
    );
  }
  return Array.from(cells, (line) => Array.from(line ?? [], (cell) => cell ?? ""));
}

test.each(["en", "zh-CN"] as const)(
  "settings on a sheet in %s read back as they were",
  (locale) => {
    expect(settingsFromSheet(cellsOf(locale))).toEqual({ settings, unreadable: [] });
  },
);

test("what people change on the sheet is what is read", () => {
  const cells = cellsOf("en");
  const set = (key: string, value: unknown): void => {
    cells.find((line) => line[3] === key)![1] = value;
  };
  set("margin", 5);
  set("market.index:North", 0.9);
  set("market.source:North", "");
  set("market.asOf:North", 46_112);
  set("market.asOf:South", "Q3");
  set("maxMove", "");
  set("protected:00018", "");
  set("leniency.strength", "a lot");
  const read = settingsFromSheet(cells);
  expect(read.settings.margin).toBe(5);
  expect(read.settings.market.indices).toEqual([
    { territory: "North", index: 0.9, source: "", asOf: "2026-03-31" },
    { territory: "South", index: 0.9, source: "", asOf: "Q3" },
  ]);
  expect(read.settings.maxMove).toBeNull();
  expect(read.settings.protectedIds).toEqual(["00017"]);
  expect(read.settings.leniency.strength).toBe(settings.leniency.strength);
  expect(read.unreadable).toEqual(["leniency.strength"]);
});

test.each([
  { name: "cut", change: (text: string) => text.slice(0, -9), code: "settings-damaged" },
  {
    name: "edited",
    change: (text: string) => text.replace("7.35", "9.35"),
    code: "settings-damaged",
  },
  {
    name: "from a later version",
    change: (text: string) => text.replace('"schema":1', '"schema":2'),
    code: "settings-newer",
  },
  { name: "of another program", change: () => '{"schema":1}', code: "settings-damaged" },
  { name: "no JSON", change: () => "hello", code: "settings-damaged" },
])("stored settings that are $name are refused by code", ({ change, code }) => {
  expect(() => settingsFromText(change(settingsText(settings)))).toThrow(
    expect.objectContaining({ code }),
  );
});

test("hostile keys are no settings and leave the prototype alone", () => {
  const cells = cellsOf("en");
  for (const key of ["__proto__", "constructor.prototype", "market.__proto__", "toString"]) {
    cells.push(["x", 1, "x", key, "", ""]);
  }
  const read = settingsFromSheet(cells);
  expect(read.settings).toEqual(settings);
  expect(read.unreadable).toHaveLength(4);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

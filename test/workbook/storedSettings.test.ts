import fc from "fast-check";
import { defaultSettings } from "../../src/engine";
import { canonicalJson, digest } from "../../src/workbook/plan/digest";
import { isSettings } from "../../src/workbook/state/isSettings";
import { loadSettings, saveSettings } from "../../src/workbook/state/settings";
import { settingsSheet } from "../../src/workbook/sheets/settingsSheet";
import { settingsFromSheet } from "../../src/workbook/state/settingsSheetReading";
import { settingsFromText, settingsText } from "../../src/workbook/state/storedSettings";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { heldAfter } from "../../src/workbook/plan/toCell";
import { isFormula } from "../../src/workbook/write/marks";
import { openWorkbook } from "./support/workbook";

const settings = {
  ...defaultSettings(),
  scale: { lowest: 1, highest: 5, step: 0.5 },
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

test("a Chinese sheet is Chinese: words chosen, roles, what a row is of, where it comes from", () => {
  const cells = cellsOf("zh-CN");
  const row = (key: string): unknown[] => cells.find((line) => line[3] === key)!.slice(0, 2);
  const words = sheetWords("zh-CN");
  expect(row("market.side")[1]).toBe(words.settings.values[settings.market.side]);
  expect(String(row("role.process:customer service")[0])).toContain("客户服务");
  expect(words.provenance).toContain("\uff0c");
});

test.each(["en", "zh-CN"] as const)("words of either language are read (%s)", (locale) => {
  const cells = cellsOf("en");
  const { values } = sheetWords(locale).settings;
  const set = (key: string, value: unknown): void => {
    cells.find((line) => line[3] === key)![1] = value;
  };
  set("move", values.sales);
  set("market.side", values.both);
  set("compareWithin", values.department);
  set("residual.strength", values.smallest);
  const read = settingsFromSheet(cells);
  expect(read.unreadable).toEqual([]);
  expect(read.settings).toMatchObject({
    move: "sales",
    compareWithin: "department",
    market: { side: "both" },
    residual: { strength: "smallest" },
  });
});

test("the stored form is outside what is printed", () => {
  const title = { name: "S", table: "T", provenance: "p" };
  const { page, blocks } = settingsSheet(settings, title, sheetWords("en"));
  expect(page!.area).toMatchObject({ column: 0, columns: 4 });
  expect(page!.area!.rows).toBe(blocks[1]!.row + blocks[1]!.cells.length);
});

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
  {
    name: "all three change together",
    typed: { lowest: 60, highest: 100, step: 5 },
    read: { lowest: 60, highest: 100, step: 5 },
  },
  { name: "one changes", typed: { highest: 4 }, read: { lowest: 1, highest: 4, step: 0.5 } },
  { name: "the ends are upside down", typed: { lowest: 9 }, read: null },
  { name: "the step misses the end", typed: { highest: 10, step: 0.4 }, read: null },
  { name: "a word", typed: { step: "half" }, read: null },
  { name: "nothing", typed: { lowest: "" }, read: null },
])("a scale changed on the sheet counts as a whole: $name", ({ typed, read }) => {
  const cells = cellsOf("en");
  for (const [part, value] of Object.entries(typed)) {
    cells.find((line) => line[3] === `scale.${part}`)![1] = value;
  }
  const found = settingsFromSheet(cells);
  expect(found.settings).toEqual({ ...settings, scale: read ?? settings.scale });
  expect(found.unreadable).toEqual(
    read === null ? Object.keys(typed).map((part) => `scale.${part}`) : [],
  );
});

test("settings kept before a scale could be declared are read as settings without one", () => {
  const body = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== "scale"));
  const sha256 = digest(canonicalJson(body));
  const text = canonicalJson({ app: "Evenhand", schema: 1, body, sha256 });
  expect(settingsFromText(text)).toEqual({ ...settings, scale: null });
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
    change: (text: string) => text.replace('"schema":2', '"schema":3'),
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

test("whatever is in place of stored settings is read as settings or refused by code (seed 5)", () => {
  const text = settingsText(settings);
  const codes = new Set(["settings-damaged", "settings-newer"]);
  const state = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .tuple(fc.nat(text.length), fc.nat(9), fc.string({ maxLength: 5 }))
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
    fc
      .record({ app: fc.constant("Evenhand"), schema: fc.anything(), body: fc.anything() })
      .map((envelope) => JSON.stringify({ ...envelope, sha256: "0".repeat(64) })),
    fc.object().map((body) => {
      const sha256 = digest(canonicalJson(body));
      return canonicalJson({ app: "Evenhand", schema: 2, body, sha256 });
    }),
  );
  fc.assert(
    fc.property(state, (kept) => {
      try {
        expect(isSettings(settingsFromText(kept))).toBe(true);
      } catch (error) {
        expect(codes).toContain((error as { code?: string }).code);
      }
    }),
    { seed: 5, numRuns: 5_000 },
  );
});

test("whatever stands on a settings sheet is read as settings or refused by code (seed 6)", () => {
  const cells = cellsOf("en");
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(""), fc.constant(null));
  const edit = fc.tuple(fc.nat(cells.length - 1), fc.nat(6), cell);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const edited = cells.map((line) => [...line]);
      for (const [row, column, value] of edits) edited[row]![column] = value;
      try {
        expect(isSettings(settingsFromSheet(edited).settings)).toBe(true);
      } catch (error) {
        expect(["settings-damaged", "settings-newer"]).toContain((error as { code?: string }).code);
      }
    }),
    { seed: 6, numRuns: 400 },
  );
});

test("settings of a later version are never written over; damaged ones are put aside and kept", async () => {
  const { grid, Excel } = openWorkbook([["ID"], ["1"]]);
  const put = (text: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.settings.add("Evenhand.settings", JSON.stringify(text));
      await context.sync();
    });
  const kept = (): ReadonlyMap<string, unknown> =>
    new Map(grid.list("settings").map(({ id, value }) => [id, value]));
  const newer = settingsText(settings).replace('"schema":2', '"schema":3');
  await put(newer);
  const before = kept();
  await expect(saveSettings(settings)).rejects.toMatchObject({ code: "settings-newer" });
  await expect(loadSettings()).rejects.toMatchObject({ code: "settings-newer" });
  expect(kept()).toEqual(before);
  await put("{ cut");
  await expect(loadSettings()).rejects.toMatchObject({ code: "settings-damaged" });
  await saveSettings(settings);
  expect(kept().get("Evenhand.settings.damaged")).toBe(JSON.stringify("{ cut"));
  expect(await loadSettings()).toEqual({ ...settings, protectedIds: [] });
});

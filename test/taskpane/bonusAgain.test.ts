/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readJournal } from "../../src/taskpane/commands/readJournal";
import { start } from "../../src/taskpane/commands/start";
import { takeBack } from "../../src/taskpane/commands/writeResult";
import { writeBonus } from "../../src/taskpane/commands/writeReports";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { bonusView, type BonusPresses } from "../../src/taskpane/views/bonusView";
import type { Locale } from "../../src/text/Locale";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const presses = new Proxy({} as BonusPresses, { get: () => () => undefined });

/** The pane as it opens on the workbook at hand, up to the last step. */
async function opened(locale: Locale = "en"): Promise<Pane> {
  const pane = openPane();
  if (locale !== "en") pane.dispatch({ type: "localeChosen", locale });
  await start(pane);
  await diagnose(pane);
  await goTo(pane, "write");
  expect(pane.state().failure).toBeNull();
  return pane;
}

/** A bonus sheet of 3,000,000 with a floor of 50 % and a cap of 150 %. */
async function written(locale: Locale = "en"): Promise<Pane> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [
    [...headers, "Bonus Base"],
    ...rows.map((row, i) => [...row, 20_000 + 777.77 * (i % 13)]),
  ]);
  const pane = await opened(locale);
  pane.dispatch({ type: "bonusSet", change: { pool: 3_000_000, floor: 0.5, cap: 1.5 } });
  await writeBonus(pane);
  expect(pane.state().failure).toBeNull();
  return pane;
}

async function cells(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
}

async function put(sheet: string, address: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

const notes = (pane: Pane, locale: Locale = "en"): readonly string[] =>
  bonusView({ ...pane.state(), locale }, presses)!.notes;

describe("the figures of a bonus sheet, once the workbook is opened again", () => {
  test.each<Locale>(["en", "zh-CN"])("stand in the pane (%s)", async (locale) => {
    await written(locale);
    const pane = await opened(locale);
    expect(pane.state().bonus).toEqual({ pool: 3_000_000, floor: 0.5, cap: 1.5 });
    expect(notes(pane)).toEqual([]);
    const entries = bonusView(pane.state(), presses)!.entries.map(({ value }) => value);
    expect(entries).toEqual(["3000000", "50", "150"]);
  });

  test("settle another pool between the same limits", async () => {
    await written();
    const pane = await opened();
    pane.dispatch({ type: "bonusSet", change: { pool: 2_900_000 } });
    await writeBonus(pane);
    const limits = await cells("Bonus", "G14:H40");
    expect(limits.flat().every((limit) => typeof limit === "number" && limit > 0)).toBe(true);
    expect(await cells("Bonus 2", "G14:H40")).toEqual(limits);
    expect(await cells("Bonus 2", "B5")).toEqual([[2_900_000]]);
  });

  test("are as somebody changed them in the sheet, rows and columns put in between included", async () => {
    await written();
    await put("Bonus", "B5", 3_100_000);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bonus");
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("3:3").insert("Down");
      await context.sync();
    });
    expect((await opened()).state().bonus).toEqual({ pool: 3_100_000, floor: 0.5, cap: 1.5 });
  });

  test("give way to what was typed in the pane", async () => {
    const pane = await written();
    pane.dispatch({ type: "bonusSet", change: { pool: 2_800_000, cap: null } });
    await readJournal(pane);
    expect(pane.state().bonus).toEqual({ pool: 2_800_000, floor: 0.5, cap: null });
    expect(notes(pane)).toEqual([
      "“Bonus” pays at most 150 % of the base; a new sheet will have no such limit.",
    ]);
    expect(notes(pane, "zh-CN")).toEqual(["“Bonus”表设有封顶（基数的 150%）；新表将不设此限。"]);
  });

  test("name whoever has limits of their own in the sheet", async () => {
    await written();
    await put("Bonus", "G15", 123_456);
    await put("Bonus", "H17", "");
    const pane = await opened();
    expect(pane.state().bonus).toEqual({ pool: 3_000_000, floor: 0.5, cap: 1.5 });
    expect(notes(pane)).toEqual([
      "2 people have limits of their own on “Bonus” (rows 15; 17); a new sheet gives them those above.",
    ]);
  });

  test("are looked for in the newest sheet, and stay as typed when that one is taken back", async () => {
    const pane = await written();
    pane.dispatch({ type: "bonusSet", change: { pool: 2_900_000, floor: 0.6 } });
    await writeBonus(pane);
    expect((await opened()).state().bonus).toEqual({ pool: 2_900_000, floor: 0.6, cap: 1.5 });
    await takeBack(pane);
    expect(pane.state().bonus.pool).toBe(2_900_000);
  });
});

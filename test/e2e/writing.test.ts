import type { Frame } from "playwright-core";
import { message, type MessageKey, type MessageValues } from "../../src/text/message";
import type { Locale } from "../../src/text/Locale";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { planFaults } from "./support/hostOf";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { violations } from "./support/violations";

jest.setTimeout(240_000);

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

const NOTE = "Agreed in the room";

type Say = (key: MessageKey, values?: MessageValues) => string;

const speak =
  (locale: Locale): Say =>
  (key, values) =>
    message(locale, key, values);

const foot = (pane: Frame, name: string | RegExp) =>
  pane.locator("footer").getByRole("button", { name });

async function openAtWrite(locale: Locale): Promise<Frame> {
  const say = speak(locale);
  practice = await openPractice(
    `language=${locale === "en" ? "en-US" : "zh-CN"}&sample=slump.xlsx`,
  );
  const pane = await practice.pane();
  await toWrite(pane, say);
  await pane.getByText(say("write.untouched", { decisions: 0 })).waitFor();
  return pane;
}

/** From step 1 to step 5. */
async function toWrite(pane: Frame, say: Say): Promise<void> {
  await foot(pane, say("data.diagnose")).click();
  await foot(pane, say("diagnose.calibrate")).click();
  await goToStep(pane, say("step.write"));
}

const goToStep = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole("navigation").getByRole("button", { name }).click();

/** Accepts the suggestion for the first of the agenda, and goes back to step 5. */
async function acceptFirst(pane: Frame, say: Say): Promise<string> {
  await goToStep(pane, say("step.decide"));
  await foot(pane, say("decide.start")).click();
  await pane.locator("body").press("a");
  await pane.getByLabel(say("decide.note"), { exact: true }).fill(NOTE);
  const name = await pane.getByRole("heading", { level: 1 }).textContent();
  await goToStep(pane, say("step.write"));
  return name!;
}

const writeAll = (pane: Frame): Promise<void> =>
  pane.locator("footer").getByRole("button").first().click();

describe("a pane that is gone half-way through a write", () => {
  test("says so when it is opened again, and takes a first write back", async () => {
    const say = speak("en");
    const pane = await openAtWrite("en");
    const before = await practice.sheets();
    await practice.page.selectOption("#fault", "goneHalfWay");
    await writeAll(pane);
    await practice.page.waitForFunction(
      (count) => window.evenhandPractice!.sheets().length > count + 1,
      before.length,
    );
    const again = await practice.pane();
    await again.getByText(say("write.recover.title")).waitFor({ timeout: 60_000 });
    expect(await violations(again)).toEqual([]);
    await again.getByRole("button", { name: say("write.recover.back") }).click();
    await again.getByText(say("write.recover.title")).waitFor({ state: "hidden", timeout: 60_000 });
    expect(await practice.sheets()).toEqual(before);
    expect(practice.complaints).toEqual([]);
  });

  test("finishes decisions of which half are in the sheet, and they can be taken back as one", async () => {
    const say = speak("zh-CN");
    const pane = await openAtWrite("zh-CN");
    await writeAll(pane);
    await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
    const name = await acceptFirst(pane, say);
    // The record of what will be written is the first, the cells are the second.
    await planFaults(practice, [{ at: "write", nth: 2, kind: "crash", fraction: 0.5 }]);
    const gone = practice.page.waitForEvent("framedetached");
    await foot(pane, say("write.update")).click();
    await gone;
    const again = await practice.pane();
    await again.getByText(say("write.recover.title")).waitFor({ timeout: 60_000 });
    expect(await violations(again)).toEqual([]);
    await again.getByRole("button", { name: say("write.recover.finish") }).click();
    await again.getByText(say("write.recover.title")).waitFor({ state: "hidden", timeout: 60_000 });
    const { sheets, decisions } = sheetWords("zh-CN");
    const row = String(await rowOf(sheets.calibration, name));
    const cell = async (column: string): Promise<unknown> =>
      (await practice.readCell(sheets.calibration, column + row)).value;
    expect([await cell("U"), await cell("X")]).toEqual([decisions.accept, NOTE]);
    await toWrite(again, say);
    await foot(again, say("write.undo")).click();
    await again.getByText(say("write.undone")).waitFor({ timeout: 60_000 });
    expect([await cell("U"), await cell("X")]).toEqual([decisions.keep, null]);
    expect(practice.complaints).toEqual([]);
  });
});

test("a decision somebody typed over in the sheet is not overwritten: it is shown, and theirs can be taken", async () => {
  const say = speak("en");
  const pane = await openAtWrite("en");
  await writeAll(pane);
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
  const name = await acceptFirst(pane, say);
  const { calibration } = sheetWords("en").sheets;
  const row = await rowOf(calibration, name);
  await practice.setCell(calibration, `X${String(row)}`, "Their own words");
  await foot(pane, say("write.update")).click();
  await pane.getByRole("heading", { name: say("write.conflicts") }).waitFor({ timeout: 60_000 });
  expect(await violations(pane)).toEqual([]);
  await pane.getByRole("button", { name: new RegExp(`^${say("write.conflict.show")}`) }).click();
  expect((await practice.readCell(calibration, `X${String(row)}`)).value).toBe("Their own words");
  await pane.getByRole("button", { name: say("write.conflict.take") }).click();
  await pane.getByRole("heading", { name: say("write.conflicts") }).waitFor({ state: "hidden" });
  await foot(pane, say("write.update")).click();
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
  expect((await practice.readCell(calibration, `X${String(row)}`)).value).toBe("Their own words");
});

test("somebody else's edit of the list shows a badge; nothing is written or read again unasked", async () => {
  const say = speak("zh-CN");
  const pane = await openAtWrite("zh-CN");
  const sheets = await practice.sheets();
  await practice.page.selectOption("#fault", "secondUser");
  await pane.getByText(say("frame.stale")).waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await practice.sheets()).toEqual(sheets);
  await pane.getByRole("button", { name: say("frame.readAgain") }).click();
  await pane.getByText(say("frame.stale")).waitFor({ state: "hidden" });
});

/** Row of a person on the sheet, found by name. */
async function rowOf(sheet: string, name: string): Promise<number> {
  for (let row = 6; row < 400; row++) {
    if ((await practice.readCell(sheet, `B${String(row)}`)).value === name) return row;
  }
  throw new Error(`${name} is not on ${sheet}`);
}

test("the fault menu says what it has done, and the pane stands it", async () => {
  const say = speak("en");
  const pane = await openAtWrite("en");
  const { page } = practice;
  const choose = (fault: string) => page.selectOption("#fault", fault);
  const said = (text: string) => page.locator("#status").getByText(text, { exact: true }).waitFor();
  const before = await practice.sheets();

  await choose("protectSheet");
  await said("绩效数据 is protected now; choose it again to lift that.");
  await choose("protectSheet");
  await said("绩效数据 is no longer protected.");

  await choose("failNextWrite");
  await said("The next write of the pane will fail half-way.");
  await writeAll(pane);
  await pane.getByText(say("trouble.title")).waitFor({ timeout: 60_000 });
  expect(await practice.sheets()).toEqual(before);
  await writeAll(pane);
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });

  await page.evaluate(() => window.evenhandPractice!.select("绩效数据", "I3"));
  const value = (await practice.readCell("绩效数据", "I3")).value as number;
  await choose("secondUser");
  await said(`Someone else changed I3 from ${value} to ${value + 1}.`);
  await pane.getByText(say("frame.stale")).waitFor();
  expect(practice.complaints).toEqual([]);
});

test("a clean copy opens as a workbook of its own, in a tab of its own", async () => {
  const say = speak("en");
  const pane = await openAtWrite("en");
  await writeAll(pane);
  await pane.getByText(say("write.share"), { exact: true }).click({ timeout: 60_000 });
  const copy = pane.getByRole("button", { name: say("write.share.new") });
  const [tab] = await Promise.all([practice.page.waitForEvent("popup"), copy.click()]);
  await tab.waitForFunction(() => window.evenhandPractice !== undefined);
  expect(await tab.title()).toBe("Book1.xlsx – Evenhand practice workbook");
  const names = await tab.evaluate(() => window.evenhandPractice!.sheets());
  const { sheets, share } = sheetWords("en");
  expect(names).toEqual([sheets.share]);
  const title = await tab.evaluate(
    (sheet) => window.evenhandPractice!.readCell(sheet, "A1").text,
    sheets.share,
  );
  expect(title).toBe(share.title);
  await tab.locator("#pane iframe").waitFor();
  await tab.reload();
  await tab.waitForFunction(() => window.evenhandPractice !== undefined);
  expect(await tab.evaluate(() => window.evenhandPractice!.sheets())).toEqual(names);
  await tab.close();

  // A browser that opens no tab by itself: one press more.
  await practice.page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = () => {
      window.open = open;
      return null;
    };
  });
  await copy.click();
  const ready = practice.page.getByText("A new workbook, Book2, is ready.");
  await ready.waitFor({ timeout: 60_000 });
  const [second] = await Promise.all([
    practice.page.waitForEvent("popup"),
    practice.page.click("dialog button[value=yes]"),
  ]);
  await second.waitForFunction(() => window.evenhandPractice?.sheets().length === 1);
  expect(practice.complaints).toEqual([]);
});

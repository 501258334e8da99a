import type { Frame } from "playwright-core";
import { message, type MessageKey } from "../../src/text/message";
import { pageWords } from "../../practice/page/words";
import type { Practice } from "./support/openPractice";
import { sharePractice } from "./support/sharePractice";

jest.setTimeout(120_000);

const say = (key: MessageKey): string => message("en", key);
const SHEET = "绩效数据";

let practice: Practice;

/** Types two scores into a cell, one after the other, and leaves a mark that a page loaded anew would not have. */
async function change(): Promise<void> {
  await practice.setCell(SHEET, "Q2", "61.25");
  await practice.setCell(SHEET, "Q2", "70");
  await practice.page.evaluate(() => (document.body.dataset["mark"] = "1"));
}

/** The last score is there, undoing brings back the one before, and the page is the same one. */
async function expectKept(): Promise<void> {
  const score = async () => (await practice.readCell(SHEET, "Q2")).value;
  expect(await score()).toBe(70);
  await practice.page.evaluate(() => window.evenhandPractice!.undo());
  expect(await score()).toBe(61.25);
  await practice.setCell(SHEET, "Q2", "70");
  expect(await practice.page.evaluate(() => document.body.dataset["mark"])).toBe("1");
  expect(practice.complaints).toEqual([]);
}

const choose = (menu: string, value: string) => practice.page.selectOption(`#${menu}`, value);
const answer = (yes: boolean) =>
  practice.page.click(`#problem button[value=${yes ? "yes" : "no"}]`);

async function expectAsked(text: string): Promise<void> {
  await practice.page.waitForSelector("dialog[open]");
  expect(await practice.page.textContent("#problem-text")).toBe(text);
}

/** Goes on to the verdict: from then on the pane knows what the workbook does not. */
async function useThePane(): Promise<Frame> {
  const pane = await practice.pane();
  await pane
    .locator("footer")
    .getByRole("button", { name: say("data.diagnose") })
    .click();
  await pane.getByRole("heading", { level: 1, name: /Back office ranks/ }).waitFor();
  return pane;
}

describe("a workbook that was changed and is not saved", () => {
  sharePractice((opened) => (practice = opened), "theme=light&sample=slump.xlsx");

  test("stays, and the pane where it is, when the theme changes", async () => {
    await (await practice.pane()).getByText("can be compared").waitFor();
    const pane = await useThePane();
    await change();
    const scheme = () =>
      pane.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await scheme()).toBe("light");
    await choose("theme", "dark");
    await practice.page.waitForSelector("html[data-theme=dark]");
    await pane.waitForFunction(
      () => getComputedStyle(document.documentElement).colorScheme === "dark",
    );
    expect(await pane.getByRole("heading", { level: 1, name: /Back office ranks/ }).count()).toBe(
      1,
    );
    expect(practice.page.url()).toContain("theme=dark");
    await expectKept();
  });

  test("stays when the language changes, which is asked before the pane in use is opened anew", async () => {
    await choose("language", "zh-CN");
    await expectAsked(pageWords["en-US"].paneLost);
    await answer(false);
    await practice.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>("#language")!.value === "en-US",
    );
    const same = await practice.pane();
    expect(await same.getByRole("heading", { level: 1, name: /Back office ranks/ }).count()).toBe(
      1,
    );

    await choose("language", "zh-CN");
    await answer(true);
    await practice.page.waitForSelector("html[lang=zh-CN]");
    expect(await practice.page.textContent("#save")).toBe(pageWords["zh-CN"].save);
    await practice.page.locator(".o-topbar-menu").getByText("文件").first().waitFor();
    const pane = await practice.pane();
    await pane.waitForSelector("html[lang=zh-CN]");
    await expectKept();

    // Nobody touched the new pane: nothing is asked on the way back.
    await choose("language", "en-US");
    await practice.page.waitForSelector("html[lang=en-US]");
    await practice.page.locator(".o-topbar-menu").getByText("File").first().waitFor();
    await (await practice.pane()).getByText("can be compared").waitFor();
    await expectKept();
  });

  test("gives way to another one only after a question", async () => {
    await choose("sample", "messy.xlsx");
    await expectAsked(pageWords["en-US"].changesLost.replace("{name}", "slump.xlsx"));
    await answer(false);
    await practice.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>("#sample")!.value === "slump.xlsx",
    );
    await expectKept();
    await choose("sample", "messy.xlsx");
    await answer(true);
    await practice.page.waitForFunction(
      (sheet) => window.evenhandPractice?.sheets().includes(sheet) === false,
      SHEET,
    );
    expect(practice.page.url()).toContain("sample=messy.xlsx");
  });
});

describe("a workbook that was saved, beside a pane nobody used", () => {
  sharePractice((opened) => (practice = opened), "sample=slump.xlsx");

  test("gives way to another one without a question", async () => {
    await (await practice.pane()).getByText("can be compared").waitFor();
    await change();
    const download = practice.page.waitForEvent("download");
    await practice.page.click("#save");
    await download;
    await choose("sample", "messy.xlsx");
    await practice.page.waitForFunction(
      (sheet) => window.evenhandPractice?.sheets().includes(sheet) === false,
      SHEET,
    );
  });
});

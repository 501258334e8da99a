import type { Frame } from "playwright-core";
import { byKeyboard } from "./support/byKeyboard";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { violations } from "./support/violations";

let practice: Practice;
let pane: Frame;

async function open(sample: string): Promise<void> {
  practice = await openPractice(`sample=${sample}`);
  pane = await practice.pane();
  await pane.getByRole("navigation").waitFor();
}

const headline = (text: RegExp): Promise<void> =>
  pane.getByRole("heading", { level: 1, name: text }).waitFor();

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("an export with every trap: headings are asked, units are asked, and a problem shows its cell", async () => {
  await open("messy.xlsx");
  await headline(/Say which column holds the scores/);
  expect(await violations(pane)).toEqual([]);
  await pane.getByLabel("“得分” holds").selectOption({ label: "Score" });
  await headline(/can be compared/);
  await pane.getByLabel("“Grade” holds").selectOption({ label: "Something else" });
  expect(await pane.getByLabel(/“.*” holds/).count()).toBe(2);
  await pane.getByLabel("Attainment is written").selectOption({ label: "both ways" });
  await pane.getByText("0.92 and 92 stand in one column").waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "Row 58" }).first().click();
  const selected = practice.page.locator(".o-topbar-composer, .o-name-box, .o-selection").first();
  await selected.waitFor();
  await practice.page.waitForFunction(() =>
    [...document.querySelectorAll("input")].some(({ value }) => /^[A-L]58(:|$)/.test(value)),
  );
  expect(practice.complaints).toEqual([]);
});

test("from the list to a rule about grades by keyboard alone", async () => {
  await open("slump.xlsx");
  await headline(/can be compared/);
  await pane.getByRole("navigation").getByRole("button").first().focus();
  const { press, tabTo } = byKeyboard(practice, pane);
  await press("Market by territory (4 of 4 given)", "Enter");
  await press("Source of the index of 华东", "Control+a", "Delete");
  await practice.page.keyboard.type("Trade body");
  await practice.page.keyboard.press("Tab");
  await practice.page.keyboard.type("2026-09-30");
  await practice.page.keyboard.press("Enter");
  await press("Diagnose", "Enter");
  await headline(/Back office ranks 27\.2 points above sales/);
  await press("Since last cycle", "Enter");
  await pane.getByText("Two cycles alone never prove a cause").waitFor();
  await press("Calibrate", "Enter");
  await headline(/The least that suffices/);
  expect(await pane.getByText(/^\+28\.7 → \+8\.7$/).count()).toBe(1);
  await press("Pass-through", "Control+a", "5", "0", "Enter");
  await pane.getByText("0.97", { exact: true }).waitFor();
  await press("Market by territory (4 of 4 given)", "Enter");
  expect(await pane.getByLabel("Source of the index of 华东").inputValue()).toBe("Trade body");
  expect(await pane.getByLabel("Date of the index of 华东").inputValue()).toBe("2026-09-30");
  await press("Target distribution", "Enter");
  await tabTo("Grades, best first");
  await practice.page.keyboard.type("A B C");
  await practice.page.keyboard.press("Enter");
  await press("Add a rule", "Enter");
  await pane.getByRole("cell", { name: "0 to 60" }).waitFor();
  await press("Change nothing", "Enter");
  await headline(/No change is suggested/);
});

test("what is folded open stays open, and the focus where it was, while people are put together anew", async () => {
  await open("slump.xlsx");
  await headline(/can be compared/);
  const market = pane.getByRole("button", { name: /^Market by territory/ });
  await market.click();
  const side = pane.getByLabel(/^Side of /).last();
  const before = await pane.getByRole("heading", { level: 1 }).textContent();
  await side.focus();
  await side.selectOption({ label: "Left out" });
  await pane.getByRole("heading", { level: 1 }).filter({ hasNotText: before! }).waitFor();
  await headline(/can be compared/);
  expect(await side.inputValue()).toBe("out");
  expect(await side.evaluate((select) => select === document.activeElement)).toBe(true);
  expect(await market.getAttribute("aria-expanded")).toBe("true");
});

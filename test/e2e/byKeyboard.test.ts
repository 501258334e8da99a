import type { Frame } from "playwright-core";
import { slump } from "../../practice/samples/slump";
import { writeSample } from "../../practice/samples/writeSample";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { byKeyboard, type Keyboard } from "./support/byKeyboard";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { violations } from "./support/violations";

jest.setTimeout(240_000);

const { sheets, columns } = sheetWords("en");
/** The second person of the sample. */
const ID = "012002";

let practice: Practice;
let pane: Frame;
let keys: Keyboard;

/** The sample with blind votes on another sheet. */
async function open(): Promise<void> {
  practice = await openPractice("sample=attrition.xlsx");
  const votes = {
    name: "Votes",
    headers: ["Employee ID", "Vote"],
    rows: [
      [ID, "discuss"],
      [ID, "discuss"],
      [ID, "agree"],
      ["012005", "abstain"],
    ],
  };
  const company = slump();
  const sample = { ...company, sheets: [...company.sheets, votes] };
  await practice.page.setInputFiles("#file", {
    name: "votes.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeSample(sample)),
  });
  await practice.page.waitForFunction(
    () => window.evenhandPractice?.sheets().includes("Votes") === true,
  );
  pane = await practice.pane();
  await pane.getByText("can be compared").waitFor();
  keys = byKeyboard(practice, pane);
  await pane.getByRole("navigation").getByRole("button").first().focus();
}

const headline = (name: string | RegExp): Promise<void> =>
  pane.getByRole("heading", { level: 1, name }).waitFor();

/** The sheet is there, and was checked. */
const written = (sheet: string) => async (): Promise<void> => {
  const isThere = (name: string): boolean => window.evenhandPractice!.sheets().includes(name);
  await practice.page.waitForFunction(isThere, sheet);
  await pane.getByText("Done", { exact: true }).waitFor({ timeout: 60_000 });
};

/** What a press brings about, and that the focus is still in the pane then. */
async function brings(name: string, answer: () => Promise<void>): Promise<void> {
  await keys.tabTo(name);
  // After a write the pane looks once more at what the workbook holds.
  await pane.waitForFunction(
    () => document.activeElement?.getAttribute("aria-disabled") !== "true",
  );
  await practice.page.keyboard.press("Enter");
  await answer();
  expect(await pane.evaluate(() => document.activeElement === document.body)).toBe(false);
}

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("a meeting and what comes after it: votes, recusal, lock, sheets, history, clean copy and purge without a mouse", async () => {
  await open();
  await keys.press("Diagnose");
  await headline(/Back office ranks 27\.2 points/);
  await keys.press("Calibrate");
  await headline(/The least that suffices/);

  // The dial by arrows; what was typed is given up by Escape.
  const dial = pane.locator("label", { hasText: "Remaining strength" });
  await keys.tabTo((await dial.textContent())!);
  await practice.page.keyboard.press("ArrowRight");
  await headline(/^With these settings/);
  await keys.press("Use the least that suffices", "Space");
  await headline(/The least that suffices/);
  await keys.press("Limits and protected people");
  await keys.type("No one moves more than", "5");
  await practice.page.keyboard.press("Escape");
  expect(await pane.getByLabel("No one moves more than").inputValue()).toBe("");
  await keys.press("Decide person by person");

  // Votes come from a sheet, and put the person disagreed about on the agenda.
  await keys.press("Meeting");
  await keys.type("Chair", "Chen");
  await keys.type("Attendees, separated by commas", "Chen, Li");
  await keys.press("Import blind votes", "V");
  await pane.getByText("Votes for 2 people").waitFor({ state: "attached" });
  await pane.getByText("2 of 3 want to discuss").waitFor();
  await practice.page.keyboard.press("Shift+Tab");
  await keys.press("Start with the first");

  // Whoever steps out does not decide.
  await keys.press("Who steps out");
  await keys.press("Chen", "Space");
  await pane.getByText("Chen has stepped out for this person").waitFor();
  await practice.page.keyboard.press("a");
  expect(await pane.getByLabel("Discussed").isChecked()).toBe(false);
  await keys.tabTo("Who decides instead", "Shift+Tab");
  await practice.page.keyboard.press("L");
  await keys.tabTo("Keep", "Shift+Tab");
  await practice.page.keyboard.press("a");
  expect(await pane.getByLabel("Discussed").isChecked()).toBe(true);
  await keys.type("Note", "Agreed in the room");
  expect(await violations(pane)).toEqual([]);
  await keys.press("Next person");
  await keys.tabTo("Keep", "Shift+Tab");
  await practice.page.keyboard.press("Enter");
  await keys.tabTo("Back to the agenda", "Shift+Tab");
  await practice.page.keyboard.press("Enter");

  await keys.press("Close the meeting");
  await keys.press("Market adjustment", "A");
  await keys.type("Authorised by (a second person)", "Li");
  await brings("Lock and write the minutes", written(sheets.minutes));

  await keys.press("More sheets");
  for (const [press, sheet] of [
    ["Write the talk notes", sheets.notes],
    ["Write the feedback report", sheets.feedback],
    ["Write the training list", sheets.training],
  ] as const) {
    await brings(press, written(sheet));
  }

  await keys.press("Finish the cycle");
  await keys.type("Name of the cycle", "2026 H1");
  await brings("Add to the history", written(sheets.history));
  const history = await practice.readCell(sheets.history, "A6");
  expect(history.value).toBe("2026 H1");

  await keys.tabTo("Share", "Shift+Tab");
  await practice.page.keyboard.press("Enter");
  await keys.press("People", "ArrowDown");
  await brings("Clean copy on sheets here", written(sheets.sharedPeople));
  expect(await practice.sheets()).toContain(sheets.share);
  const head = [];
  for (const column of "ABCDEFGH") {
    head.push((await practice.readCell(sheets.sharedPeople, `${column}5`)).value);
  }
  expect(head).not.toContain(columns.note);
  expect(head).not.toContain(columns.name);

  await keys.press("I know that nothing can be taken back afterwards", "Space");
  await brings("Purge this file", () => pane.getByText(/^Removed: /).waitFor({ timeout: 60_000 }));
  expect(await pane.getByRole("button", { name: "Take it back" }).count()).toBe(0);
  expect(await practice.sheets()).not.toContain(sheets.journal);
  expect(practice.complaints).toEqual([]);
});

test("a scale of the company's own: typed, refused where it is wrong, kept, and taken off again without a mouse", async () => {
  await open();
  const entry = (name: string) => pane.getByLabel(name, { exact: true });
  const primary = pane.locator("footer").getByRole("button", { name: "Diagnose" });
  await keys.press("Rating scale", "a");
  await headline(/^Say where the scale begins/);
  expect(await primary.isDisabled()).toBe(true);
  await keys.type("Lowest score", "0");
  await keys.type("Highest score", "100");
  await keys.type("Step", "0.3");
  await practice.page.keyboard.press("Enter");
  await pane.getByText("From 0 to 100 is no whole number of steps of 0.3.").waitFor();
  expect(await violations(pane)).toEqual([]);
  await entry("Step").press("ControlOrMeta+a");
  await practice.page.keyboard.type("0.01");
  await practice.page.keyboard.press("Enter");
  await headline(/can be compared/);
  expect(await entry("Step").evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await primary.isDisabled()).toBe(false);
  await keys.tabTo("Rating scale", "Shift+Tab");
  await practice.page.keyboard.press("ArrowUp");
  await entry("Step").waitFor({ state: "detached" });
  const choice = entry("Rating scale");
  expect(await choice.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(practice.complaints).toEqual([]);
});

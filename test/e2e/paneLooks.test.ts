import { message, type MessageKey } from "../../src/text/message";
import { byKeyboard } from "./support/byKeyboard";
import { lookAt, PANE_WIDTHS, ROOM_WIDTH, setWidth, sideways } from "./support/lookAt";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { goToStep, press, SCREENS } from "./support/screens";
import { violations } from "./support/violations";

jest.setTimeout(240_000);

const say = (key: MessageKey): string => message("en", key);

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("every screen in both languages, light, dark and forced colours, at 320, 350 and 450 px: axe finds nothing, nothing scrolls sideways, no control is cut or lies on another", async () => {
  practice = await openPractice("theme=light&sample=slump.xlsx");
  const pane = await practice.pane();
  const seen: Record<string, unknown> = {};
  for (const [screen, goThere] of Object.entries(SCREENS)) {
    await goThere(pane);
    const found = await lookAt(practice, pane, PANE_WIDTHS);
    if (Object.keys(found).length > 0) seen[screen] = found;
  }
  await goToStep(pane, "step.decide");
  await press(pane, "decide.toAgenda");
  await press(pane, "decide.meeting");
  await pane.getByLabel(say("decide.projected")).click();
  const room = await lookAt(practice, pane, ROOM_WIDTH);
  await pane.locator("main ol button").nth(1).click();
  const card = await lookAt(practice, pane, ROOM_WIDTH);
  expect({ ...seen, room, card }).toEqual({ room: {}, card: {} });
});

test("with 20,000 people the card, its keys and the agenda have room at 320 and 350 px in both languages", async () => {
  practice = await openPractice("theme=light&sample=large.xlsx");
  practice.page.setDefaultTimeout(120_000);
  const pane = await practice.pane();
  const foot = (key: MessageKey) =>
    pane.locator("footer").getByRole("button", { name: say(key), exact: true });
  await foot("data.diagnose").click();
  await foot("diagnose.calibrate").click();
  await foot("calibrate.decide").click();
  const narrow = [320, 350];
  const agenda = await lookAt(practice, pane, narrow);
  await foot("decide.start").click();
  const seen: Record<string, unknown> = { agenda };
  for (const key of ["k", "a", "o"]) {
    await pane.locator("body").press(key);
    seen[key] = await lookAt(practice, pane, narrow);
  }
  expect(seen).toEqual({ agenda: {}, k: {}, a: {}, o: {} });
});

test("where the host is dark and the system is not, scroll bars are dark too", async () => {
  practice = await openPractice("theme=dark&sample=slump.xlsx");
  await practice.page.emulateMedia({ colorScheme: "light" });
  const pane = await practice.pane();
  await pane.getByRole("navigation").waitFor();
  const schemeOf = (): string => getComputedStyle(document.documentElement).colorScheme;
  expect(await pane.evaluate(schemeOf)).toBe("dark");
});

test("the meeting view on a wide screen masks names, shows one person, and is locked, by keyboard alone", async () => {
  practice = await openPractice("sample=slump.xlsx");
  await setWidth(practice, 1280);
  const pane = await practice.pane();
  const { press: pressByKeyboard, tabTo, type } = byKeyboard(practice, pane);
  await pane.getByText("can be compared").waitFor();
  await pane.getByRole("navigation").getByRole("button").first().focus();
  await pressByKeyboard("Diagnose");
  await pane.getByRole("heading", { level: 1 }).waitFor();
  await pane.locator("footer").getByRole("button", { name: "Calibrate" }).waitFor();
  await pressByKeyboard("Calibrate");
  await pane.getByRole("slider").waitFor();
  await pressByKeyboard("Decide person by person");
  await pressByKeyboard("Meeting");
  await pressByKeyboard("Meeting view (large type, one person at a time)", "Space");
  await type("Chair", "Chen");
  await type("Attendees, separated by commas", "Chen, Li");
  await pressByKeyboard("Start with the first");
  await pane.getByRole("heading", { level: 1, name: /^Person \d+$/ }).waitFor();
  await practice.page.keyboard.press("k");
  expect(await pane.getByRole("button", { name: "Keep" }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  expect(await violations(pane)).toEqual([]);
  expect(await sideways(pane)).toBe(0);
  await tabTo("Back to the agenda", "Shift+Tab");
  await practice.page.keyboard.press("Enter");
  await pressByKeyboard("Close the meeting");
  expect(await violations(pane)).toEqual([]);
  expect(await sideways(pane)).toBe(0);
  await pressByKeyboard("Lock and write the minutes");
  await pane.getByText("Written and checked: 302 rows.").waitFor({ timeout: 60_000 });
  expect(await practice.sheets()).toContain("Calibration Minutes");
});

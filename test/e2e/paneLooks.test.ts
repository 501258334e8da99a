import type { Frame } from "playwright-core";
import { message, type MessageKey, type MessageValues } from "../../src/text/message";
import { lookAt, PANE_WIDTHS, ROOM_WIDTH, setWidth, sideways } from "./support/lookAt";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { setEverything, unfold } from "./support/setEverything";
import { violations } from "./support/violations";

jest.setTimeout(240_000);

const say = (key: MessageKey, values?: MessageValues): string => message("en", key, values);

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

const foot = (pane: Frame, name: string) =>
  pane.locator("footer").getByRole("button", { name, exact: true });

const press = (pane: Frame, key: MessageKey): Promise<void> =>
  pane.getByRole("button", { name: say(key), exact: true }).click();

const step = (pane: Frame, key: MessageKey): Promise<void> =>
  pane
    .getByRole("navigation")
    .getByRole("button", { name: say(key) })
    .click();

/** How to get from what is shown to the next screen with everything on it unfolded. */
const SCREENS: Readonly<Record<string, (pane: Frame) => Promise<void>>> = {
  data: async (pane) => {
    await foot(pane, say("data.diagnose")).waitFor();
    await pane.getByRole("button", { name: say("data.roles") }).waitFor();
    await unfold(pane);
  },
  diagnose: async (pane) => {
    await foot(pane, say("data.diagnose")).click();
    await pane.getByRole("img").first().waitFor();
    await unfold(pane);
  },
  calibrate: async (pane) => {
    await foot(pane, say("diagnose.calibrate")).click();
    await pane.getByRole("slider").waitFor();
    await setEverything(pane, say);
  },
  agenda: async (pane) => {
    await foot(pane, say("calibrate.decide")).click();
    for (const fold of ["decide.meeting", "decide.closing", "decide.flags"] as const) {
      await press(pane, fold);
    }
    await pane.getByLabel(say("decide.chair"), { exact: true }).fill("Chen");
    await pane.getByLabel(say("decide.attendees")).fill("Chen, Li");
  },
  person: async (pane) => {
    await foot(pane, say("decide.start")).click();
    await pane.locator("body").press("o");
    await pane.getByLabel(say("decide.overrideValue")).waitFor();
    await unfold(pane);
    await pane.getByRole("checkbox", { name: "Chen" }).check();
  },
  write: async (pane) => {
    await step(pane, "step.write");
    await unfold(pane);
  },
  written: async (pane) => {
    await pane.locator("footer").getByRole("button").first().click();
    await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
    await unfold(pane);
  },
};

test("every screen in both languages, light, dark and forced colours, at 320, 350 and 450 px: axe finds nothing, nothing scrolls sideways", async () => {
  practice = await openPractice("theme=light&sample=slump.xlsx");
  const pane = await practice.pane();
  const seen: Record<string, unknown> = {};
  for (const [screen, goThere] of Object.entries(SCREENS)) {
    await goThere(pane);
    const found = await lookAt(practice, pane, PANE_WIDTHS);
    if (Object.keys(found).length > 0) seen[screen] = found;
  }
  await step(pane, "step.decide");
  await press(pane, "decide.toAgenda");
  await press(pane, "decide.meeting");
  await pane.getByLabel(say("decide.projected")).click();
  const room = await lookAt(practice, pane, ROOM_WIDTH);
  await pane.locator("main ol button").nth(1).click();
  const card = await lookAt(practice, pane, ROOM_WIDTH);
  expect({ ...seen, room, card }).toEqual({ room: {}, card: {} });
});

test("the meeting view on a wide screen masks names, shows one person, and is locked, by keyboard alone", async () => {
  practice = await openPractice("sample=slump.xlsx");
  await setWidth(practice, 1280);
  const pane = await practice.pane();
  const tabTo = async (name: string, step = "Tab"): Promise<void> => {
    for (let i = 0; i < 120; i++) {
      const here = await pane.evaluate(() => {
        const { activeElement: at } = document;
        const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
        return [at?.textContent, ...labels.map((label) => label.textContent)].join(" ").trim();
      });
      if (here === name) return;
      await practice.page.keyboard.press(step);
    }
    throw new Error(`"${name}" cannot be reached by Tab`);
  };
  const pressByKeyboard = async (name: string, key = "Enter"): Promise<void> => {
    await tabTo(name);
    await practice.page.keyboard.press(key);
  };
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
  await tabTo("Chair");
  await practice.page.keyboard.type("Chen");
  await tabTo("Attendees, separated by commas");
  await practice.page.keyboard.type("Chen, Li");
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

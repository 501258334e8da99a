import type { Frame } from "playwright-core";
import { message } from "../../src/text/message";
import type { Locale } from "../../src/text/Locale";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { setEverything, unfold } from "./support/setEverything";
import { violations } from "./support/violations";

let practice: Practice;

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

async function setWidth(width: number): Promise<void> {
  await practice.page.evaluate((px) => {
    for (const { style } of [document.documentElement, document.body]) {
      style.setProperty("--pane-width", `${String(px)}px`);
    }
  }, width);
}

/** Pixels by which the pane is wider than what is seen of it. */
const sideways = (pane: Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each<[Locale, "light" | "dark" | "forced"]>([
  ["zh-CN", "light"],
  ["en", "dark"],
  ["zh-CN", "forced"],
])("every step in %s, %s", (locale, look) => {
  test("axe finds nothing, and nothing scrolls sideways at 320, 350 and 450 px", async () => {
    const say = (key: Parameters<typeof message>[1]): string => message(locale, key);
    const language = locale === "en" ? "en-US" : "zh-CN";
    const theme = look === "dark" ? "dark" : "light";
    practice = await openPractice(`language=${language}&theme=${theme}&sample=slump.xlsx`);
    await practice.page.emulateMedia({
      colorScheme: theme,
      forcedColors: look === "forced" ? "active" : "none",
    });
    const pane = await practice.pane();
    const foot = (name: string) => pane.locator("footer").getByRole("button", { name });
    const seen: Record<string, unknown> = {};
    const look3 = async (step: string): Promise<void> => {
      for (const width of [450, 350, 320]) {
        await setWidth(width);
        await pane.waitForTimeout(100);
        const extra = await sideways(pane);
        if (extra > 0) seen[`${step} at ${width} px`] = extra;
      }
      const found = await violations(pane);
      if (found.length > 0) seen[step] = found;
    };
    await foot(say("data.diagnose")).waitFor();
    await pane.getByRole("button", { name: say("data.roles") }).waitFor();
    await unfold(pane);
    await look3("data");
    await foot(say("data.diagnose")).click();
    await pane.getByRole("img").first().waitFor();
    await unfold(pane);
    await look3("diagnose");
    await foot(say("diagnose.calibrate")).click();
    await pane.getByRole("slider").waitFor();
    await setEverything(pane, say);
    await look3("calibrate");
    await foot(say("calibrate.decide")).click();
    await pane.getByRole("button", { name: say("decide.meeting"), exact: true }).click();
    await pane.getByRole("button", { name: say("decide.closing"), exact: true }).click();
    await pane.getByRole("button", { name: say("decide.flags"), exact: true }).click();
    await look3("agenda");
    await foot(say("decide.start")).click();
    await pane.locator("body").press("o");
    await pane.getByLabel(say("decide.overrideValue")).waitFor();
    for (const fold of [
      "decide.recusal",
      "decide.minutes",
      "decide.votes.enter",
      "note.heading",
    ] as const) {
      await pane.getByRole("button", { name: say(fold), exact: true }).click();
    }
    await look3("person");
    await pane
      .getByRole("navigation")
      .getByRole("button", { name: say("step.write") })
      .click();
    await pane.getByRole("button", { name: say("bonus.heading") }).click();
    await pane.getByRole("button", { name: say("write.more") }).click();
    await look3("write");
    expect(seen).toEqual({});
  });
});

test("the meeting view on a wide screen masks names, shows one person, and is locked, by keyboard alone", async () => {
  practice = await openPractice("sample=slump.xlsx");
  await setWidth(1280);
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

import type { Frame } from "playwright-core";
import { message, type MessageKey } from "../../../src/text/message";
import { setEverything, unfold } from "./setEverything";

const say = (key: MessageKey): string => message("en", key);

const foot = (pane: Frame, name: string) =>
  pane.locator("footer").getByRole("button", { name, exact: true });

export const press = (pane: Frame, key: MessageKey): Promise<void> =>
  pane.getByRole("button", { name: say(key), exact: true }).click();

export const goToStep = (pane: Frame, key: MessageKey): Promise<void> =>
  pane
    .getByRole("navigation")
    .getByRole("button", { name: say(key) })
    .click();

/**
 * Every screen of the pane in English, with everything on it unfolded: how to get there from the one before, beginning
 * with the pane just opened on the sample of the slump.
 */
export const SCREENS: Readonly<Record<string, (pane: Frame) => Promise<void>>> = {
  scale: async (pane) => {
    await foot(pane, say("data.diagnose")).waitFor();
    await pane.getByLabel(say("data.scale"), { exact: true }).selectOption("own");
    for (const [part, text] of [
      ["data.points.lowest", "0"],
      ["data.points.highest", "100"],
      ["data.points.step", "0.3"],
    ] as const) {
      await pane.getByLabel(say(part), { exact: true }).fill(text);
      await pane.getByLabel(say(part), { exact: true }).press("Enter");
    }
    await pane.getByText("no whole number of steps").waitFor();
  },
  data: async (pane) => {
    await pane.getByLabel(say("data.scale"), { exact: true }).selectOption("auto");
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
    for (const fold of [
      "decide.meeting",
      "decide.closing",
      "decide.flags",
      "decide.together",
    ] as const) {
      await press(pane, fold);
    }
    await pane.getByLabel(say("decide.chair"), { exact: true }).fill("Chen");
    await pane.getByLabel(say("decide.attendees")).fill("Chen, Li");
    await pane
      .getByRole("combobox")
      .filter({ hasText: say("decide.together.pick") })
      .selectOption("accept");
  },
  person: async (pane) => {
    await foot(pane, say("decide.start")).click();
    await pane.locator("body").press("o");
    await pane.getByLabel(say("decide.overrideValue")).waitFor();
    await unfold(pane);
    await pane.getByRole("checkbox", { name: "Chen" }).check();
  },
  write: async (pane) => {
    await goToStep(pane, "step.write");
    await unfold(pane);
  },
  written: async (pane) => {
    await pane.locator("footer").getByRole("button").first().click();
    await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
    await unfold(pane);
  },
};

// Walks the pane through every step in every look and keeps the pictures in screenshots/: `npx tsx scripts/screenshots.ts`
// Words of the command line choose: `npx tsx scripts/screenshots.ts zh-CN dark 350`; "preparing" stops before the meeting.
import { mkdir } from "node:fs/promises";
import type { Frame, Locator, Page } from "playwright-core";
import { message } from "../src/text/message";
import type { Locale } from "../src/text/Locale";
import { build } from "../practice/server/build";
import { meetingPictures } from "./meetingPictures";
import { closePractice, openPractice } from "../test/e2e/support/openPractice";
import { setWidth } from "../test/e2e/support/lookAt";
import { setEverything, unfold } from "../test/e2e/support/setEverything";

const TARGET = "screenshots";
/** Wide enough for the widest pane and some of the grid beside it. */
const WINDOW = 1700;
const chosen = new Set(process.argv.slice(2));

const pick = <T extends string | number>(all: readonly T[]): readonly T[] => {
  const wanted = all.filter((each) => chosen.has(String(each)));
  return wanted.length > 0 ? wanted : all;
};

type Say = (key: Parameters<typeof message>[1]) => string;

interface Look {
  readonly locale: Locale;
  readonly theme: "light" | "dark" | "forced";
  readonly width: number;
}

/** Makes the pane as tall as what it shows, so that a picture has all of it. */
async function wholePane(page: Page, pane: Frame): Promise<void> {
  await page.setViewportSize({ width: WINDOW, height: 700 });
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WINDOW, height: Math.max(700, height + 140) });
  await page.waitForTimeout(250);
}

/** Chooses another scale and types one whose step is wrong. @returns the choice */
async function typeScale(pane: Frame, say: Say, locale: Locale): Promise<Locator> {
  const scale = pane.getByLabel(say("data.scale"), { exact: true });
  await scale.selectOption("own");
  for (const [part, text] of [
    ["data.points.lowest", "0"],
    ["data.points.highest", locale === "en" ? "20000" : "100"],
    ["data.points.step", "0.3"],
  ] as const) {
    await pane.getByLabel(say(part), { exact: true }).fill(text);
    await pane.getByLabel(say(part), { exact: true }).press("Enter");
  }
  return scale;
}

async function walk({ locale, theme, width }: Look): Promise<void> {
  const say: Say = (key) => message(locale, key);
  const language = locale === "en" ? "en-US" : "zh-CN";
  const sample = locale === "en" ? "attrition.xlsx" : "slump.xlsx";
  const practice = await openPractice(
    `language=${language}&theme=${theme === "dark" ? "dark" : "light"}&sample=${sample}`,
  );
  const { page } = practice;
  await page.emulateMedia({
    colorScheme: theme === "dark" ? "dark" : "light",
    forcedColors: theme === "forced" ? "active" : "none",
  });
  await setWidth(practice, width);
  const pane = await practice.pane();
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(700);
    await wholePane(page, pane);
    const file = `${TARGET}/${locale}-${theme}-${String(width)}-${name}.png`;
    await page.locator("#pane iframe").screenshot({ path: file });
    const wide = await pane.evaluate(() => document.documentElement.scrollWidth);
    console.log(file, wide > width ? `SCROLLS SIDEWAYS: ${String(wide)} px` : "");
  };
  const foot = (name: string | RegExp) => pane.locator("footer").getByRole("button", { name });
  await pane.getByRole("navigation").waitFor();
  if (locale === "en") {
    await pane
      .getByLabel(say("field.score"), { exact: true })
      .selectOption({ label: "MonthlyIncome" });
    await pane.getByLabel(say("data.within"), { exact: true }).selectOption("");
  }
  await shoot("1-data");
  const scale = await typeScale(pane, say, locale);
  await shoot("1-data-scale");
  await scale.selectOption("auto");
  await unfold(pane);
  await shoot("1-data-open");
  await foot(say("data.diagnose")).click();
  await shoot("2-diagnose");
  await unfold(pane);
  await shoot("2-diagnose-open");
  await foot(say("diagnose.calibrate")).click();
  await shoot("3-calibrate");
  await setEverything(pane, say);
  await shoot("3-calibrate-open");
  if (chosen.has("preparing")) return practice.close();
  await foot(say("calibrate.decide")).click();
  await shoot("4-agenda");
  await foot(say("decide.start")).click();
  await pane.locator("body").press("a");
  await shoot("4-person");
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: say("step.write") })
    .click();
  await shoot("5-write");
  await pane.locator("footer").getByRole("button").first().click();
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });
  await shoot("5-written");
  await practice.close();
}

async function main(): Promise<void> {
  await build();
  await mkdir(TARGET, { recursive: true });
  for (const locale of pick<Locale>(["en", "zh-CN"])) {
    for (const theme of pick(["light", "dark", "forced"] as const)) {
      for (const width of pick([320, 350, 450, 1280])) await walk({ locale, theme, width });
    }
    if (!chosen.has("preparing")) await meetingPictures(locale, TARGET);
  }
  await closePractice();
}

void main();

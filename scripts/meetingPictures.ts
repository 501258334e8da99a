import type { Frame, Page } from "playwright-core";
import { message, type MessageKey } from "../src/text/message";
import type { Locale } from "../src/text/Locale";
import { sheetWords } from "../src/workbook/words/sheetWords";
import { openPractice } from "../test/e2e/support/openPractice";

/** Room for the grid beside the pane, which is never narrower than this. */
const BESIDE = 420;

/** Gives the pane its width, and the window room for all of it. */
async function resize(page: Page, pane: Frame, width: number): Promise<void> {
  await page.evaluate((px) => {
    for (const { style } of [document.documentElement, document.body]) {
      style.setProperty("--pane-width", `${String(px)}px`);
    }
  }, width);
  await page.setViewportSize({ width: Math.max(1400, width + BESIDE), height: 900 });
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({
    width: Math.max(1400, width + BESIDE),
    height: Math.max(900, height + 140),
  });
  await page.waitForTimeout(700);
}

/** What a picture is taken of, and how. */
interface Studio {
  readonly pane: Frame;
  readonly page: Page;
  readonly locale: Locale;
  readonly say: (key: MessageKey) => string;
  readonly shoot: (name: string, width: number) => Promise<void>;
  /** Name of the picture's file. */
  readonly file: (name: string) => string;
}

const NAMES = {
  "zh-CN": { chair: "陈主持", second: "李人事", third: "王财务", note: "会上一致同意" },
  en: { chair: "Chen", second: "Li", third: "Wang", note: "Agreed in the room" },
};

const foot = ({ pane }: Studio, name: string) =>
  pane.locator("footer").getByRole("button", { name, exact: true });
const button = ({ pane }: Studio, name: string) => pane.getByRole("button", { name, exact: true });

/** A whole meeting in pictures: what the room sees, what is noted, the lock, and the sheets it leaves. */
export async function meetingPictures(locale: Locale, target: string): Promise<void> {
  const language = locale === "en" ? "en-US" : "zh-CN";
  const practice = await openPractice(`language=${language}&sample=slump.xlsx`);
  const { page } = practice;
  const pane = await practice.pane();
  const file = (name: string): string => `${target}/${locale}-meeting-${name}.png`;
  const say = (key: MessageKey): string => message(locale, key);
  const shoot = async (name: string, width: number): Promise<void> => {
    await resize(page, pane, width);
    await page.locator("#pane iframe").screenshot({ path: file(name) });
    console.log(file(name));
  };
  const studio = { pane, page, locale, say, shoot, file };
  await opening(studio);
  for (let at = 0; at < 12; at++) await person(studio, at);
  await closing(studio);
  await sheetPictures(studio);
  await practice.close();
}

async function opening(studio: Studio): Promise<void> {
  const { pane, locale, say, shoot } = studio;
  const { chair, second, third } = NAMES[locale];
  await foot(studio, say("data.diagnose")).click();
  await foot(studio, say("diagnose.calibrate")).click();
  await foot(studio, say("calibrate.decide")).click();
  await button(studio, say("decide.meeting")).click();
  await pane.getByLabel(say("decide.chair"), { exact: true }).fill(chair);
  await pane.getByLabel(say("decide.attendees")).fill([chair, second, third].join(", "));
  await button(studio, say("decide.closing")).click();
  await button(studio, say("decide.flags")).click();
  await shoot("1-agenda", 350);
  await pane.getByLabel(say("decide.projected")).click();
  await shoot("2-projected-agenda", 1280);
  await foot(studio, say("decide.start")).click();
  await shoot("3-projected-card", 1280);
}

async function person(studio: Studio, at: number): Promise<void> {
  const { pane, locale, say, shoot } = studio;
  const { chair, note } = NAMES[locale];
  await pane.locator("body").press(at % 3 === 0 ? "k" : "a");
  if (at % 3 !== 0) await pane.getByLabel(say("decide.note"), { exact: true }).fill(note);
  if (at === 2) {
    for (const fold of ["decide.recusal", "decide.minutes", "decide.votes.enter"] as const) {
      await button(studio, say(fold)).click();
    }
    await pane.getByRole("checkbox", { name: chair }).click();
    await shoot("4-card-blocked", 350);
    await pane.getByRole("checkbox", { name: chair }).click();
  }
  await foot(studio, say(at < 11 ? "decide.next" : "decide.toAgenda")).click();
}

async function closing(studio: Studio): Promise<void> {
  const { pane, locale, say, shoot } = studio;
  await button(studio, say("decide.meeting")).click();
  await pane.getByLabel(say("decide.projected")).click();
  await pane.getByLabel(say("decide.masked")).click();
  await button(studio, say("decide.closing")).click();
  await pane.getByLabel(say("decide.authoriser")).fill(NAMES[locale].second);
  await pane.getByLabel(say("decide.market"), { exact: true }).selectOption("accepted");
  await shoot("5-closing", 350);
  await button(studio, say("decide.lock")).click();
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 90_000 });
  for (const fold of ["write.more", "write.share", "write.cycle"] as const) {
    await button(studio, say(fold)).click();
  }
  await shoot("6-locked-write", 350);
}

async function sheetPictures(studio: Studio): Promise<void> {
  const { pane, page, locale, say, file } = studio;
  for (const kind of ["notes", "feedback", "pay", "promotion", "training"] as const) {
    await button(studio, say(`write.${kind}.press`)).click();
    await pane.getByText(say("busy.writing")).first().waitFor({ state: "hidden", timeout: 60_000 });
    await button(studio, say("write.undo")).waitFor({ timeout: 60_000 });
  }
  await resize(page, pane, 320);
  await page.setViewportSize({ width: 1800, height: 1000 });
  const { sheets } = sheetWords(locale);
  for (const kind of ["minutes", "notes", "feedback", "pay", "promotion", "training"] as const) {
    await page.locator(".o-sheet-name", { hasText: sheets[kind] }).first().click();
    await page.waitForTimeout(900);
    await page.screenshot({ path: file(`sheet-${kind}`) });
    console.log(file(`sheet-${kind}`));
  }
}

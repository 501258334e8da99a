import type { Frame } from "playwright-core";
import { message } from "../../../src/text/message";
import type { Locale } from "../../../src/text/Locale";
import type { Practice } from "./openPractice";
import { crowded } from "./crowded";
import { violations } from "./violations";

const LOCALES: readonly Locale[] = ["en", "zh-CN"];

/** What the pane is looked at in. The practice workbook must be opened in its light theme: then the system's word counts. */
const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced", colorScheme: "light", forcedColors: "active" },
] as const;

/** Widths a task pane has beside the grid. */
export const PANE_WIDTHS = [450, 350, 320];
/** Width on the screen of a meeting room. */
export const ROOM_WIDTH = [1280];

/** Gives the pane its width, in pixels. */
export async function setWidth({ page }: Practice, width: number): Promise<void> {
  await page.evaluate((px) => {
    for (const { style } of [document.documentElement, document.body]) {
      style.setProperty("--pane-width", `${String(px)}px`);
    }
  }, width);
}

/** Pixels by which the pane is wider than what is seen of it. */
export const sideways = (pane: Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts in the colour of the page: contrast themes lay a plate of that colour under every text. axe does not see it. */
const invisible = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = "Canvas";
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== "",
      );
    return [...document.querySelectorAll("#pane *")]
      .filter((element) => hasText(element) && element.getClientRects().length > 0)
      .filter((element) => {
        const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
          forcedColorAdjust: string;
        };
        return forcedColorAdjust === "auto" && color === canvas;
      })
      .map(({ textContent }) => textContent);
  });

/** Has the pane speak a language. */
export async function speak(pane: Frame, locale: Locale): Promise<void> {
  const other = message(locale === "en" ? "zh-CN" : "en", "frame.otherLanguage");
  if ((await pane.evaluate(() => document.documentElement.lang)) === locale) return;
  await pane.locator("footer").getByRole("button", { name: other, exact: true }).click();
}

/**
 * Looks at the screen as it stands in both languages, light, dark and in forced colours, at every width. In the end it
 * speaks the language it began in.
 *
 * @returns what is wrong, by where: axe's findings, pixels by which it scrolls sideways, controls without room
 */
export async function lookAt(
  practice: Practice,
  pane: Frame,
  widths: readonly number[] = PANE_WIDTHS,
): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const first = (await pane.evaluate(() => document.documentElement.lang)) as Locale;
  for (const locale of [...LOCALES].sort((a) => (a === first ? 1 : -1))) {
    await speak(pane, locale);
    for (const { name, ...media } of LOOKS) {
      await practice.page.emulateMedia({ ...media, reducedMotion: "reduce" });
      for (const width of widths) {
        await setWidth(practice, width);
        await pane.waitForTimeout(100);
        const extra = await sideways(pane);
        if (extra > 0) seen[`${locale}, ${name}, ${String(width)} px`] = extra;
        const close = await crowded(pane);
        if (close.length > 0) seen[`${locale}, ${name}, ${String(width)} px, crowded`] = close;
      }
      const found = await violations(pane, 100);
      if (found.length > 0) seen[`${locale}, ${name}`] = found;
      if (media.forcedColors === "none") continue;
      const unseen = await invisible(pane);
      if (unseen.length > 0) seen[`${locale}, ${name}, in the colour of the page`] = unseen;
    }
  }
  await practice.page.emulateMedia({ ...LOOKS[0], reducedMotion: null });
  return seen;
}

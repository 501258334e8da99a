import type { Frame } from "playwright-core";
import type { Practice } from "./openPractice";

/** What a walk by the Tab key over a screen came to. */
export interface Walk {
  /** What the Tab key stopped at, by name, in order. */
  readonly stops: readonly string[];
  /** Stops that look the same with and without the focus. */
  readonly unseen: readonly string[];
  /** Stops that the foot of the pane covers. */
  readonly covered: readonly string[];
  /** How many controls can take the focus. */
  readonly controls: number;
}

/** More than any screen has: somewhere the focus goes round. */
const MOST_STOPS = 250;

interface Place {
  readonly name: string;
  /** Controls of one kind show the focus in one way. */
  readonly kind: string;
  readonly covered: boolean;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What has the focus; null once that is not in the pane any more. */
const focused = (pane: Frame): Promise<Place | null> =>
  pane.evaluate(() => {
    const at = document.activeElement;
    if (!document.hasFocus() || at === null || at === document.body) return null;
    // What is drawn of a ticked box, a switch or a slider is beside the real control, not in it.
    const drawn = at instanceof HTMLInputElement ? (at.parentElement ?? at) : at;
    const { x, y, width, height } = drawn.getBoundingClientRect();
    const own = at.getBoundingClientRect();
    const top = document.elementFromPoint(own.x + own.width / 2, own.y + own.height / 2);
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
    const texts = labels ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
    const name = [at.getAttribute("aria-label"), ...texts, at.textContent].find(
      (text) => text !== null && text.trim() !== "",
    );
    return {
      name: name?.trim() ?? at.tagName,
      kind: `${at.tagName} ${at.className}`,
      covered: top?.closest("footer") !== at.closest("footer"),
      box: { x, y, width, height },
    };
  });

/** Everything on the screen that the Tab key should stop at. */
const controlsIn = (pane: Frame): Promise<number> =>
  pane.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "#pane :is(button, input, select, textarea, a[href], [tabindex])",
        ),
      ].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(":disabled") &&
          element.getClientRects().length > 0,
      ).length,
  );

/** Takes the focus away and gives it back, with `meanwhile` in between. */
async function withoutFocus<T>(pane: Frame, meanwhile: () => Promise<T>): Promise<T> {
  const element = await pane.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((each) => each.blur());
  const result = await meanwhile();
  await element.evaluate((each) => each.focus());
  return result;
}

/** Tabs from the first control of the pane to the last and out of it, and looks at every stop. */
export async function tabThrough(practice: Practice, pane: Frame): Promise<Walk> {
  const { page } = practice;
  const frame = (await (await page.waitForSelector("#pane iframe")).boundingBox())!;
  const shoot = ({ box }: Place): Promise<Buffer> => {
    const clip = { x: frame.x + box.x - 4, y: Math.max(0, frame.y + box.y - 4) };
    return page.screenshot({
      clip: { ...clip, width: box.width + 8, height: box.height + 8 },
      animations: "disabled",
    });
  };
  const walk = { stops: [] as string[], unseen: [] as string[], covered: [] as string[] };
  const kinds = new Set<string>();
  await pane.getByRole("navigation").getByRole("button").first().focus();
  // A focus is drawn for those who came by keyboard only.
  for (const key of ["Tab", "Shift+Tab"]) await page.keyboard.press(key);
  for (let at = await focused(pane); at !== null; at = await focused(pane)) {
    const place = at;
    walk.stops.push(place.name);
    if (place.covered) walk.covered.push(place.name);
    if (!kinds.has(place.kind)) {
      kinds.add(place.kind);
      const lit = await shoot(place);
      const plain = await withoutFocus(pane, () => shoot(place));
      if (lit.equals(plain)) walk.unseen.push(place.name);
    }
    if (walk.stops.length > MOST_STOPS) break;
    await page.keyboard.press("Tab");
  }
  return { ...walk, controls: await controlsIn(pane) };
}

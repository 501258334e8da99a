// Measures the pane as a person meets it: `npm run measure`. Prints the longest tasks on the pane's thread, step by step,
// with 10,000 and 20,000 people, when the pane can first be used, and how large it is to load. A report, not a test.
import type { Frame, Page } from "playwright-core";
import { large } from "../practice/samples/large";
import { writeSample } from "../practice/samples/writeSample";
import { closePractice, openPractice } from "../test/e2e/support/openPractice";

interface Watched extends Window {
  longTasks?: { from: string; ms: number }[];
}

/** Writes down every task over 50 ms, and when the pane's first button can be pressed. Runs in every frame. */
function watch(): void {
  const watched = window as Watched;
  watched.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      watched.longTasks?.push({ from: name, ms: Math.round(duration) });
    }
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector("footer button") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("usable"), 0));
  }).observe(document, { childList: true, subtree: true });
}

/** The longest task of the pane itself since the last time it was asked; the grid beside it plays Excel. */
async function longest(pane: Frame): Promise<string> {
  const tasks = await pane.evaluate(() => (window as Watched).longTasks?.splice(0) ?? []);
  const own = tasks.filter(({ from }) => from === "self").map(({ ms }) => ms);
  return own.length === 0
    ? "none over 50 ms"
    : `${own
        .sort((a, b) => b - a)
        .slice(0, 5)
        .join(", ")} ms`;
}

async function step(pane: Frame, name: string, act: () => Promise<void>): Promise<void> {
  await longest(pane);
  const start = Date.now();
  await act();
  const took = Date.now() - start;
  await pane.waitForTimeout(300);
  console.log(`  ${name.padEnd(34)} ${String(took).padStart(6)} ms   ${await longest(pane)}`);
}

async function openLarge(page: Page, people: number): Promise<void> {
  const buffer = Buffer.from(await writeSample(large(people)));
  await page.setInputFiles("#file", { name: "large.xlsx", mimeType: "application/zip", buffer });
}

async function walk(people: number): Promise<void> {
  console.log(
    `${people.toLocaleString("en")} people: time until it is there, longest tasks on the pane's thread`,
  );
  const practice = await openPractice("", watch);
  await openLarge(practice.page, people);
  await practice.page.waitForFunction(
    () => document.getElementById("name")?.textContent === "large.xlsx",
  );
  const pane = await practice.pane();
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const foot = (name: string) => pane.locator("footer").getByRole("button", { name, exact: true });
  const usable = await pane.waitForFunction(
    () => performance.getEntriesByName("usable")[0]?.startTime ?? null,
  );
  console.log(
    `  first usable paint of the pane: ${String(Math.round(Number(await usable.jsonValue())))} ms after its frame was asked for`,
  );
  await step(pane, "read the list", () =>
    pane.getByText("can be compared").waitFor({ timeout: 120_000 }),
  );
  await step(pane, "give a label another side", async () => {
    await pane.getByLabel("Side of Front").selectOption("out");
    await pane.getByText("Nobody is on the sales side").waitFor();
    await pane.getByLabel("Side of Front").selectOption("sales");
    await pane.getByText("can be compared").waitFor();
  });
  await step(pane, "diagnose", async () => {
    await foot("Diagnose").click();
    await pane.getByRole("img").first().waitFor({ timeout: 120_000 });
  });
  await step(pane, "open every list", async () => {
    for (const fold of await pane.locator("h2 button[aria-expanded=false]").all())
      await fold.click();
  });
  await step(pane, "calibrate", async () => {
    await foot("Calibrate").click();
    await pane.getByRole("slider").waitFor({ timeout: 120_000 });
  });
  await step(pane, "move the slider ten times", async () => {
    await pane.getByRole("slider").focus();
    for (let i = 0; i < 10; i++) await practice.page.keyboard.press("ArrowRight");
    await pane.waitForFunction(
      () => document.querySelector('[role="status"]')?.textContent === "",
      null,
      { timeout: 120_000 },
    );
  });
  await step(pane, "change nothing", () => foot("Change nothing").click());
  await step(pane, "another language", async () => {
    await button("中文").click();
    await pane.getByText("数据不会离开本机").waitFor();
  });
  await practice.close();
}

async function main(): Promise<void> {
  for (const people of [10_000, 20_000]) await walk(people);
  await closePractice();
}

void main();

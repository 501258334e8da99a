// Measures the pane as a person meets it: `npm run measure`. Prints how much there is to load, when the pane can first be
// used, and the longest tasks on its thread, step by step, with 10,000 and 20,000 people. A report, not a test: each
// figure is the best of three walks, so that what else the machine does stays out of it. `npm run measure -- 20000` walks
// with as many people only.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Frame } from "playwright-core";
import { build } from "../practice/server/build";
import { large } from "../practice/samples/large";
import { writeSample } from "../practice/samples/writeSample";
import { closePractice, openPractice } from "../test/e2e/support/openPractice";

const WALKS = 3;
const PATIENCE = { timeout: 120_000 };

interface Watched extends Window {
  longTasks?: { from: string; ms: number }[];
}

interface Figure {
  /** Until the step's answer was there, and its longest task, milliseconds. */
  readonly took: number;
  readonly longest: number;
}

type Figures = Map<string, Figure>;

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

/** The longest task of the pane itself since the last time it was asked; the grid beside it only plays Excel. */
async function longest(pane: Frame): Promise<number> {
  const tasks = await pane.evaluate(() => (window as Watched).longTasks?.splice(0) ?? []);
  return Math.max(0, ...tasks.filter(({ from }) => from === "self").map(({ ms }) => ms));
}

async function walk(workbook: Buffer): Promise<Figures> {
  const figures: Figures = new Map();
  const practice = await openPractice("", watch);
  const { page } = practice;
  page.setDefaultTimeout(PATIENCE.timeout);
  const file = { name: "large.xlsx", mimeType: "application/zip", buffer: workbook };
  await page.setInputFiles("#file", file);
  await page.waitForFunction(() => document.getElementById("name")?.textContent === "large.xlsx");
  const pane = await practice.pane();
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await longest(pane);
    const start = Date.now();
    await act();
    const took = Date.now() - start;
    await pane.waitForTimeout(400);
    figures.set(name, { took, longest: await longest(pane) });
  };
  const foot = (name: string) => pane.locator("footer").getByRole("button", { name, exact: true });
  const compared = (): Promise<void> => pane.getByText("can be compared").waitFor(PATIENCE);
  const usable = await pane.waitForFunction(
    () => performance.getEntriesByName("usable")[0]?.startTime ?? null,
  );
  figures.set("first usable paint", { took: Number(await usable.jsonValue()), longest: 0 });
  await step("read the list", compared);
  await step("give a label another side", async () => {
    await pane.getByLabel("Side of Front").selectOption("out");
    await pane.getByText("Nobody is on the sales side").waitFor(PATIENCE);
    await pane.getByLabel("Side of Front").selectOption("sales");
    await compared();
  });
  await step("diagnose", async () => {
    await foot("Diagnose").click();
    await pane.getByRole("img").first().waitFor(PATIENCE);
  });
  await step("open every list", async () => {
    const folded = pane.locator("main h2 button[aria-expanded=false]");
    while ((await folded.count()) > 0) await folded.first().click();
  });
  await step("calibrate", async () => {
    await foot("Calibrate").click();
    await pane.getByRole("slider").waitFor(PATIENCE);
  });
  await step("move the slider ten times", async () => {
    await pane.getByRole("slider").focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    const quiet = (): boolean => document.querySelector('[role="status"]')?.textContent === "";
    await pane.waitForFunction(quiet, null, PATIENCE);
  });
  await step("change nothing", () => foot("Change nothing").click());
  await step("speak Chinese", async () => {
    await pane.getByRole("button", { name: "中文" }).click();
    await pane.getByText("数据不会离开本机").waitFor();
  });
  await practice.close();
  figures.set("cancel", { took: await cancelTime(workbook), longest: 0 });
  return figures;
}

/** From the press of Cancel, while the first report is made, until the pane is ready for something else. */
async function cancelTime(buffer: Buffer): Promise<number> {
  const practice = await openPractice();
  practice.page.setDefaultTimeout(PATIENCE.timeout);
  const file = { name: "large.xlsx", mimeType: "application/zip", buffer };
  await practice.page.setInputFiles("#file", file);
  const named = (): boolean => document.getElementById("name")?.textContent === "large.xlsx";
  await practice.page.waitForFunction(named);
  const pane = await practice.pane();
  await pane.getByText("can be compared").waitFor(PATIENCE);
  const took = await pane.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        new MutationObserver(() => {
          const cancel = [...document.querySelectorAll("button")].find(
            ({ textContent }) => textContent === "Cancel",
          );
          if (cancel !== undefined && pressed === 0) {
            pressed = performance.now();
            cancel.click();
          } else if (cancel === undefined && pressed > 0) resolve(performance.now() - pressed);
        }).observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>("footer button")!.click();
      }),
  );
  await practice.close();
  return took;
}

/** The best of several walks, step by step. */
function best(walks: readonly Figures[]): Figures {
  return new Map(
    [...walks[0]!.keys()].map((name) => {
      const all = walks.map((figures) => figures.get(name)!);
      const least = (part: keyof Figure): number => Math.min(...all.map((figure) => figure[part]));
      return [name, { took: least("took"), longest: least("longest") }];
    }),
  );
}

/** What ships, as `npm run build` left it: what loads at first, and what loads when it is needed. */
function sizes(): void {
  const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 1024))} KB`;
  for (const file of readdirSync("dist").filter((name) => name.endsWith(".js"))) {
    const content = readFileSync(`dist/${file}`);
    const packed = gzipSync(content).length;
    console.log(`  ${file.padEnd(34)} ${kilobytes(content.length)}, ${kilobytes(packed)} packed`);
  }
}

async function main(): Promise<void> {
  console.log("what ships (npm run build)");
  sizes();
  await build();
  const wanted = process.argv.slice(2).map(Number);
  for (const people of wanted.length > 0 ? wanted : [10_000, 20_000]) {
    const workbook = Buffer.from(await writeSample(large(people)));
    const walks: Figures[] = [];
    for (let i = 0; i < WALKS; i++) walks.push(await walk(workbook));
    console.log(`${people.toLocaleString("en")} people: until it is there, longest task`);
    for (const [name, { took, longest: task }] of best(walks)) {
      const tasks = task === 0 ? "none over 50 ms" : `${String(task)} ms`;
      console.log(`  ${name.padEnd(28)} ${String(Math.round(took)).padStart(6)} ms   ${tasks}`);
    }
  }
  await closePractice();
}

void main();

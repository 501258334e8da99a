import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { message, type MessageKey, type MessageValues } from "../../src/text/message";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { violations } from "./support/violations";

jest.setTimeout(240_000);

const say = (key: MessageKey, values?: MessageValues): string => message("zh-CN", key, values);
const words = sheetWords("zh-CN");
const PLAN_MINUTES = 90;

const CHAIR = "陈主持";
const OTHERS = ["李人事", "王财务"];

let practice: Practice;
let pane: Frame;

const foot = (name: string) => pane.locator("footer").getByRole("button", { name, exact: true });
/** What the Calibration sheet itself says about its decisions, to whoever opens it without the add-in. */
const stateOnSheet = async (): Promise<unknown> =>
  (await practice.readCell(words.sheets.calibration, "C4")).value;
const [LOCKED = ""] = words.calibration.locked.split("{");
const button = (name: string) => pane.getByRole("button", { name, exact: true });

async function forward(minutes: number): Promise<void> {
  await practice.page.clock.fastForward(minutes * 60_000);
}

async function open(): Promise<void> {
  practice = await openPractice("language=zh-CN&sample=slump.xlsx");
  await practice.page.clock.install();
  pane = await practice.pane();
}

/** Said of everybody whose agreed score is no longer the one suggested. */
const AGREED = /：商定 [\d.]+，现建议 [\d.]+/;

/** Steps 1 to 3, as far as step 4. */
async function goToMeeting(): Promise<void> {
  await foot(say("data.diagnose")).click();
  await foot(say("diagnose.calibrate")).click();
  await foot(say("calibrate.decide")).click();
  await button(say("decide.meeting")).waitFor();
}

/** Everything in the first column of a sheet's cells and what stands beside it in another. */
async function columnOf(sheet: string, column: string, rows: number): Promise<unknown[]> {
  const cells = [];
  for (let row = 1; row <= rows; row++) {
    cells.push((await practice.readCell(sheet, `${column}${String(row)}`)).value);
  }
  return cells;
}

/** Keeps, accepts and overrides in turn, each change with its reason and note, by keys. */
async function decide(at: number): Promise<void> {
  const keys = practice.page.keyboard;
  await pane.locator("body").press(["k", "a", "o"][at % 3]!);
  if (at % 3 === 0) return;
  if (at % 3 === 2) {
    // The key leads into the entry: the score is typed at once.
    await keys.type("88.5");
    await keys.press("Enter");
    expect(await pane.getByLabel(say("decide.overrideValue")).inputValue()).toBe("88.5");
    await pane.getByLabel(say("decide.reason"), { exact: true }).selectOption("contribution");
  }
  await pane
    .getByLabel(say("decide.note"), { exact: true })
    .fill(`第${String(at + 1)}位：会上一致同意`);
  await keys.press("Escape");
}

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

test("a meeting of ninety minutes on the Chinese sample: twelve people decided, locked, minuted, saved, and taken up again from the file", async () => {
  await open();
  await goToMeeting();

  // 0–25: who is there, the whole picture, raters.
  await button(say("decide.meeting")).click();
  await pane.getByLabel(say("decide.chair"), { exact: true }).fill(CHAIR);
  await pane.getByLabel(say("decide.attendees")).fill([CHAIR, ...OTHERS].join("，"));
  await pane.getByLabel(say("decide.projected")).click();
  await forward(25);
  expect(await violations(pane)).toEqual([]);

  // 25–70: twelve people.
  await foot(say("decide.start")).click();
  const first = await pane.getByRole("heading", { level: 1 }).textContent();
  expect(first).toMatch(/^人员 \d+$/);
  for (let at = 0; at < 12; at++) {
    await pane.getByText(say("decide.position", { at: at + 1, of: 12 })).waitFor();
    expect(await pane.evaluate(() => window.scrollY)).toBe(0);
    if (at === 3) {
      // The chair steps out for this person: nothing can be chosen until somebody else decides.
      await button(say("decide.recusal")).click();
      await pane.getByRole("checkbox", { name: CHAIR }).click();
      await pane.getByText(say("decide.recusal.blockedMasked")).waitFor();
      await pane.locator("body").press("k");
      expect(await pane.getByLabel(say("decide.discussed")).isChecked()).toBe(false);
      await pane.getByLabel(say("decide.recusal.decider")).selectOption(OTHERS[0]!);
    }
    await decide(at);
    expect(await pane.getByLabel(say("decide.discussed")).isChecked()).toBe(true);
    await forward(3.75);
    if (at === 4) expect(await violations(pane)).toEqual([]);
    await pane.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await foot(say(at < 11 ? "decide.next" : "decide.toAgenda")).click();
  }

  // 70–90: what it adds up to, open points, lock.
  await pane.getByText(say("decide.agenda", { open: 0 })).waitFor();
  await forward(PLAN_MINUTES - 25 - 12 * 3.75);
  await button(say("decide.closing")).click();
  await pane.getByText(say("decide.blocked.authoriser")).waitFor();
  await pane.getByLabel(say("decide.market"), { exact: true }).selectOption("accepted");
  await pane.getByLabel(say("decide.market.reason")).fill("行业协会季报");
  // Nobody spoke about the rest: one decision for all of them, and said to be that.
  await button(say("decide.together")).click();
  await pane
    .getByRole("combobox")
    .filter({ hasText: say("decide.together.pick") })
    .selectOption("keep");
  await pane.getByLabel(say("decide.note"), { exact: true }).fill("按原评，下期复核");
  await pane.getByLabel(say("decide.together.sure", { count: 102 })).check();
  await button(say("decide.together.press.keep", { count: "102" })).click();
  await button(say("decide.together.back", { count: "102" })).waitFor();
  await pane.getByLabel(say("decide.openPoints")).fill("华北目标复核：王财务，5月1日");
  await pane.getByLabel(say("decide.authoriser")).fill(OTHERS[0]!);
  expect(await violations(pane)).toEqual([]);
  await button(say("decide.lock")).click();
  await pane.getByText(say("write.done", { people: 302 })).waitFor({ timeout: 90_000 });
  expect(await violations(pane)).toEqual([]);

  expect(String(await stateOnSheet()).startsWith(LOCKED)).toBe(true);
  expect(await stateOnSheet()).toContain(`主持人 ${CHAIR}，批准人 ${OTHERS[0]!}`);
  const { minutes: sheet, calibration, log } = words.sheets;
  expect(await practice.sheets()).toEqual(expect.arrayContaining([sheet, calibration, log]));
  const labels = await columnOf(sheet, "A", 45);
  const values = await columnOf(sheet, "D", 45);
  const { facts, columns } = words.meeting.minutes;
  const fact = (label: string): unknown => values[labels.indexOf(label)];
  expect(fact(facts.chair)).toBe(CHAIR);
  expect(fact(facts.authoriser)).toBe(OTHERS[0]);
  expect(fact(facts.attendees)).toBe([CHAIR, ...OTHERS].join("、"));
  expect(fact(facts.people)).toBe("12");
  expect(fact(facts.duration)).toBe("45");
  expect(fact(facts.decisions)).toBe("4、4、4");
  expect(fact(facts.market)).toBe("接受：行业协会季报");
  expect(fact(facts.undiscussed)).toBe(`102 × ${words.decisions.keep}：按原评，下期复核`);
  expect(fact(facts.openPoints)).toBe("华北目标复核：王财务，5月1日");
  const began = Date.parse(`${String(fact(facts.began))}:00Z`);
  const ended = Date.parse(`${String(fact(facts.ended))}:00Z`);
  expect((ended - began) / 60_000).toBeGreaterThanOrEqual(PLAN_MINUTES);
  expect((ended - began) / 60_000).toBeLessThan(PLAN_MINUTES + 5);
  expect(fact(facts.head)).toBe((await practice.readCell(log, "B4")).value);
  const header = labels.indexOf(columns.id);
  const named = labels.slice(header + 1).filter((cell) => cell !== null && cell !== "");
  expect(named).toHaveLength(12);

  const [download] = await Promise.all([
    practice.page.waitForEvent("download"),
    practice.page.click("#save"),
  ]);
  const buffer = readFileSync(await download.path());
  await practice.close();

  await resume(buffer);
});

/** Another day, another machine: the file, and nothing else. */
async function resume(buffer: Buffer): Promise<void> {
  practice = await openPractice("language=zh-CN&sample=attrition.xlsx");
  await practice.page.setInputFiles("#file", {
    name: "slump.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await practice.page.waitForFunction(
    (name) => window.evenhandPractice?.sheets().includes(name) === true,
    words.sheets.minutes,
  );
  pane = await practice.pane();
  await foot(say("data.diagnose")).waitFor();
  await goToMeeting();
  await pane.getByText(say("decide.agenda", { open: 0 })).waitFor();
  expect(await pane.getByText(AGREED).count()).toBe(0);
  await button(say("decide.closing")).click();
  await pane.getByText(say("decide.locked")).waitFor();
  expect(await pane.getByLabel(say("decide.authoriser")).inputValue()).toBe(OTHERS[0]);
  expect(await pane.getByLabel(say("decide.openPoints")).inputValue()).toContain("华北目标复核");
  await button(say("decide.meeting")).click();
  expect(await pane.getByLabel(say("decide.chair"), { exact: true }).inputValue()).toBe(CHAIR);
  expect(await pane.getByLabel(say("decide.attendees")).inputValue()).toBe(
    [CHAIR, ...OTHERS].join("，"),
  );
  await pane.getByText(say("decide.status.out", { names: CHAIR })).waitFor();

  expect(String(await stateOnSheet()).startsWith(LOCKED)).toBe(true);

  // Somebody types into the locked sheet: it is told at once, with the row.
  const { calibration } = words.sheets;
  const typed = words.decisions.accept;
  expect((await practice.readCell(calibration, "U6")).value).not.toBe(typed);
  await practice.setCell(calibration, "U6", typed);
  const told = { count: 1, sheet: calibration, rows: "6" };
  await pane.getByText(say("frame.changedSinceLock", told)).waitFor();

  // Locked is read-only; opening it again needs a reason, and the log keeps it.
  await pane.locator("main ol button").first().click();
  await pane.locator("body").press("a");
  expect(await button(words.decisions.keep).getAttribute("aria-pressed")).toBe("true");
  const look = (name: string): Promise<string> =>
    button(name).evaluate((shown) => getComputedStyle(shown).backgroundColor);
  expect(await look(words.decisions.keep)).not.toBe(await look(say("decide.override")));
  await button(say("decide.toAgenda")).click();
  await button(say("decide.closing")).click();
  expect(await button(say("decide.unlock")).getAttribute("aria-disabled")).toBe("true");
  await pane.getByLabel(say("decide.unlock.reason")).fill("补交材料");
  await button(say("decide.unlock")).click();
  await button(say("decide.lock")).waitFor({ timeout: 60_000 });
  expect(await stateOnSheet()).toBe(words.calibration.open);
  const fields = await columnOf(words.sheets.log, "D", 600);
  const reasons = await columnOf(words.sheets.log, "G", 600);
  expect(reasons[fields.indexOf(words.meeting.fields.unlocked)]).toBe("补交材料");
  expect(reasons).toContain(words.log.typed);

  // Scores are corrected in the list: what the committee agreed to in the earlier session stands, and is named.
  for (let row = 2; row <= 31; row++) {
    const score = await practice.readCell("绩效数据", `Q${String(row)}`);
    await practice.setCell("绩效数据", `Q${String(row)}`, String(Number(score.value) - 6));
  }
  await button(say("frame.readAgain")).click();
  await pane.getByText(AGREED).waitFor();
  expect(practice.complaints).toEqual([]);
  expect(practice.foreignRequests).toEqual([]);
}

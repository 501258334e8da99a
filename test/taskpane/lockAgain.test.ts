/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { start } from "../../src/taskpane/commands/start";
import { writeReport } from "../../src/taskpane/commands/writeReports";
import { lockDecisions, writeResult } from "../../src/taskpane/commands/writeResult";
import { footPresses } from "../../src/taskpane/footPresses";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { actionsView } from "../../src/taskpane/views/actionsView";
import { writeView, type WritePresses } from "../../src/taskpane/views/writeView";
import { message } from "../../src/text/message";
import type { Locale } from "../../src/text/Locale";
import { undecided } from "../../src/workbook/sheets/Decision";
import { WorkbookError } from "../../src/workbook/WorkbookError";
import { startOfficeHost } from "../support/officeHost";
import { openPane, sheetNames, withTable } from "./officePane";

const none = (): void => undefined;
const presses = new Proxy({} as WritePresses, { get: () => none });

/** The pane on the fictional people, one decided and everything said that the lock needs. */
async function readyPane(): Promise<Pane> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [headers, ...rows]);
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
  });
  const decision = {
    ...undecided("S001"),
    decision: "override" as const,
    override: 88,
    reasonCode: "peers",
    note: "Seen",
    discussed: true,
  };
  pane.dispatch({ type: "decided", decision });
  return pane;
}

/** The lock, while the record to go back to cannot be kept. */
const lockInVain = (pane: Pane): Promise<void> =>
  lockDecisions({
    ...pane,
    workbook: {
      ...pane.workbook,
      write: () => Promise.reject(new WorkbookError("journal-failed")),
    },
  });

const viewOf = (pane: Pane, locale: Locale = "en") =>
  writeView({ ...pane.state(), locale }, presses);
const foot = (pane: Pane) => actionsView(pane.state(), footPresses(pane));

describe("a lock that failed", () => {
  test("is said to be none, and offered again: it writes the lock and the minutes then", async () => {
    const pane = await readyPane();
    await lockInVain(pane);
    expect(pane.state().failure).toMatchObject({ cause: { code: "journal-failed" } });
    expect(viewOf(pane).sentence).toBe(
      "The decisions are not locked, and no minutes were written.",
    );
    expect(viewOf(pane, "zh-CN").sentence).toBe("决定尚未锁定，也未写入会议纪要。");
    const { primary, secondary } = foot(pane);
    expect(primary).toMatchObject({ label: "Lock and write the minutes", disabled: false });
    expect(secondary.map(({ label }) => label)).toEqual(["Write without the lock"]);
    await lockDecisions(pane);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().meeting).toMatchObject({ locked: true, lockAsked: false });
    expect(await sheetNames()).toContain("Calibration Minutes");
    expect(viewOf(pane).tone).toBe("plain");
    expect(foot(pane).secondary).toEqual([]);
  });

  test("stays said while only the decisions are written", async () => {
    const pane = await readyPane();
    await lockInVain(pane);
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect(viewOf(pane).sentence).toMatch(/^The decisions are not locked/);
    expect(foot(pane).primary?.label).toBe("Lock and write the minutes");
    expect(await sheetNames()).not.toContain("Calibration Minutes");
  });

  test("leads back to the meeting where something stands in its way by now", async () => {
    const pane = await readyPane();
    await lockInVain(pane);
    pane.dispatch({ type: "meetingNoted", change: { authoriser: "" } });
    const { primary } = foot(pane);
    expect(primary?.label).toBe("Back to the agenda");
    primary!.onPress();
    await goTo(pane, "decide");
    expect(pane.state().step).toBe("decide");
  });
});

test("what the sheets start with speaks of the decisions there are", async () => {
  const pane = await readyPane();
  expect(viewOf(pane).untouched).toBe(
    "Your data stay as they are. One decision goes along; everybody else starts as “keep”.",
  );
  expect(viewOf(pane, "zh-CN").untouched).toBe(
    "您的数据保持不变。已作出的 1 项决定一并写入；其余人员的处理初始均为“维持原评”。",
  );
});

test("a list that was written is named, and answers by itself", async () => {
  const pane = await readyPane();
  await writeResult(pane);
  const before = viewOf(pane);
  await writeReport(pane, "pay");
  await writeReport(pane, "pay");
  expect(pane.state().failure).toBeNull();
  expect(viewOf(pane).result!.text).toContain("New sheet: “Pay List 2”.");
  expect(viewOf(pane, "zh-CN").result!.text).toContain("新建 1 个工作表：“Pay List 2”表。");
  expect(viewOf(pane).news).not.toBe(before.news);
});

test("the lock promises no taking back, which there is none of", async () => {
  const pane = await readyPane();
  expect(message("en", "decide.lock.note")).not.toContain("taken back");
  expect(message("zh-CN", "decide.lock.note")).not.toContain("撤回");
  await lockDecisions(pane);
  expect(viewOf(pane).result!.actions.map(({ label }) => label)).toEqual(["Show the sheet"]);
});

/** @jest-environment node */
import { makeReport } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { chooseColumn, chooseSide, readPeople } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { writeResult } from "../../src/taskpane/commands/writeResult";
import { dataView, type DataPresses } from "../../src/taskpane/views/dataView";
import { noticesView } from "../../src/taskpane/views/noticesView";
import type { Locale } from "../../src/text/Locale";
import { startOfficeHost } from "../support/officeHost";
import { columnNamed, openPane, wholeWorkbook, withTable, type CellValue } from "./officePane";

const none = (): void => undefined;
const presses: DataPresses = {
  onSource: none,
  onRefresh: none,
  onColumn: none,
  onSide: none,
  onAnswer: none,
  onPoints: none,
  onAttainment: none,
  onOffScale: none,
  onCountTo: none,
  onMarket: none,
  onPrevious: none,
  onPreviousColumn: none,
  onReadSettings: none,
  onChange: none,
  onMistyped: none,
  onScale: none,
  onWithin: none,
  onShow: none,
  onSample: none,
};

const HEADERS = ["Employee ID", "Department", "Overall Score", "Comment"];

const people = (
  score: (i: number) => CellValue,
  department = (i: number) => (i % 2 ? "Sales" : "HR"),
) => [
  HEADERS,
  ...Array.from({ length: 12 }, (_, i) => [`E${i}`, department(i), score(i), "=1+1 <b>x</b>"]),
];

const sentence = (pane: Pane, locale: Locale): string =>
  dataView({ ...pane.state(), locale }, presses).sentence;

const notice = (pane: Pane, locale: Locale): string | undefined =>
  noticesView(
    { ...pane.state(), locale },
    { onReadAgain: none, onRecover: none, onClose: none, onShow: none },
  )[0]?.text;

beforeEach(() => {
  startOfficeHost();
});

describe("what cannot be answered is said in a sentence, and the workbook is as it was", () => {
  test("no list at all: offers the sample", async () => {
    const before = await wholeWorkbook();
    const pane = openPane();
    await start(pane);
    expect(pane.state().failure).toBeNull();
    const view = dataView(pane.state(), presses);
    expect(view.sentence).toMatch(/no list of people|Pick the list/);
    expect(view.firstRun?.button).toBe("Use sample data");
    expect(await wholeWorkbook()).toBe(before);
  });

  test.each([
    [
      "all scores equal",
      people(() => 80),
      "All scores are equal, so nobody ranks above anybody. Pick another score column.",
      "所有分数都相同，无法区分排名。请选择其他分数列。",
    ],
    [
      "text in scores",
      people((i) => `about ${i}`),
      "Overall Score holds no numbers and no grades that are known. Pick another score column.",
      "“Overall Score”列中没有数字，也没有可识别的等级。请选择其他分数列。",
    ],
    [
      "one group empty",
      people(
        (i) => i,
        () => "Sales",
      ),
      "Nobody is on the back-office side yet. Give it at least one label.",
      "后台一方还没有人。请至少归入一个标签。",
    ],
    [
      "one person on a side",
      people(
        (i) => i,
        (i) => (i === 0 ? "HR" : "Sales"),
      ),
      "Both sides need at least 2 people with a score: 1 and 11 so far.",
      "两方各需至少 2 名有分数的人员：目前后台 1 人，销售 11 人。",
    ],
  ])("%s", async (_, rows, english, chinese) => {
    await withTable("People", rows);
    const before = await wholeWorkbook();
    const pane = openPane();
    await start(pane);
    expect(pane.state().failure).toBeNull();
    expect(sentence(pane, "en")).toBe(english);
    expect(sentence(pane, "zh-CN")).toBe(chinese);
    await makeReport(pane);
    await writeResult(pane);
    expect(await wholeWorkbook()).toBe(before);
  });

  test("no score column chosen", async () => {
    await withTable(
      "People",
      people((i) => i),
    );
    const pane = openPane();
    await start(pane);
    await chooseColumn(pane, "score", null);
    expect(sentence(pane, "en")).toBe("Say which column holds the scores.");
    await chooseColumn(pane, "group", null);
    await chooseColumn(pane, "score", columnNamed(pane, "Overall Score"));
    expect(sentence(pane, "en")).toBe("Say which column tells sales and back office apart.");
  });

  test("a list that is gone", async () => {
    await withTable(
      "People",
      people((i) => i),
    );
    const pane = openPane();
    await start(pane);
    const before = await wholeWorkbook();
    await readPeople(pane, { kind: "table", table: "Nowhere", sheet: "People" });
    expect(notice(pane, "en")).toBe(
      "The table or range is no longer there. Nothing was changed. Pick the people again in step 1.",
    );
    expect(notice(pane, "zh-CN")).toMatch(/已不存在/);
    expect(await wholeWorkbook()).toBe(before);
  });

  test("a list changed after the analysis is not written over", async () => {
    await withTable(
      "People",
      people((i) => (i * 7) % 11),
    );
    const pane = openPane();
    await start(pane);
    await makeReport(pane);
    expect(pane.state().report).not.toBeNull();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("People").getRange("C3").values = [[99]];
      await context.sync();
    });
    const before = await wholeWorkbook();
    await writeResult(pane);
    expect(notice(pane, "en")).toMatch(/changed after the analysis. Nothing was written/);
    expect(await wholeWorkbook()).toBe(before);
  });

  test("a side chosen by hand counts, and can be taken away again", async () => {
    await withTable(
      "People",
      people((i) => i),
    );
    const pane = openPane();
    await start(pane);
    await chooseSide(pane, "hr", null);
    expect(sentence(pane, "en")).toMatch(/^Nobody is on the back-office side/);
    await chooseSide(pane, "hr", "backOffice");
    expect(sentence(pane, "en")).toBe("6 back-office people and 6 salespeople can be compared.");
  });
});

/** @jest-environment node */
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import { chooseColumn, readPeople, typeScale } from "../../src/taskpane/commands/readPeople";
import { readSettings } from "../../src/taskpane/commands/readSettings";
import { start } from "../../src/taskpane/commands/start";
import { writeResult } from "../../src/taskpane/commands/writeResult";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { actionsView, type FootPresses } from "../../src/taskpane/views/actionsView";
import { dataView, type DataPresses } from "../../src/taskpane/views/dataView";
import { decisionView } from "../../src/taskpane/views/decisionView";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import type { OwnScaleProps } from "../../src/taskpane/panels/parts/OwnScale";
import { scaleView } from "../../src/taskpane/views/scaleView";
import type { Locale } from "../../src/text/Locale";
import { readOwnSheets } from "../../src/workbook/state/readOwnSheets";
import { undecided } from "../../src/workbook/sheets/Decision";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable, type CellValue } from "./officePane";

const none = (): void => undefined;
const dataPresses = new Proxy({} as DataPresses, { get: () => none });
const meetingPresses = new Proxy({} as MeetingPresses, { get: () => none });
const foot = new Proxy({} as FootPresses, { get: () => none });

const fives = { lowest: 0, highest: 100, step: 5 };

/** 25 to 95 in fives, the back office three steps up: too many different scores to be taken for a rating scale. */
const people = (score: (i: number, sales: boolean) => CellValue): CellValue[][] => [
  ["Employee ID", "Department", "Overall Score"],
  ...Array.from({ length: 120 }, (_, i): CellValue[] => {
    const sales = i % 2 === 0;
    return [`E${i}`, sales ? "Sales" : "Finance", score(i, sales)];
  }),
];
const inFives = (i: number, sales: boolean): number =>
  25 + 5 * ((Math.floor(i / 2) % 12) + (sales ? 0 : 3));

async function opened(score: (i: number, sales: boolean) => CellValue = inFives): Promise<Pane> {
  startOfficeHost();
  await withTable("People", people(score));
  return openedAgain();
}

async function openedAgain(): Promise<Pane> {
  const pane = openPane();
  await start(pane);
  return pane;
}

/** The choice of a scale as the pane shows it; what is typed there counts. */
const shown = (pane: Pane, locale: Locale = "en"): OwnScaleProps =>
  scaleView(
    { ...pane.state(), locale },
    {
      onPoints: (scale) => pane.dispatch({ type: "scaleTyped", scale }),
      onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
    },
  )!;

const type = (pane: Pane, texts: readonly string[]): void =>
  texts.forEach((text, k) => shown(pane).entries[k]!.onCommit(text));

const sentence = (pane: Pane, locale: Locale = "en") =>
  dataView({ ...pane.state(), locale }, dataPresses).sentence;

const suggestions = (pane: Pane) => pane.state().report!.analysis.suggestions;

describe("a scale somebody types", () => {
  test("is of its score column, and goes with it", async () => {
    const pane = await opened();
    const score = pane.state().data.mapping.score!;
    await typeScale(pane, fives);
    await chooseColumn(pane, "score", score);
    expect(pane.state().settings.scale).toEqual(fives);
    await typeScale(pane, { ...fives, step: null });
    expect(sentence(pane)).toContain("Say where the scale begins");
    await chooseColumn(pane, "score", 0);
    await chooseColumn(pane, "score", score);
    expect(shown(pane).choice.value).toBe("auto");
    await typeScale(pane, fives);
    await chooseColumn(pane, "score", 0);
    expect(pane.state().settings.scale).toBeNull();
  });

  test("begins anew once the scores were to tell, without what was mistyped before", async () => {
    const pane = await opened();
    await typeScale(pane, fives);
    type(pane, ["low"]);
    expect(shown(pane).entries[0]).toMatchObject({ value: "low", error: "That is not a number." });
    await typeScale(pane, null);
    shown(pane).choice.onChoose("own");
    expect(shown(pane).entries[0]).toMatchObject({ value: "", error: null });
  });

  test("is asked for once another one is chosen, and wanted before anything is diagnosed", async () => {
    const pane = await opened();
    expect(shown(pane)).toMatchObject({ choice: { value: "auto" }, entries: [] });
    shown(pane).choice.onChoose("own");
    await typeScale(pane, pane.state().data.typedScale);
    expect(shown(pane).entries.map(({ label, error }) => [label, error])).toEqual([
      ["Lowest score", null],
      ["Highest score", null],
      ["Step", null],
    ]);
    expect(shown(pane, "zh-CN").entries.map(({ label }) => label)).toEqual([
      "最低分",
      "最高分",
      "步长",
    ]);
    expect(sentence(pane)).toBe("Say where the scale begins, where it ends and in which steps.");
    expect(sentence(pane, "zh-CN")).toBe("请填写量表的最低分、最高分和步长。");
    expect(actionsView(pane.state(), foot).primary!.disabled).toBe(true);
    type(pane, ["0", "100", "5"]);
    await typeScale(pane, pane.state().data.typedScale);
    expect(pane.state().settings.scale).toEqual(fives);
    expect(actionsView(pane.state(), foot).primary!.disabled).toBe(false);
    shown(pane).choice.onChoose("auto");
    expect(pane.state()).toMatchObject({ settings: { scale: null }, data: { typedScale: null } });
    expect(shown(pane).entries).toEqual([]);
  });

  test.each([
    {
      name: "upside down",
      texts: ["5", "1", "1"],
      at: 1,
      en: "This must be above the lowest score, 5. A scale on which 1 is best has to be turned round in the list first.",
      zh: "须高于最低分 5。若以 1 为最好，请先在名单中换算方向。",
    },
    {
      name: "upside down, before there is a step",
      texts: ["100", "60"],
      at: 1,
      en: "This must be above the lowest score, 100. A scale on which 1 is best has to be turned round in the list first.",
      zh: "须高于最低分 100。若以 1 为最好，请先在名单中换算方向。",
    },
    {
      name: "no step",
      texts: ["1", "5", "0"],
      at: 2,
      en: "The step must be above 0.",
      zh: "步长须大于 0。",
    },
    {
      name: "a step that misses the end",
      texts: ["1", "5", "0.3"],
      at: 2,
      en: "From 1 to 5 is no whole number of steps of 0.3.",
      zh: "从 1 到 5 不是步长 0.3 的整数倍。",
    },
    {
      name: "too fine",
      texts: ["0", "1", "0.0000001"],
      at: 2,
      en: "A scale takes six decimals at most.",
      zh: "量表最多六位小数。",
    },
    {
      name: "a word",
      texts: ["one"],
      at: 0,
      en: "That is not a number.",
      zh: "请输入数字。",
    },
  ])("that is none is refused where it is wrong: $name", async ({ texts, at, en, zh }) => {
    const pane = await opened();
    shown(pane).choice.onChoose("own");
    type(pane, texts);
    const errors = (locale: Locale) =>
      shown(pane, locale).entries.map(({ error }) => error ?? null);
    const only = (error: string) => [0, 1, 2].map((k) => (k === at ? error : null));
    expect(errors("en")).toEqual(only(en));
    expect(errors("zh-CN")).toEqual(only(zh));
    expect(pane.state().settings.scale).toBeNull();
  });

  test("is kept on the settings sheet and in the file, and suggestions land on its steps", async () => {
    const pane = await opened();
    await typeScale(pane, fives);
    await diagnose(pane);
    expect(pane.state().report!.analysis.moved.people).toBeGreaterThan(0);
    expect(suggestions(pane).every(({ suggested }) => suggested % 5 === 0)).toBe(true);
    const again = await openedAgain();
    expect(again.state().settings.scale).toEqual(fives);
    expect(shown(again).entries.map(({ value }) => value)).toEqual(["0", "100", "5"]);
    await diagnose(again);
    await writeResult(again);
    expect(again.state().failure).toBeNull();
    await changeSheet("scale.step", 2.5);
    await readSettings(again);
    expect(again.state().settings.scale).toEqual({ ...fives, step: 2.5 });
    expect(shown(again).entries[2]!.value).toBe("2.5");
    const last = await openedAgain();
    expect(last.state().settings.scale).toEqual({ ...fives, step: 2.5 });
  });

  test("changed on the settings sheet so that scores are off it, leaves these people out", async () => {
    const pane = await opened();
    await typeScale(pane, fives);
    await diagnose(pane);
    await writeResult(pane);
    const before = pane.state().report!.analysis.people.length;
    await changeSheet("scale.highest", 90);
    await readSettings(pane);
    const above = people(inFives).filter(([, , score]) => Number(score) > 90).length;
    expect(above).toBeGreaterThan(0);
    expect(pane.state().report!.analysis.people).toHaveLength(before - above);
  });

  test("leaves scores between its steps out until they are corrected or said to be meant", async () => {
    const pane = await opened((i, sales) => (i === 3 ? 52 : inFives(i, sales)));
    await typeScale(pane, fives);
    const found = pane.state().data.assembled!.problems;
    expect(found).toContainEqual({ code: "out-of-scale", field: "score", rows: [3] });
    expect(sentence(pane)).toContain("One row takes no part");
    await diagnose(pane);
    expect(suggestions(pane).map(({ id }) => id)).not.toContain("E3");
  });

  test("is the scale new scores of the committee are on", async () => {
    const pane = await opened();
    await typeScale(pane, fives);
    await diagnose(pane);
    const { people: all } = pane.state().report!.analysis;
    pane.dispatch({ type: "decided", decision: { ...undecided("E0"), decision: "override" } });
    const figures = { digits: 1, grades: new Map<number, string>() };
    const entry = (locale: Locale = "en") =>
      decisionView({ ...pane.state(), locale }, all[0]!, suggestions(pane)[0]!, figures, {
        ...meetingPresses,
        onDecide: (decision) => pane.dispatch({ type: "decided", decision }),
        onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
      }).override!;
    entry().onCommit("62");
    expect(entry().error).toBe("Scores go from 0 to 100 in steps of 5.");
    expect(entry("zh-CN").error).toBe("分数须为 0 至 100，步长 5。");
    entry().onCommit("65");
    expect(pane.state().meeting.decisions.get("E0")).toMatchObject({ override: 65 });
  });

  test("is no longer asked about another list, nor offered for grades", async () => {
    const pane = await opened();
    await typeScale(pane, fives);
    const { chosen } = pane.state().data;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Grades");
      const grade = (i: number): string => "SABCD"[i % 5]!;
      sheet.getRange("A1:C121").values = people(grade);
      await context.sync();
    });
    await readPeople(pane, { kind: "sheet", sheet: "Grades" });
    expect(pane.state().settings.scale).toBeNull();
    expect(dataView(pane.state(), dataPresses).ownScale).toBeNull();
    await readPeople(pane, chosen!);
    expect(shown(pane).choice.value).toBe("auto");
    await changeSettings(pane, { margin: 5 });
    expect(pane.state().settings.scale).toBeNull();
  });
});

async function changeSheet(key: string, value: number): Promise<void> {
  const { sheet } = (await readOwnSheets()).filter(({ kind }) => kind === "settings").at(-1)!;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load({ values: true });
    await context.sync();
    const row = (range.values as unknown[][]).findIndex((line) => line[3] === key);
    range.getCell(row, 1).values = [[value]];
    await context.sync();
  });
}

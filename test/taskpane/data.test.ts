/** @jest-environment node */
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import {
  answerQuestion,
  chooseColumn,
  countService,
  readAgain,
  readPeople,
  sayAttainment,
  sayOffScale,
} from "../../src/taskpane/commands/readPeople";
import {
  choosePreviousColumn,
  forgetPreviousCycle,
  readPreviousCycle,
} from "../../src/taskpane/commands/readPreviousCycle";
import { readMarket } from "../../src/taskpane/commands/readMarket";
import { start } from "../../src/taskpane/commands/start";
import { isReady } from "../../src/taskpane/state/isReady";
import {
  attainmentChoice,
  offScaleChoice,
  questionsView,
} from "../../src/taskpane/views/askedView";
import { dataView } from "../../src/taskpane/views/dataView";
import { diagnosisTables } from "../../src/taskpane/views/diagnosisTables";
import { marketView } from "../../src/taskpane/views/marketView";
import { noticesView } from "../../src/taskpane/views/noticesView";
import { previousView } from "../../src/taskpane/views/previousView";
import { problemsView } from "../../src/taskpane/views/problemsView";
import { serviceEntry } from "../../src/taskpane/views/serviceView";
import type { Source } from "../../src/workbook/read/Source";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable, type CellValue } from "./officePane";

const none = (): void => undefined;
const asked = { onAnswer: none, onAttainment: none, onOffScale: none, onScale: none };
const presses = { onChange: none, onMistyped: none, onMarket: none };
const HEADERS = ["Employee ID", "Grade", "Department", "Score", "Attainment", "Territory"];

const people = (): CellValue[][] => [
  HEADERS,
  ...Array.from({ length: 24 }, (_, i): CellValue[] => [
    `E${i}`,
    "ABC"[i % 3]!,
    i % 2 === 0 ? "Sales" : "Finance",
    60 + ((i * 7) % 24),
    i % 4 === 0 ? 92 : 0.88,
    i % 4 < 2 ? "North" : "South",
  ]),
];

/** Last cycle on a sheet of its own: everybody but two, each a point lower, in another order. */
async function withLastCycle(headers: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Last year");
    const rows = Array.from({ length: 22 }, (_, i) => [59 + (((23 - i) * 7) % 24), `E${23 - i}`]);
    sheet.getRange("A1:B23").values = [[...headers], ...rows];
    await context.sync();
  });
}

async function opened(): Promise<Pane> {
  await withTable("People", people());
  const pane = openPane();
  await start(pane);
  return pane;
}

beforeEach(() => {
  startOfficeHost();
});

describe("a heading with several meanings", () => {
  test("is asked with all of them, and nothing is taken from its column before", async () => {
    const pane = await opened();
    expect(pane.state().data.mapping).not.toHaveProperty("score");
    expect(pane.state().data.mapping).not.toHaveProperty("rating");
    const { choices } = questionsView(pane.state(), asked)!;
    expect(choices.map(({ label }) => label)).toEqual(["“Grade” holds", "“Score” holds"]);
    expect(choices[1]!.options.map(({ label }) => label)).toEqual([
      "Please choose",
      "Process score",
      "Result score",
      "Score",
      "Score of one indicator",
      "Something else",
    ]);
  });

  test("is used as answered, and asked no more; nor is it after the list was read again", async () => {
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await answerQuestion(pane, 1, null);
    expect(pane.state().data.mapping.score).toBe(3);
    expect(questionsView(pane.state(), asked)).toBeNull();
    expect(pane.state().data.assembled!.compared).toEqual({ sales: 12, backOffice: 12 });
    await readAgain(pane);
    expect(pane.state().data.mapping.score).toBe(3);
    expect(questionsView(pane.state(), asked)).toBeNull();
  });

  test("choosing its column for a field answers it as well", async () => {
    const pane = await opened();
    await chooseColumn(pane, "score", 3);
    expect(pane.state().data.questions.map(({ column }) => column)).toEqual([1]);
  });
});

describe("a group that nothing is headed as", () => {
  async function openedAs(headers: readonly string[]): Promise<Pane> {
    await withTable("People", [[...headers], ...people().slice(1)]);
    const pane = openPane();
    await start(pane);
    return pane;
  }
  const mapped = (pane: Pane) => [pane.state().data.mapping.group, [...pane.state().data.unsure]];

  test("is taken from the department once somebody said which column that is", async () => {
    const headers = ["Employee ID", "Box", "Department name", "Total Score", "Ratio", "Place"];
    const pane = await openedAs(headers);
    expect(mapped(pane)).toEqual([undefined, []]);
    await answerQuestion(pane, 2, "department");
    expect(mapped(pane)).toEqual([2, ["group"]]);
    expect(pane.state().data.assembled!.compared).toEqual({ sales: 12, backOffice: 12 });
  });

  test("waits while another heading may still be it", async () => {
    const headers = ["Employee ID", "Group", "Department name", "Total Score", "Ratio", "Place"];
    const pane = await openedAs(headers);
    await answerQuestion(pane, 2, "department");
    expect(mapped(pane)).toEqual([undefined, []]);
    await answerQuestion(pane, 1, null);
    expect(mapped(pane)).toEqual([2, ["group"]]);
  });

  test("is what somebody said it is, and no column stands in for it", async () => {
    const headers = ["Employee ID", "Box", "Group", "Total Score", "Ratio", "Place"];
    const pane = await openedAs(headers);
    await answerQuestion(pane, 2, "group");
    expect(mapped(pane)).toEqual([2, []]);
    await chooseColumn(pane, "group", null);
    await chooseColumn(pane, "department", 2);
    expect(mapped(pane)).toEqual([undefined, []]);
  });
});

test("headings that name one thing in both languages are taken at once, and nothing is asked", async () => {
  const headers = ["工号", "姓名 Name", "Department 部门", "综合得分 Total Score"];
  await withTable("People", [
    [...headers, "Attainment（达成率）", "Territory 区域"],
    ...people().slice(1),
  ]);
  const pane = openPane();
  await start(pane);
  const { mapping, questions } = pane.state().data;
  expect(questions).toEqual([]);
  expect(mapping).toEqual({
    ...{ id: 0, name: 1, department: 2, group: 2, score: 3, attainment: 4, territory: 5 },
  });
});

test("0.92 beside 92 is asked once; the answer decides how every cell is read", async () => {
  const pane = await opened();
  const attainments = (): unknown =>
    pane
      .state()
      .data.assembled!.people.slice(0, 2)
      .map(({ attainment }) => attainment);
  expect(attainmentChoice(pane.state(), asked)!.warning).toMatch(/0\.92 and 92/);
  expect(attainments()).toEqual([null, 0.88]);
  await sayAttainment(pane, "either");
  expect(attainments()).toEqual([0.92, 0.88]);
  expect(attainmentChoice(pane.state(), asked)).toMatchObject({ value: "either", warning: null });
});

test("a score of some year may be last cycle's, and that is offered", async () => {
  const [headers, ...rows] = people();
  await withTable("People", [
    headers!.map((each) => (each === "Score" ? "2023得分" : each)),
    ...rows,
  ]);
  const pane = openPane();
  await start(pane);
  const { choices } = questionsView(pane.state(), asked)!;
  expect(choices[1]!.options.map(({ label }) => label)).toContain("Score last cycle");
  await answerQuestion(pane, 3, "previousScore");
  expect(pane.state().data.mapping.previousScore).toBe(3);
});

describe("scores off the scale", () => {
  /** One person's 92.5 typed as 925, another's 81 as a share. */
  async function withSlips(): Promise<Pane> {
    const [headers, ...rows] = people();
    rows[1]![3] = 925;
    rows[2]![3] = 0.81;
    await withTable("People", [headers!, ...rows]);
    const pane = openPane();
    await start(pane);
    await answerQuestion(pane, 3, "score");
    return pane;
  }

  test("take no part until they are corrected or confirmed, and no suggestion follows them", async () => {
    const pane = await withSlips();
    expect(pane.state().data.assembled!.compared).toEqual({ sales: 11, backOffice: 11 });
    expect(pane.state().data.assembled!.scores!.most).toBe(83);
    expect(offScaleChoice(pane.state(), asked)).toMatchObject({ value: "out" });
    expect(offScaleChoice(pane.state(), asked)!.warning).toMatch(/^2 people are left out/);
    await diagnose(pane);
    const { suggestions } = pane.state().report!.analysis;
    expect(suggestions).toHaveLength(22);
    expect(Math.max(...suggestions.map(({ suggested }) => suggested))).toBeLessThanOrEqual(83);
  });

  test("count as written once somebody says so, and are flagged", async () => {
    const pane = await withSlips();
    await sayOffScale(pane, true);
    expect(offScaleChoice(pane.state(), asked)).toMatchObject({ value: "keep", warning: null });
    await diagnose(pane);
    const { suggestions } = pane.state().report!.analysis;
    const flagged = suggestions.filter(({ flags }) => flags.includes("off-scale"));
    expect(flagged.map(({ original }) => original)).toEqual([925, 0.81]);
    // What was said is kept with the list.
    const again = openPane();
    await start(again);
    expect(again.state().data.keepOffScale).toBe(true);
    await sayOffScale(again, false);
    expect(again.state().data.assembled!.compared).toEqual({ sales: 11, backOffice: 11 });
  });
});

describe("last cycle on a sheet of its own", () => {
  const source = { kind: "sheet", sheet: "Last year" } as const;

  test("is matched by id, whatever its order, and the change is told with its caution", async () => {
    await withLastCycle(["Overall Score", "Employee ID"]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readPreviousCycle(pane, source);
    expect(pane.state().failure).toBeNull();
    const scored = pane.state().data.assembled!.people.filter((one) => one.previousScore !== null);
    expect(scored).toHaveLength(22);
    expect(scored.every((one) => one.previousScore === one.score! - 1)).toBe(true);
    expect(previousView(pane.state(), { onPrevious: none, onPreviousColumn: none })).toHaveLength(
      3,
    );
    await diagnose(pane);
    const change = diagnosisTables(pane.state(), pane.state().report!).find(
      ({ caption }) => caption === "Since last cycle",
    );
    expect(change!.note).toMatch(/22 people.*\nThat is no clear change\.\nTwo cycles alone/s);
    await forgetPreviousCycle(pane);
    expect(pane.state().data.assembled!.withPrevious).toBe(0);
  });

  test("is taken up again when the workbook is opened again, with the columns somebody chose", async () => {
    await withLastCycle(["2023得分", "2022得分"]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readPreviousCycle(pane, source);
    await choosePreviousColumn(pane, "id", 1);
    await choosePreviousColumn(pane, "score", 0);
    const { previous, assembled } = pane.state().data;
    await diagnose(pane);
    const again = openPane();
    await start(again);
    expect(again.state().failure).toBeNull();
    expect(again.state().data.previous).toEqual(previous);
    expect(again.state().data.assembled!.withPrevious).toBe(assembled!.withPrevious);
    // Nobody wants it any more: it does not come back.
    await forgetPreviousCycle(again);
    await diagnose(again);
    const third = openPane();
    await start(third);
    expect(third.state().data.previous).toBeNull();
  });

  test("is not taken up for another list that is read meanwhile", async () => {
    await withLastCycle(["2023得分", "工号"]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readPreviousCycle(pane, source);
    await diagnose(pane);
    const own = openPane();
    const held: (() => void)[] = [];
    const readSource: typeof own.workbook.readSource = async (wanted) => {
      if (wanted.sheet === source.sheet && held.length === 0) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      return own.workbook.readSource(wanted);
    };
    const again = { ...own, workbook: { ...own.workbook, readSource } };
    const starting = start(again);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve));
    await readPeople(again, source);
    held[0]!();
    await starting;
    expect(again.state().data.chosen).toEqual(source);
    expect(again.state().data.previous).toBeNull();
  });

  test("that is gone when the workbook is opened again is missed, and the people are there without it", async () => {
    await withLastCycle(["2023得分", "工号"]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readPreviousCycle(pane, source);
    await diagnose(pane);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Last year").delete();
      await context.sync();
    });
    const again = openPane();
    await start(again);
    expect(again.state().failure?.during).toBe("reading");
    expect(again.state().data.previous).toBeNull();
    expect(again.state().data.assembled!.withPrevious).toBe(0);
  });

  test("that is empty is said to be", async () => {
    const pane = await opened();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Nothing");
      await context.sync();
    });
    await readPreviousCycle(pane, { kind: "sheet", sheet: "Nothing" });
    expect(pane.state().failure?.cause).toMatchObject({ code: "empty-source" });
  });

  test.each(["2023得分", "上年度得分", "FY23 Score", "Last year: score"])(
    "%s is the score there, as no other column can be",
    async (heading) => {
      await withLastCycle([heading, "工号"]);
      const pane = await opened();
      await readPreviousCycle(pane, source);
      expect(pane.state().data.previous).toMatchObject({ id: 1, score: 0 });
      expect(pane.state().data.assembled!.withPrevious).toBe(22);
    },
  );

  test("is not looked for on the sheet the people are on", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Plain";
      sheet.getRange("A1:F25").values = people();
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
    });
    await withLastCycle(["Score last year", "Employee ID"]);
    const pane = openPane();
    await start(pane);
    await answerQuestion(pane, 3, "score");
    const { chosen, sources } = pane.state().data;
    expect(chosen).toMatchObject({ kind: "range", sheet: "Plain" });
    expect(sources!.offers.map(({ label }) => label)).toContain("Plain");
    const nothing = (): void => undefined;
    const [where] = previousView(pane.state(), { onPrevious: nothing, onPreviousColumn: nothing });
    expect(where!.options.map(({ label }) => label)).toEqual(["Not known", "Last year"]);
  });

  test("two scores of the past wait for an answer", async () => {
    await withLastCycle(["2023得分", "2022得分"]);
    const pane = await opened();
    await readPreviousCycle(pane, source);
    expect(pane.state().data.previous).toMatchObject({ score: null });
  });

  test("what cannot be read there is listed with its cells", async () => {
    await withLastCycle(["2023得分", "工号"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Last year");
      sheet.getRange("A3:A5").values = [["优"], ["-"], [""]];
      await context.sync();
    });
    const pane = await opened();
    await readPreviousCycle(pane, source);
    const shown: unknown[] = [];
    const show = (...place: unknown[]): unknown => shown.push(place);
    const item = problemsView(pane.state(), show)!.items.find(({ text }) =>
      text.includes("2023得分"),
    )!;
    expect(item.text).toBe(
      "Last cycle’s list – 2023得分: 2 cells are not a number and are not used.",
    );
    item.places[1]!.onShow();
    expect(shown).toEqual([["Last year", "A4"]]);
  });

  test("with a heading that can mean several things, its scores wait for an answer, and going on without is said", async () => {
    await withLastCycle(["Score", "Employee ID"]);
    const pane = await opened();
    await readPreviousCycle(pane, source);
    const choices = previousView(pane.state(), { onPrevious: none, onPreviousColumn: none });
    expect(choices.map(({ warning }) => warning ?? null)).toEqual([
      ...[null, null, expect.stringMatching(/^Last cycle is not used/)],
    ]);
    await answerQuestion(pane, 3, "score");
    await diagnose(pane);
    const told = noticesView(pane.state(), {
      ...{ onShow: none, onReadAgain: none, onRecover: none, onClose: none },
    });
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Last cycle is not used/),
    ]);
    expect(pane.state().data.previous).toMatchObject({ id: 1, score: null, cycle: null });
    expect(pane.state().data.assembled!.withPrevious).toBe(0);
    await choosePreviousColumn(pane, "score", 0);
    expect(pane.state().data.assembled!.withPrevious).toBe(22);
  });
});

test("an index is given per territory with source and date, and an empty one is taken out", async () => {
  const pane = await opened();
  await answerQuestion(pane, 3, "score");
  const view = (): NonNullable<ReturnType<typeof marketView>> =>
    marketView(pane.state(), {
      ...presses,
      onChange: (change) => void changeSettings(pane, change),
    })!;
  expect(view().territories.map(({ name, source }) => [name, source])).toEqual([
    ["North", null],
    ["South", null],
  ]);
  view().territories[0]!.index.onCommit("0.9");
  view().territories[0]!.source!.onCommit("Trade body");
  view().territories[0]!.asOf!.onCommit("2026-09-30");
  expect(pane.state().settings.market.indices).toEqual([
    { territory: "North", index: 0.9, source: "Trade body", asOf: "2026-09-30" },
  ]);
  expect(view().heading).toBe("Market by territory (1 of 2 given)");
  view().territories[0]!.index.onCommit("");
  expect(pane.state().settings.market.indices).toEqual([]);
});

describe("a table of market indices elsewhere in the workbook", () => {
  async function withIndices(cells: readonly (readonly CellValue[])[]): Promise<Source> {
    await Excel.run(async (context) => {
      const width = String.fromCharCode(64 + cells[0]!.length);
      const sheet = context.workbook.worksheets.add("Indices");
      sheet.getRange(`A1:${width}${cells.length}`).values = cells.map((row) => [...row]);
      await context.sync();
    });
    return { kind: "sheet", sheet: "Indices" };
  }

  test("gives the territories it knows their index, source and day; the others keep theirs", async () => {
    const source = await withIndices([
      ["Territory", "Market index", "Source", "Date"],
      ["north ", 0.9, "Trade body", 46_295],
      ["Moon", 0.5, "Nobody", ""],
      ["South", "n/a", "Trade body", ""],
    ]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    const south = { territory: "South", index: 1.1, source: "By hand" };
    const { market } = pane.state().settings;
    await changeSettings(pane, { market: { ...market, indices: [south] } });
    const choice = marketView(pane.state(), presses)!.list!;
    expect(choice.options.map(({ label }) => label)).toContain("Indices");
    await readMarket(pane, source);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().settings.market.indices).toEqual([
      south,
      { territory: "North", index: 0.9, source: "Trade body", asOf: "2026-09-30" },
    ]);
  });

  test("is read under headings in both languages", async () => {
    const source = await withIndices([
      ["区域 Territory", "市场指数 Market Index", "来源（Source）", "截至日期 As of"],
      ["North", 0.82, "Trade body", "2025Q4"],
    ]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readMarket(pane, source);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().settings.market.indices).toEqual([
      { territory: "North", index: 0.82, source: "Trade body", asOf: "2025Q4" },
    ]);
  });

  test("asks for no base where the two names of a heading disagree", async () => {
    const source = await withIndices([
      ["区域 Territory", "市场指数 Market Index", "来源 Base"],
      ["North", 0.82, 100],
    ]);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    await readMarket(pane, source);
    expect(pane.state().settings.market.indices).toEqual([
      { territory: "North", index: 0.82, source: "Indices" },
    ]);
  });

  test.each([
    {
      name: "no such columns",
      cells: [
        ["Place", "Figure"],
        ["North", 0.9],
      ],
    },
    {
      name: "no territory of these people",
      cells: [
        ["Territory", "Market index"],
        ["Moon", 0.9],
      ],
    },
    {
      name: "figures that are no index",
      cells: [
        ["Territory", "Market index"],
        ["North", 90],
      ],
    },
  ])("with $name it says so and changes nothing", async ({ cells }) => {
    const source = await withIndices(cells);
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    const { settings } = pane.state();
    await readMarket(pane, source);
    expect(pane.state().failure?.cause).toMatchObject({ code: "no-market-columns" });
    expect(pane.state().settings).toBe(settings);
  });
});

test("a list of quarters beside their base gives the latest index to every territory", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("市场指数");
    sheet.getRange("A1:D5").values = [
      ["季度", "行业景气指数", "基期", "来源"],
      ["2024Q1", 98, 100, "行业协会"],
      ["2024Q2", 92, 100, "行业协会"],
      ["2024Q3", "88", 100, "协会"],
      ["2024Q4", 83.5, 100, "协会快报"],
    ];
    await context.sync();
  });
  const pane = await opened();
  await answerQuestion(pane, 3, "score");
  await readMarket(pane, { kind: "sheet", sheet: "市场指数" });
  expect(pane.state().failure).toBeNull();
  expect(pane.state().settings.market.indices).toEqual(
    ["North", "South"].map((territory) => ({
      ...{ territory, index: 0.835, source: "协会快报", asOf: "2024Q4" },
    })),
  );
});

test("an index typed as percent is refused, and the ratio it may mean is named with all its digits", async () => {
  const pane = await opened();
  await answerQuestion(pane, 3, "score");
  const entry = () =>
    marketView(pane.state(), {
      ...presses,
      onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
    })!.territories[0]!.index;
  entry().onCommit("83.5");
  expect(entry().error).toBe("That is not a number from 0.2 to 5. Did you mean 0.835?");
  entry().onCommit("900");
  expect(entry().error).toBe("That is not a number from 0.2 to 5.");
});

describe("years of service from hire dates", () => {
  async function openedWithDates(): Promise<Pane> {
    const rows = people().map((row, i) => [...row, i === 0 ? "Hire date" : 45_800 + i]);
    await withTable("People", rows);
    const pane = openPane();
    await start(pane);
    await answerQuestion(pane, 3, "score");
    return pane;
  }
  const yearsOf = (pane: Pane): (number | null)[] =>
    pane.state().data.assembled!.people.map(({ tenureYears }) => tenureYears);
  const entryOf = (pane: Pane) =>
    serviceEntry(pane.state(), {
      onCountTo: (day) => void countService(pane, day),
      onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
    })!;
  /** Until the people are put together anew. */
  const settled = (pane: Pane): Promise<void> => readAgain(pane);

  test("are not counted until somebody says to which day", async () => {
    const pane = await openedWithDates();
    expect(yearsOf(pane).every((years) => years === null)).toBe(true);
    expect(entryOf(pane).value).toBe("");
    entryOf(pane).onCommit("2026年6月30日");
    await settled(pane);
    expect(entryOf(pane).value).toBe("2026-06-30");
    expect(yearsOf(pane)[0]).toBeCloseTo((46_203 - 45_801) / 365.25, 12);
    entryOf(pane).onCommit("");
    await settled(pane);
    expect(yearsOf(pane).every((years) => years === null)).toBe(true);
  });

  test.each(["30/06/2026", "2026-02-30", "2026-13-01", "soon"])(
    "refuse %s, and go on with the day before",
    async (text) => {
      const pane = await openedWithDates();
      await countService(pane, 46_203);
      entryOf(pane).onCommit(text);
      expect(entryOf(pane)).toMatchObject({ value: text });
      expect(entryOf(pane).error).toContain("year first");
      expect(pane.state().data.countTo).toBe(46_203);
    },
  );

  test("are counted to the same day when the workbook is opened again", async () => {
    const pane = await openedWithDates();
    await countService(pane, 46_203);
    await diagnose(pane);
    const again = openPane();
    await start(again);
    expect(yearsOf(again)).toEqual(yearsOf(pane));
    expect(again.state().data.countTo).toBe(46_203);
  });
});

describe("while people are put together anew", () => {
  const nothing = (): void => undefined;
  const dataPresses = {
    ...{ onSource: nothing, onRefresh: nothing, onColumn: nothing, onSide: nothing },
    ...{ onWithin: nothing, onSample: nothing, onShow: nothing, onReadSettings: nothing },
    ...{ onPrevious: nothing, onPreviousColumn: nothing, onPoints: nothing, onCountTo: nothing },
    ...asked,
    ...presses,
  };

  async function assembledOnce(): Promise<Pane> {
    const pane = await opened();
    await answerQuestion(pane, 3, "score");
    return pane;
  }

  test("what is known of them stays in sight, and the side just chosen is shown", async () => {
    const pane = await assembledOnce();
    const before = dataView(pane.state(), dataPresses);
    pane.dispatch({ type: "sideChosen", label: "finance", side: null });
    pane.dispatch({ type: "previousForgotten" });
    const view = dataView(pane.state(), dataPresses);
    expect(view.sentence).toBe("Reading the list");
    expect(view.groups!.labels.map(({ value }) => value)).toEqual(["out", "sales"]);
    const { market, within, problems, units } = view;
    expect([market!.heading, within!.value, problems!.label]).toEqual([
      ...[before.market!.heading, before.within!.value, before.problems!.label],
    ]);
    expect(units.map(({ label }) => label)).toEqual(before.units.map(({ label }) => label));
    expect(isReady(pane.state())).toBe(false);
  });

  test("nothing does without a group column, for nobody is put together then", async () => {
    const pane = await assembledOnce();
    await chooseColumn(pane, "group", null);
    const { groups, market, within, problems } = dataView(pane.state(), dataPresses);
    expect([groups, market, within, problems]).toEqual([null, null, null, null]);
  });

  test("nothing of another list does", async () => {
    const pane = await assembledOnce();
    const { table } = pane.state().data;
    const source: Source = { kind: "sheet", sheet: "Other" };
    const recognised = { mapping: {}, unsure: [], questions: [] };
    const said = { sides: new Map(), scale: null, attainment: null, countTo: null };
    pane.dispatch({
      ...{ type: "tableRead", source, recognised, said: { ...said, keepOffScale: false } },
      table: { ...table!, headerFingerprint: "other" },
    });
    const { groups, market, within, problems } = dataView(pane.state(), dataPresses);
    expect([groups, market, within, problems]).toEqual([null, null, null, null]);
  });
});

test("another list forgets what was mistyped about the one before", async () => {
  await withLastCycle(["Score", "Employee ID"]);
  const pane = await opened();
  pane.dispatch({ type: "mistyped", field: "index North", text: "nine" });
  await readPeople(pane, { kind: "sheet", sheet: "Last year" });
  expect(pane.state().mistyped.size).toBe(0);
});

test("cancelling drops the answer under way, and the next question is answered anew", async () => {
  const pane = await opened();
  await answerQuestion(pane, 3, "score");
  const first = diagnose(pane);
  pane.dispatch({ type: "cancelled" });
  pane.analyst.cancel();
  await first;
  expect(pane.state()).toMatchObject({ report: null, step: "data", busy: null, failure: null });
  await diagnose(pane);
  expect(pane.state().report).not.toBeNull();
  const { settings } = pane.state();
  const second = changeSettings(pane, { margin: 1 });
  pane.dispatch({ type: "cancelled" });
  pane.analyst.cancel();
  await second;
  expect(pane.state().settings).toEqual(settings);
  expect(pane.state().step).toBe("diagnose");
});

import { domInNode } from "../../practice/files/domInNode";
import { openWorkbook as openFile } from "../../practice/files/openWorkbook";
import { addExcelFunctions } from "../../practice/grid/excelFunctions";
import { allocateBonus } from "../../src/engine";
import { planBonus, type BonusPerson } from "../../src/workbook/plan/planBonus";
import { listSources } from "../../src/workbook/read/listSources";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { startOfficeHost } from "../support/officeHost";
import { analysisOf, firstPlan } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";

const words = sheetWords("en");
const COUNT = 12;
/** People above 60 % of what they would get, one held at the floor, one at the cap. */
const people: readonly BonusPerson[] = analysisOf(COUNT).suggestions.map(({ original }, index) => ({
  id: analysisOf(COUNT).people[index]!.id,
  name: null,
  department: null,
  base: 10_000,
  coefficient: original / 100,
  floor: index === 0 ? 9_500 : 1_000,
  cap: index === 1 ? 5_000 : 12_000,
}));

beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  domInNode();
  addExcelFunctions();
});

/** A workbook that computes, with the Calibration sheet (or without) and the bonus sheet. */
async function written({ calibration = true } = {}): Promise<void> {
  const csv = peopleTable(fictionalPeople(COUNT))
    .map((row) => row.join(","))
    .join("\n");
  startOfficeHost(await openFile("people.csv", new TextEncoder().encode(csv)));
  if (calibration) await applyPlan(await firstPlan(COUNT));
  const { sheetNames, tableNames } = await listSources();
  await applyPlan(
    planBonus({
      id: "b",
      at: "2026-03-01T09:00:00.000Z",
      by: null,
      locale: "en",
      pool: 90_000,
      people,
      source: "Scores!A1:G13",
      evidence: [],
      finalScores: (await readCalibration())?.finalScores ?? null,
      sheetNames,
      tableNames,
    }),
  );
}

const cells = (sheet: string, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });

const put = (sheet: string, address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

const control = async (): Promise<unknown[]> => (await cells("Bonus", "B8:B10")).flat();

const state = async (): Promise<unknown> => (await cells("Bonus", "B11"))[0]![0];
const column = async (letter: string): Promise<unknown[]> =>
  (await cells("Bonus", `${letter}14:${letter}25`)).flat();

/** What the sheet tells somebody to do who has no add-in, step by step. @returns how often limits were gone through */
async function settledByHand(): Promise<number> {
  let times = 0;
  for (; times < 10; times++) {
    const wanted = await column("L");
    if (wanted.every((word) => word === "")) break;
    for (const [row, word] of wanted.entries()) {
      if (word !== "") await put("Bonus", `I${String(14 + row)}`, word);
    }
  }
  const free = (await column("I")).flatMap((word, row) => (word === "none" ? [row] : []));
  const adjustments = (await column("J")).map(Number);
  for (const row of free) {
    const cents = Math.round(100 * Number((await control())[0]));
    if (cents === 0) break;
    const cent = adjustments[row]! + Math.sign(cents) / 100;
    await put("Bonus", `J${String(14 + row)}`, cent);
  }
  return times;
}

/** Amounts in cents as the engine would have them for this pool. */
const settledByEngine = (pool: number): number[] =>
  allocateBonus({
    pool,
    weights: people.map(({ base, coefficient }) => base * coefficient),
    floors: people.map(({ floor }) => floor),
    caps: people.map(({ cap }) => cap),
    unit: 0.01,
  }).amounts.map((amount) => Math.round(100 * amount));

describe("the bonus sheet", () => {
  test("is settled by hand as the engine settles it, to the cent, one pool after the other", async () => {
    await written();
    // Most at their caps, more and less than it was, hardly more than the floors, and nothing but them.
    for (const pool of [118_000, 103_456.78, 60_000.01, 20_600, 20_500, 95_000]) {
      await put("Bonus", "B5", pool);
      expect(await settledByHand()).toBeLessThanOrEqual(4);
      expect(await control()).toEqual([0, 0, 0]);
      expect(await state()).toBe("settled");
      const engine = settledByEngine(pool);
      const cents = (await column("K")).map((amount) => Math.round(100 * Number(amount)));
      expect(cents.reduce((sum, each) => sum + each, 0)).toBe(Math.round(100 * pool));
      people.forEach(({ floor, cap }, row) => {
        // Who gets the last cents is for them to choose.
        expect(Math.abs(cents[row]! - engine[row]!)).toBeLessThanOrEqual(1);
        expect(cents[row]).toBeGreaterThanOrEqual(100 * floor!);
        expect(cents[row]).toBeLessThanOrEqual(100 * cap!);
      });
    }
  }, 60_000);

  test("a floor or a cap that is changed afterwards is settled the same way", async () => {
    await written();
    await put("Bonus", "G14", 3_000);
    await put("Bonus", "H16", 4_000);
    expect(await state()).toBe("not settled");
    await settledByHand();
    expect(await control()).toEqual([0, 0, 0]);
    expect((await column("I"))[2]).toBe("cap");
  });

  test("where everybody is at a limit, whose limit has to go is named all the same", async () => {
    await written();
    await put("Bonus", "B5", 20_500);
    await settledByHand();
    await put("Bonus", "B5", 21_000);
    expect((await column("L")).filter((word) => word === "none")).not.toHaveLength(0);
    await settledByHand();
    expect(await control()).toEqual([0, 0, 0]);
  });

  test("holds as it is written: no difference, no limit out, no score another", async () => {
    await written();
    expect(await control()).toEqual([0, 0, 0]);
    expect(await state()).toBe("settled");
    expect((await cells("Bonus", "A9:A10")).flat()).toEqual([
      words.bonus.brokenRows,
      words.bonus.otherRows,
    ]);
  });

  test("says that a difference of 0.00 alone is not enough, and what coefficients are of", async () => {
    await written();
    const [[hint], [basis]] = (await cells("Bonus", "A3:A4")) as [[string], [string]];
    expect(hint).toContain("0.00 alone is not enough");
    const guide = (await cells("Bonus", "D5:D11")).flat().join(" ");
    expect(guide).toContain("With the add-in: step 5, Bonus sheet");
    expect(guide).toContain("settled for a pool of 90,000.00 on 2026-03-01");
    expect(basis).toContain("2026-03-01");
  });

  test("counts who is above a cap or a floor no longer needed after another pool, though sums agree", async () => {
    await written();
    await put("Bonus", "B5", 200_000);
    const [difference, broken] = await control();
    expect(Math.abs(Number(difference))).toBeLessThan(0.1);
    const amounts = (await cells("Bonus", "K14:K25")).flat().map(Number);
    const limits = (await cells("Bonus", "I14:I25")).flat();
    const above = amounts.filter((each, i) => limits[i] === "none" && each > 12_000).length;
    // The one at the floor of 9,500 would have more by now.
    expect(above).toBeGreaterThan(0);
    expect(broken).toBe(above + 1);
    expect(await state()).toBe("not settled");
  });

  test("counts who is at a cap they would no longer reach, and who falls below a floor", async () => {
    await written();
    await put("Bonus", "B5", 20_000);
    const amounts = (await cells("Bonus", "K14:K25")).flat().map(Number);
    const limits = (await cells("Bonus", "I14:I25")).flat();
    const below = amounts.filter((each, i) => limits[i] === "none" && each < 1_000).length;
    expect(below).toBeGreaterThan(0);
    expect((await control())[1]).toBe(below + 1);
  });

  test("counts rows whose final score is another after a decision; amounts stay", async () => {
    await written();
    const before = await cells("Bonus", "E14:K25");
    await put("Calibration", "U9", words.decisions.override);
    await put("Calibration", "V9", 91.5);
    expect((await control())[2]).toBe(1);
    expect(await cells("Bonus", "E14:K25")).toEqual(before);
    expect((await cells("Bonus", "M17:N17"))[0]).toEqual([91.5, words.bonus.other]);
  });

  test("follows a person by id, however the Calibration sheet is sorted", async () => {
    await written();
    const first = (await cells("Calibration", "A6:AE6"))[0]!;
    const second = (await cells("Calibration", "A7:AE7"))[0]!;
    // Ids and original scores change places; the formulas of the rows stay with their rows.
    for (const column of [0, 6]) {
      const letter = column === 0 ? "A" : "G";
      await put("Calibration", `${letter}6`, second[column]);
      await put("Calibration", `${letter}7`, first[column]);
    }
    expect((await control())[2]).toBe(0);
  });

  test("has no line about scores where there is no Calibration sheet", async () => {
    await written({ calibration: false });
    expect((await cells("Bonus", "A10:B10"))[0]).toEqual(["", ""]);
    expect((await cells("Bonus", "A13:N13"))[0]!.slice(-3)).toEqual(["Limit should be", "", ""]);
    expect((await control()).slice(0, 2)).toEqual([0, 0]);
  });
});

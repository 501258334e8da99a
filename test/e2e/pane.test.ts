import type { Frame } from "playwright-core";
import { closePractice, openPractice, type Practice } from "./support/openPractice";
import { violations } from "./support/violations";

const press = (pane: Frame, name: string): Promise<void> =>
  pane.locator("footer").getByRole("button", { name, exact: true }).click();

/** Scores by MonthlyIncome, on the list the practice workbook opens with. */
async function chooseIncome(pane: Frame): Promise<void> {
  await pane.getByLabel("Score", { exact: true }).selectOption({ label: "MonthlyIncome" });
  await pane.getByText("can be compared").waitFor();
}

async function everyCell(practice: Practice, sheet: string): Promise<string> {
  const cells = [];
  for (const address of ["A1", "B1", "F2", "A2", "J1471", "C700"]) {
    cells.push(await practice.readCell(sheet, address));
  }
  return JSON.stringify(cells);
}

let practice: Practice;
let pane: Frame;

async function open(query = ""): Promise<void> {
  practice = await openPractice(query);
  pane = await practice.pane();
  await pane.getByRole("navigation").waitFor();
}

afterEach(async () => {
  await practice.close();
});
afterAll(closePractice);

describe("the slice on the attrition sample", () => {
  test("from the list to suggestions in a new sheet, and back", async () => {
    await open();
    const sheets = await practice.sheets();
    const before = await everyCell(practice, "People");
    await chooseIncome(pane);
    await pane.getByRole("button", { name: "Yes, use Department" }).click();
    await pane.getByText("No column is headed as that").waitFor({ state: "detached" });
    expect(await violations(pane)).toEqual([]);
    // The list is in English, so everything else must be too.
    expect((await pane.locator("main").innerText()).match(/[\u4e00-\u9fff]/gu)).toBeNull();

    await press(pane, "Diagnose");
    await pane
      .getByRole("heading", {
        name: "Sales ranks 10.7 points above back office (95 % sure: 7.7 to 13.6).",
      })
      .waitFor();
    await pane
      .getByRole("img", { name: /-10\.7 \(-13\.6 to -7\.7\).*\+2\.4 \(-0\.9 to \+5\.6\)/ })
      .waitFor();
    await pane.getByText("Compared within JobLevel, the gap is +2.4").waitFor();
    expect(await violations(pane)).toEqual([]);

    await press(pane, "Calibrate");
    await pane.getByText("already within the 7.35 points").waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.getByRole("button", { name: "Data" }).click();
    await pane.getByLabel("Compare like with like").selectOption("");
    await pane.getByRole("button", { name: "Calibrate" }).first().click();
    await pane.getByRole("heading", { name: "The least that suffices" }).waitFor();

    await press(pane, "Decide person by person");
    expect(await violations(pane)).toEqual([]);
    await press(pane, "Start with the first");
    await pane.locator("body").press("a");
    await pane.getByLabel("Note").fill("Agreed in the room");
    expect(await violations(pane)).toEqual([]);

    await pane.getByRole("button", { name: "Write" }).first().click();
    expect(await violations(pane)).toEqual([]);
    await pane
      .locator("footer")
      .getByRole("button", { name: /^Write \d+ suggestions/ })
      .click();
    await pane.getByText("Written and checked: 1,470 rows.").waitFor({ timeout: 60_000 });
    expect(await practice.sheets()).toEqual(
      expect.arrayContaining(["Calibration", "Calibration Summary"]),
    );
    expect(await violations(pane)).toEqual([]);
    expect(await everyCell(practice, "People")).toBe(before);

    await pane.getByRole("button", { name: "Take it back" }).click();
    await pane
      .getByText("Taken back: the workbook is as it was before.")
      .waitFor({ timeout: 60_000 });
    expect(await practice.sheets()).toEqual(sheets);
    expect(await everyCell(practice, "People")).toBe(before);
    expect(practice.complaints).toEqual([]);
    expect(practice.foreignRequests).toEqual([]);
  });
});

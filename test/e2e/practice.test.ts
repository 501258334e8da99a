import { readFileSync } from "node:fs";
import type { Practice } from "./support/openPractice";
import { sharePractice } from "./support/sharePractice";

describe("the practice workbook in a real browser", () => {
  let practice: Practice;
  sharePractice((opened) => (practice = opened));

  test("shows the sample, and the real task pane beside it", async () => {
    expect(await practice.sheets()).toEqual(["People"]);
    expect((await practice.readCell("People", "A2")).value).toBe("E0001");
    const pane = await practice.pane();
    await pane.waitForSelector("text=/1,024 back-office people and 446/");
  });

  test("a typed formula shows argument help and recalculates through Microsoft's runtime", async () => {
    const { page } = practice;
    await goTo(page, "M2");
    await page.keyboard.type("=CALIB.ZSCORE(");
    const help = page.locator(".o-formula-assistant-container, .o-formula-assistant").first();
    await help.waitFor();
    expect(await help.textContent()).toMatch(/CALIB\.ZSCORE\s*\(\s*scores/);
    await page.keyboard.type("F2:F4)");
    await page.keyboard.press("Enter");
    await practice.settled();
    const values = await Promise.all(["M2", "M3", "M4"].map((cell) => numberIn(practice, cell)));
    // 5993, 5130 and 2090 have mean 4404.33 and sample standard deviation 2050.19.
    expect(values[0]).toBeCloseTo(0.774_886, 5);
    expect(values[0]! + values[1]! + values[2]!).toBeCloseTo(0, 12);
    await practice.setCell("People", "F2", "2090");
    await practice.settled();
    expect(await numberIn(practice, "M2")).toBeCloseTo(await numberIn(practice, "M4"), 12);
    await undo(page);
    await practice.settled();
    expect(await numberIn(practice, "M2")).toBeCloseTo(0.774_886, 5);
  });

  test("the skew of the attrition file is what it is known to be", async () => {
    const others = '{"Research_Development","Human_Resources"}';
    const call = (strata: string, measure: string): string =>
      `=CALIB.SKEW(F2:F1471,B2:B1471,${others},"Sales",${strata},"${measure}")`;
    await practice.setCell("People", "O2", call("", "delta"));
    await practice.setCell("People", "O3", call("C2:C1471", "delta"));
    await practice.settled();
    expect(await numberIn(practice, "O2")).toBeCloseTo(-0.214, 3);
    expect(await numberIn(practice, "O3")).toBeCloseTo(0.048, 3);
  });

  test("a wrong argument gives an error that says what to do", async () => {
    await practice.setCell("People", "O4", '=CALIB.ZSCORE("many")');
    await practice.settled();
    const { value } = await practice.readCell("People", "O4");
    expect(value).toMatchObject({ error: "#VALUE!", message: expect.stringContaining('"many"') });
  });

  test("types, undoes, copies, pastes and sorts as a spreadsheet does", async () => {
    const { page } = practice;
    await goTo(page, "Q2");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    expect(await numberIn(practice, "Q2")).toBe(7);
    await goTo(page, "Q2");
    await page.keyboard.press("Control+c");
    await goTo(page, "Q3");
    await page.keyboard.press("Control+v");
    await page.waitForFunction(() => window.evenhandPractice!.readCell("People", "Q3").value === 7);
    await undo(page);
    await page.waitForFunction(
      () => window.evenhandPractice!.readCell("People", "Q3").value === null,
    );

    await goTo(page, "F2");
    await page.locator(".o-topbar-menu", { hasText: "Data" }).click();
    await page.locator(".o-menu-item", { hasText: /^Sort range/ }).click();
    await page.locator(".o-menu-item", { hasText: /Ascending/ }).click();
    await page.click("dialog button[value=yes]");
    await page.waitForFunction(
      () => window.evenhandPractice!.readCell("People", "F2").value === 1_009,
    );
    await undo(page);
    await page.waitForFunction(
      () => window.evenhandPractice!.readCell("People", "F2").value === 5_993,
    );
  });

  test("filters by a heading's button, and shows everybody again", async () => {
    const { page } = practice;
    const showsCell = async (id: string): Promise<void> => {
      await page.waitForFunction(
        (text) => document.querySelector(".o-topbar-composer")?.textContent === text,
        id,
      );
    };
    const expectBelow = async (id: string): Promise<void> => {
      await page.locator(".o-grid-overlay").click({ position: { x: 20, y: 28 } });
      await showsCell("E0001");
      await page.keyboard.press("ArrowDown");
      await showsCell(id);
    };
    const departments = async (press: string): Promise<void> => {
      await goTo(page, "A1");
      await page.locator(".o-grid-overlay").click({ position: { x: 276, y: 10 } });
      const menu = page.locator(".o-filter-menu");
      await menu.getByText(press, { exact: true }).click();
      if (press === "Clear") await menu.getByText("Sales", { exact: true }).click();
      await menu.locator(".o-filter-menu-confirm").click();
      await menu.waitFor({ state: "hidden" });
    };
    await departments("Clear");
    await expectBelow("E0019");
    await departments("Select all");
    await expectBelow("E0002");
  });

  test("saves an .xlsx that holds what was typed", async () => {
    await practice.setCell("People", "R2", "'00042");
    const [download] = await Promise.all([
      practice.page.waitForEvent("download"),
      practice.page.click("#save"),
    ]);
    const bytes = readFileSync(await download.path());
    expect(download.suggestedFilename()).toBe("attrition.xlsx");
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });

  test("refuses a file that is no workbook, with a sentence, and keeps what is open", async () => {
    const { page } = practice;
    const buffer = Buffer.from("no zip");
    await page.setInputFiles("#file", { name: "x.xlsx", mimeType: "application/zip", buffer });
    await page.waitForSelector("dialog[open]");
    expect(await page.textContent("#problem-text")).toBe("This is no .xlsx workbook.");
    await page.click("dialog button");
    expect(await practice.sheets()).toEqual(["People"]);
  });

  test("opens a list that is dropped on the page", async () => {
    const { page } = practice;
    const dropped = await page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File(["ID,Score\n1,70\n2,80\n"], "list.csv", { type: "text/csv" }));
      return files;
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page.waitForFunction(() => window.evenhandPractice?.sheets().join() === "list");
    expect((await practice.readCell("list", "B3")).value).toBe(80);
  });

  test("nothing leaves the machine, and no rule about content is broken", () => {
    expect(practice.foreignRequests).toEqual([]);
    expect(practice.complaints).toEqual([]);
  });
});

describe("the practice workbook in Chinese, dark, with another sample", () => {
  let practice: Practice;
  sharePractice((opened) => (practice = opened), "language=zh-CN&theme=dark&sample=slump.xlsx");

  test("bar, help and pane speak Chinese", async () => {
    expect(await practice.page.textContent("#save")).toBe("保存");
    expect(await practice.page.locator(".o-topbar-menu").first().textContent()).toContain("文件");
    expect(await practice.page.locator("[title='格式刷']").count()).toBe(1);
    expect(await practice.sheets()).toEqual(["绩效数据", "市场指数"]);
    const pane = await practice.pane();
    await pane.waitForSelector("html[lang=zh-CN]");
    expect(practice.complaints).toEqual([]);
  });
});

async function goTo(page: Practice["page"], address: string): Promise<void> {
  await page.evaluate((cell) => window.evenhandPractice!.select("People", cell), address);
  await page.locator(".o-grid-overlay").click({ position: { x: 5, y: 5 }, trial: true });
}

async function undo(page: Practice["page"]): Promise<void> {
  await page.evaluate(() => window.evenhandPractice!.undo());
}

async function numberIn(practice: Practice, address: string): Promise<number> {
  const { value } = await practice.readCell("People", address);
  if (typeof value !== "number") throw new Error(`${address} holds ${JSON.stringify(value)}`);
  return value;
}

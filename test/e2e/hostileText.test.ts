import { message, type MessageKey } from "../../src/text/message";
import { writeSample } from "../../practice/samples/writeSample";
import { PAYLOADS } from "../workbook/support/payloads";
import { closePractice, openPractice, type Practice } from "./support/openPractice";

jest.setTimeout(240_000);

const MARK = "Qv7Zx";
const say = (key: MessageKey): string => message("en", key);

/** What a file can hold: its format has no place for most control characters. */
// eslint-disable-next-line no-control-regex -- these are what the file format leaves out
const texts = PAYLOADS.filter((text) => !/[\u0000-\u001f]/.test(text));

/** Everybody is called something hostile, works in such a place and for such a person; sales trail behind. */
const rows = Array.from({ length: 260 }, (_, k): (string | number)[] => {
  const text = texts[k % texts.length]!;
  const isSales = k % 3 === 0;
  return [
    `${MARK}-${String(k).padStart(4, "0")}`,
    `${text}${MARK}${String(k)}`,
    isSales ? "Sales" : "Finance",
    `<img src=x onerror=alert(${String(k % 4)})>${MARK}`,
    `${texts[k % 7]!}${MARK}`,
    70 + ((k * 37) % 200) / 10 - (isSales ? 6 : 0),
  ];
});

let practice: Practice;
afterEach(() => practice.close());
afterAll(closePractice);

test("names made of formulas and markup stay text in the pane, and are told to nobody", async () => {
  practice = await openPractice("sample=attrition.xlsx");
  const { page } = practice;
  const said: string[] = [];
  const dialogs: string[] = [];
  page.on("console", (line) => said.push(line.text()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const headers = ["Employee ID", "Name", "Department", "Level", "Manager", "Overall score"];
  const sheets = [{ name: "Staff", headers, rows, table: "Staff" }];
  const buffer = Buffer.from(await writeSample({ file: "staff.xlsx", sheets }));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#file", { name: "staff.xlsx", mimeType, buffer });
  await page.waitForFunction(() => window.evenhandPractice?.sheets().join() === "Staff");
  const pane = await practice.pane();
  const foot = (name: string | RegExp) => pane.locator("footer").getByRole("button", { name });
  await foot(say("data.diagnose")).click();
  await foot(say("diagnose.calibrate")).click();
  await foot(say("calibrate.decide")).click();
  await foot(say("decide.start")).click();
  await pane.locator("body").press("a");
  expect(await pane.locator("main").innerText()).toContain(MARK);
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: say("step.write") })
    .click();
  await pane.locator("footer").getByRole("button").first().click();
  await pane.getByText(say("write.done.title"), { exact: true }).waitFor({ timeout: 60_000 });

  const made = await pane.evaluate(() => [
    document.querySelectorAll("img, iframe, object, embed, svg[onload]").length,
    document.querySelectorAll("body script").length,
  ]);
  expect(made).toEqual([0, 0]);
  const stored = await pane.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((store) => Array.from({ length: store.length }, (_, k) => store.key(k)!))
      .map(
        (key) => `${key} ${localStorage.getItem(key) ?? ""} ${sessionStorage.getItem(key) ?? ""}`,
      )
      .join("\n"),
  );
  expect([...said, ...practice.complaints, stored].filter((text) => text.includes(MARK))).toEqual(
    [],
  );
  expect(dialogs).toEqual([]);
  expect(practice.foreignRequests).toEqual([]);
});

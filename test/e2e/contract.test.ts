import { Workbook } from "@cj-tech-master/excelts";
import type { Frame } from "playwright-core";
import { HOST_CLASSES } from "../../practice/host/hostClasses";
import { CONTRACT_OBJECTS, prepareContract, roundTrip } from "../practice/host/contractObjects";
import { OBJECT_PROGRAMS } from "../practice/host/contractObjectPrograms";
import { CELL_PROGRAMS } from "../practice/host/contractPrograms";
import { openPractice, type Practice } from "./support/openPractice";
import { sharePractice } from "./support/sharePractice";

/** The contract of test/practice/host, through Microsoft's client in a real page and on the real grid. */
let practice: Practice;
let pane: Frame;

/** Runs a function that uses nothing from outside in the pane's page, by its text. */
const inPane = (work: (...given: never[]) => unknown, ...more: string[]): Promise<unknown> =>
  pane.evaluate(`(${work.toString()})(${["Excel", ...more].join(", ")})`);

sharePractice((opened) => (practice = opened), "api=1.14");

beforeAll(async () => {
  const book = new Workbook();
  book.addWorksheet("Sheet1");
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await practice.page.setInputFiles("#file", { name: "blank.xlsx", mimeType, buffer });
  await practice.page.waitForFunction(() => window.evenhandPractice?.sheets().join() === "Sheet1");
  pane = await practice.pane();
  await pane.getByRole("navigation").waitFor();
  await inPane(prepareContract);
});

test.each(Object.keys(CONTRACT_OBJECTS))(
  "%s: every value loads and every writable value takes itself back",
  async (type) => {
    const loaded = await inPane(roundTrip, CONTRACT_OBJECTS[type]!.toString());
    const { members, items } = HOST_CLASSES.get(type)!;
    const known = Object.entries(members)
      .filter(([, { kind, since }]) => kind === "scalar" && since !== "internal")
      .map(([name]) => name)
      .filter((name) => name !== "count" && name !== "threeColorScale");
    expect(loaded).toEqual(items ? ["items"] : expect.arrayContaining(known));
  },
);

test.each([...CELL_PROGRAMS, ...OBJECT_PROGRAMS])("$name", async ({ run, expected }) => {
  expect(await inPane(run)).toEqual(expected);
});

test.each([
  {
    query: "",
    highest: "1.12",
    refused: { resize: "ApiNotFound", orNull: "ApiNotFound", spill: "done" },
  },
  {
    query: "api=1.9",
    highest: "1.9",
    refused: { resize: "ApiNotFound", orNull: "ApiNotFound", spill: "ApiNotFound" },
  },
  {
    query: "api=1.14",
    highest: "1.14",
    refused: { resize: "done", orNull: "done", spill: "done" },
  },
])("an Excel that offers ExcelApi $highest refuses what is newer", async (offered) => {
  const other = await openPractice(offered.query);
  const frame = await other.pane();
  await frame.getByRole("navigation").waitFor();
  const answers = await frame.evaluate(async () => {
    const outcome = async (work: (table: Excel.Table) => unknown): Promise<string> => {
      try {
        await Excel.run(async (context) => {
          const people = context.workbook.tables.getItem("People");
          work(people);
          await context.sync();
        });
        return "done";
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    };
    const sets = Array.from({ length: 20 }, (_, minor) => `1.${String(minor + 1)}`);
    return {
      highest: sets.findLast((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
      refused: {
        resize: await outcome((people) => people.resize("A1:L1471")),
        orNull: await outcome(({ worksheet }) =>
          worksheet.getRange("A1").conditionalFormats.getItemOrNullObject("none").load("id"),
        ),
        spill: await outcome(({ worksheet }) =>
          worksheet.getRange("A1").getSpillingToRangeOrNullObject().load("address"),
        ),
      },
    };
  });
  expect(answers).toEqual({ highest: offered.highest, refused: offered.refused });
  await other.close();
});

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCalibrate } from "../../../practice/cli/runCalibrate";
import { openWorkbook } from "../../../practice/files/openWorkbook";
import { area } from "../grid/gridFor";

const ATTRITION = path.resolve(__dirname, "../../../practice/samples/attrition.csv");
const BOTH = ["--back", "Research_Development,Human_Resources", "--sales", "Sales"];
const INCOME = [...BOTH, "--score", "MonthlyIncome"];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "evenhand-cli-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(inFolder(name), text);
  return inFolder(name);
};

async function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCalibrate(args, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

test("help names every option and exit code", async () => {
  const { code, said } = await run("--help");
  expect(code).toBe(0);
  for (const word of ["--back", "--sales", "--score", "--out", "--force", "Exit codes"]) {
    expect(said).toContain(word);
  }
});

test.each<{ name: string; args: string[]; code: number; sentence: string }>([
  { name: "no file", args: [], code: 1, sentence: "Name the file with the people" },
  { name: "two files", args: ["a.xlsx", "b.xlsx"], code: 1, sentence: "b.xlsx is too much" },
  { name: "no back office", args: ["a.xlsx"], code: 1, sentence: "--back needs at least one" },
  {
    name: "an unknown option",
    args: ["a.xlsx", "--x"],
    code: 1,
    sentence: "Unknown option '--x'.",
  },
  {
    name: "a choice that is none",
    args: ["a.xlsx", ...BOTH, "--within", "levl"],
    code: 1,
    sentence: "choose one of level, department, rater",
  },
  {
    name: "a margin of nothing",
    args: ["a.xlsx", ...BOTH, "--margin", "0"],
    code: 1,
    sentence: "between 0 and 50",
  },
  {
    name: "an output that is no workbook",
    args: ["a.xlsx", ...BOTH, "--out", "a.txt"],
    code: 1,
    sentence: "ends in .xlsx",
  },
  {
    name: "a folder that is not there",
    args: [ATTRITION, ...INCOME, "--out", "/no/such/folder/a.xlsx"],
    code: 1,
    sentence: "The folder /no/such/folder does not exist",
  },
  {
    name: "a file that is not there",
    args: ["no.xlsx", ...BOTH],
    code: 1,
    sentence: "can't be read",
  },
])("$name is told with what to do, and exit code $code", async ({ args, code, sentence }) => {
  const answer = await run(...args);
  expect(answer.complained).toContain(sentence);
  expect(answer).toMatchObject({ code, said: "" });
});

test("the file itself is never written over", async () => {
  const list = file("a.xlsx", "no zip");
  const { code, complained } = await run(list, ...BOTH, "--out", list, "--force");
  expect([code, complained]).toEqual([1, expect.stringContaining("never written over")]);
  expect(readFileSync(list, "utf8")).toBe("no zip");
});

test.each([
  { name: "a.xlsx", text: "no zip", sentence: "This is no .xlsx workbook." },
  { name: "a.txt", text: "x", sentence: "choose an .xlsx or .csv file" },
  { name: "a.csv", text: "", sentence: "The file has no rows." },
])("a file that is refused ends with code 2: $sentence", async ({ name, text, sentence }) => {
  const answer = await run(file(name, text), ...BOTH);
  expect(answer).toMatchObject({
    code: 2,
    complained: sentence.startsWith("choose") ? expect.stringContaining(sentence) : sentence,
  });
});

const LIST =
  "Employee ID,Department,Job Level,Overall score\n1,Sales,1,70\n2,R&D,1,80\n3,R&D,2,90\n";

test.each<{ name: string; text?: string; args: string[]; sentence: string }>([
  { name: "no such column", args: ["--score", "Mark"], sentence: 'There is no column "Mark"' },
  { name: "no such label", args: ["--back", "R&D,Law"], sentence: 'Nobody has the label "Law"' },
  { name: "one label twice", args: ["--sales", "R&D"], sentence: "is named as back office and" },
  { name: "no such sheet", args: ["--sheet", "May"], sentence: 'There is no sheet or table "May"' },
  {
    name: "headings alone",
    text: "Department,Overall score\n",
    args: [],
    sentence: "nothing below the head",
  },
  {
    name: "no column to compare within",
    args: ["--within", "rater"],
    sentence: "No heading is clearly the rater",
  },
  {
    name: "nobody in sales with a score",
    text: LIST.replace("1,70", "1,"),
    args: [],
    sentence: "Nobody in sales has a score",
  },
  {
    name: "text in place of scores",
    text: LIST.replace(/\d\d$/gm, "seen"),
    args: [],
    sentence: "has a score",
  },
])("a list that allows no answer ends with code 3: $name", async ({ text, args, sentence }) => {
  const list = file("list.csv", text ?? LIST);
  const answer = await run(list, "--back", "R&D", "--sales", "Sales", ...args);
  expect(answer).toMatchObject({ code: 3, complained: expect.stringContaining(sentence) });
  expect(readdirSync(folder)).toEqual(["list.csv"]);
});

test("a list is analysed, written beside it and left alone", async () => {
  const people = readFileSync(ATTRITION, "utf8").split("\n").slice(0, 121).join("\n");
  const list = file("people.csv", people);
  const out = inFolder("out.xlsx");
  const answer = await run(list, ...INCOME, "--within", "level", "--out", out);
  expect(answer).toMatchObject({ code: 0, complained: "" });
  expect(answer.said).toMatch(/^Sales ranks \d+\.\d points above back office \(95 % sure: /);
  expect(answer.said).toContain("within JobLevel");
  expect(answer.said).toContain(`Written to ${out}`);
  expect(readFileSync(list, "utf8")).toBe(people);
  const { grid } = await openWorkbook("out.xlsx", new Uint8Array(readFileSync(out)));
  const [first, ...more] = grid.sheets();
  expect(grid.values(first!.id, area("A1"))).toEqual([["Department"]]);
  expect(more.map(({ name }) => name)).toContain("Calibration");
  const sheet = more.find(({ name }) => name === "Calibration")!;
  expect(grid.usedArea(sheet.id, true)!.rows).toBeGreaterThan(120);
  const again = await run(list, ...INCOME, "--out", out);
  expect(again).toMatchObject({ code: 1, complained: expect.stringContaining("--force") });
});

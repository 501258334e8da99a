import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomeOf, type FunctionName } from "./support/call";
import { validCalls, withCell } from "./support/validCalls";
import { wholeInputs } from "./support/wholeInputs";

/** What a single cell must give in every place where a number belongs. */
type Verdict = { readonly reads: number } | { readonly refused: "#VALUE!" | "#N/A" } | "missing";

const refused = { refused: "#VALUE!" } as const;
const passedOn = { refused: "#N/A" } as const;
const reads = (number: number): Verdict => ({ reads: number });

/** The lines of the list that are about one cell: its content, and what it must give. */
const CELLS: Readonly<Record<string, readonly [content: unknown, Verdict]>> = {
  B010: [NaN, refused],
  B011: [Infinity, refused],
  B017: ["30%", reads(0.3)],
  B020: [true, refused],
  B035: [`18${"0".repeat(307)}`, refused],
  B067: ["95", reads(95)],
  B068: ["９５", reads(95)],
  B070: ["95%", reads(0.95)],
  B071: ["95％", reads(0.95)],
  B073: ["²", refused],
  B074: ["½", refused],
  B076: ["九十五", refused],
  B077: ["۹۵", refused],
  B079: ["＋5", reads(5)],
  B080: ["1,234", refused],
  B082: ["1 234,5", refused],
  B083: ["95\u00a0", reads(95)],
  B085: ["\u200b95", reads(95)],
  B086: ["\ufeff95", reads(95)],
  B088: ["12abc", refused],
  B089: ["2024-01-05", refused],
  B091: ["0x1F", refused],
  B092: ["0b11", refused],
  B094: ["1e-400", refused],
  B095: ["Infinity", refused],
  B097: ["TRUE", refused],
  B098: ["", "missing"],
  B100: ["-", refused],
  B101: ["N/A", refused],
  B103: ["优秀", refused],
  B104: ["A+", refused],
  B106: ["￥95", refused],
  B107: ["(5)", refused],
  B109: ["1_000", refused],
  B110: [false, refused],
  B112: [0, reads(0)],
  B113: [0, reads(0)],
  B115: [{ code: "#DIV/0!" }, passedOn],
  B116: [{ code: "#REF!" }, passedOn],
  B118: [{ code: "#NULL!" }, passedOn],
  B119: [{ code: "#NUM!" }, passedOn],
  B121: [{ code: "#CALC!" }, passedOn],
  B122: [{ code: "#BUSY!" }, passedOn],
  B124: [45296, reads(45296)],
  B125: [-5, reads(-5)],
  B127: [NaN, refused],
  B128: [-Infinity, refused],
  B130: [undefined, "missing"],
  B131: [[[[1]]], refused],
  B133: [{ type: "Entity", text: "card", properties: {} }, refused],
  B134: ["长".repeat(32_767), refused],
  B149: [-0, reads(0)],
};

const lines = readFileSync(join(__dirname, "../fixtures/functions/bad-inputs.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[0]!);

const functionNames = Object.keys(validCalls) as FunctionName[];
let checks = 0;

test("every function has a valid call", () => {
  for (const name of functionNames)
    expect(outcomeOf(name, ...validCalls[name].given)).toHaveProperty("answer");
});

describe.each(Object.entries(CELLS))("%s: the cell", (id, [content, verdict]) => {
  test.each(functionNames)(`${id} in %s`, (name) => {
    const call = validCalls[name];
    for (const slot of call.numbers) {
      const outcome = outcomeOf(name, ...withCell(call, slot, content));
      checks += 1;
      requireClean(outcome);
      if (verdict === "missing" || "reads" in verdict) {
        const plain = verdict === "missing" ? "" : verdict.reads;
        expect(outcome).toEqual(outcomeOf(name, ...withCell(call, slot, plain)));
        continue;
      }
      expect(outcome).toMatchObject({ error: verdict.refused });
      const { message } = outcome as { message: string };
      // An argument of one value has no place of its own; a range inside it is told as such.
      expect(
        message.startsWith(slot.place === "" ? slot.argument : `${slot.argument}, ${slot.place} `),
      ).toBe(true);
      expect(message.length).toBeLessThanOrEqual(255);
      expect(message).toMatch(/\. [A-Z][^.]+.*\.$/u);
    }
  });
});

describe("lines about a whole call", () => {
  test.each(wholeInputs)("$id: $name", ({ functions, given, expected }) => {
    for (const name of functions) {
      const outcome = outcomeOf(name, ...given(name));
      checks += 1;
      requireClean(outcome);
      if (typeof expected === "string") {
        const [error, words] = expected
          .split(" ", 1)
          .concat(expected.slice(expected.indexOf(" ") + 1));
        expect(outcome).toMatchObject({ error });
        expect((outcome as { message: string }).message).toContain(words);
      } else expected(outcome, name);
    }
  });
});

/** Lines that no call can show, each with the reason. */
const OUTSIDE: Readonly<Record<string, string>> = {
  B136: "hidden rows reach a function like any other row",
  B137: "filtered rows reach a function like any other row",
  B140: "Excel refuses several areas before the call",
  B161: "a warning of the pane; the functions give the value",
  B163: "Excel refuses too many arguments before the call",
  B173: "nothing is left open that could be cancelled: functions answer at once",
};

test("every line is pinned, at least 500 checks", () => {
  const pinned = new Set([
    ...Object.keys(CELLS),
    ...Object.keys(OUTSIDE),
    ...wholeInputs.map(({ id }) => id),
  ]);
  expect(lines.filter((id) => !pinned.has(id))).toEqual([]);
  expect([...pinned].filter((id) => !lines.includes(id))).toEqual([]);
  expect(checks).toBeGreaterThanOrEqual(500);
  process.stdout.write(`bad inputs: ${checks} checks over ${functionNames.length} functions\n`);
});

/** No leaf of an answer is anything Excel would show as 0 or as another error. */
function requireClean(outcome: unknown): void {
  const { answer } = outcome as { answer?: unknown };
  if (answer === undefined) return;
  const leaves = [answer].flat(2);
  expect(leaves.filter((leaf) => !isClean(leaf))).toEqual([]);
}

function isClean(leaf: unknown): boolean {
  if (typeof leaf === "number") return Number.isFinite(leaf) && !Object.is(leaf, -0);
  return typeof leaf === "string" || typeof leaf === "boolean";
}

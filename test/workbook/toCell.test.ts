import fc from "fast-check";
import { formulaOf } from "../../src/workbook/plan/Formula";
import { heldAfter, LONGEST_TEXT, toCell } from "../../src/workbook/plan/toCell";
import { PAYLOADS } from "./support/payloads";

const startsLikeAFormula = (text: string): boolean =>
  /^[\p{Z}\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠｜％−]/u.test(text);

test("there are at least 120 payloads", () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(120);
});

test.each(PAYLOADS.map((payload) => ({ name: JSON.stringify(payload), payload })))(
  "$name reaches the cell as the text it is",
  ({ payload }) => {
    const put = toCell(payload);
    const harmlessMarkup =
      !startsLikeAFormula(payload) && !/[\p{N}#]|^(true|false)$/iu.test(payload);
    expect(
      put === `'${payload}` || (harmlessMarkup && put === payload) || put === `'${payload}`,
    ).toBe(true);
    expect(heldAfter(payload)).toBe(payload);
    expect(typeof put).toBe("string");
    expect(startsLikeAFormula(put as string)).toBe(false);
  },
);

test("no text whatever is put in as something Excel could run or read as a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const put = toCell(text) as string;
      expect(startsLikeAFormula(put)).toBe(false);
      if (!put.startsWith("'")) expect(/\p{N}/u.test(put)).toBe(false);
      expect(heldAfter(text)).toBe(text);
    }),
    { seed: 41, numRuns: 5_000 },
  );
});

test.each([
  { name: "a plain name stays as it is", value: "Li Wei", put: "Li Wei" },
  { name: "a Chinese name stays as it is", value: "王小明", put: "王小明" },
  { name: "a number stays a number", value: 72.4, put: 72.4 },
  { name: "negative zero becomes zero", value: -0, put: 0 },
  { name: "a truth value stays one", value: true, put: true },
  { name: "a missing value is a blank cell", value: null, put: "" },
  { name: "an empty text is a blank cell", value: "", put: "" },
  { name: "leading zeros are kept", value: "00123", put: "'00123" },
])("$name", ({ value, put }) => {
  expect(toCell(value)).toBe(put);
});

test.each([NaN, Infinity, -Infinity])("%p never reaches a cell", (value) => {
  expect(() => toCell(value)).toThrow(RangeError);
});

test("a text longer than Excel takes is cut without halving a character", () => {
  const put = toCell("😀".repeat(20_000)) as string;
  expect(put.length).toBeLessThanOrEqual(LONGEST_TEXT);
  expect(put.endsWith("😀")).toBe(true);
});

test("people's text cannot get into a formula of ours", () => {
  for (const payload of PAYLOADS) {
    expect(() => formulaOf("count", { cells: `${payload})` })).toThrow(TypeError);
    expect(() => formulaOf("countIf", { cells: "A1:A9", word: `${payload}"` })).toThrow(TypeError);
  }
});

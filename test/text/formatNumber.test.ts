import { formatNumber, formatSigned, formatTyped } from "../../src/text/formatNumber";
import { localeOf } from "../../src/text/Locale";

describe("formatNumber", () => {
  test.each([
    [1470, 0, "1,470"],
    [-10.684, 1, "-10.7"],
    [0.05, 1, "0.1"],
    [1.005, 2, "1.01"],
    [-0.04, 1, "0.0"],
    [1e-9, 2, "0.00"],
    [1e21, 0, "1,000,000,000,000,000,000,000"],
  ])("%d with %d digits reads %s", (value, digits, text) => {
    expect(formatNumber("en", value, digits)).toBe(text);
    expect(formatNumber("zh-CN", value, digits)).toBe(text);
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses %d", (value) => {
    expect(() => formatNumber("en", value, 1)).toThrow(RangeError);
    expect(() => formatTyped("en", value)).toThrow(RangeError);
  });
});

test("a typed figure keeps only the digits it has", () => {
  expect(formatTyped("en", 7.35)).toBe("7.35");
  expect(formatTyped("en", 8)).toBe("8");
});

test("a signed figure shows plus, and no sign on zero", () => {
  expect(formatSigned("en", 2.44, 1)).toBe("+2.4");
  expect(formatSigned("en", -2.44, 1)).toBe("-2.4");
  expect(formatSigned("en", 0.04, 1)).toBe("0.0");
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-Hans", "zh-CN"],
  ["ZH", "zh-CN"],
  ["zh_TW", "zh-CN"],
  ["en-GB", "en"],
  ["zhx", "en"],
  [undefined, "en"],
])("an Office that speaks %s is spoken to in %s", (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

import { IntlMessageFormat } from "intl-messageformat";
import { catalogues, message, type MessageKey } from "../../src/text/message";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** Literal text has type 0 and the # of a plural type 7; everything else is a place to fill. */
function places(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if ((element.type as number) === 0 || !("value" in element)) return [];
    if (!("options" in element)) return [element.value];
    const options = Object.values(element.options);
    return [element.value, ...options.flatMap((option) => places(option.value))];
  });
}

const placesOf = (text: string): string[] => {
  const format = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
  return [...new Set(places(format.getAst()))].sort();
};

const keys = Object.keys(catalogues.en) as MessageKey[];

describe("the catalogues", () => {
  test("have the same keys in every language", () => {
    expect(Object.keys(catalogues["zh-CN"]).sort()).toEqual([...keys].sort());
  });

  test.each(keys)("%s fills the same places in both languages", (key) => {
    expect(placesOf(catalogues["zh-CN"][key])).toEqual(placesOf(catalogues.en[key]));
  });

  test.each(keys)("%s speaks Chinese in Chinese, with Chinese punctuation", (key) => {
    const text = catalogues["zh-CN"][key];
    expect(text).toMatch(/[\u4e00-\u9fff]|^[^a-z]*$|^(CALIB|Evenhand|English|\{)/);
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
  });

  test("no sentence accuses: it is a suggestion and a skew, never a correction, a bias found or unfit", () => {
    const allowed: readonly MessageKey[] = ["verdict.policy"];
    for (const key of keys.filter((each) => !allowed.includes(each))) {
      expect(catalogues.en[key]).not.toMatch(/\b(bias|biased|unfit|correction|eliminat\w+)\b/i);
      expect(catalogues["zh-CN"][key]).not.toMatch(/偏见|不胜任|淘汰/);
    }
  });
});

describe("message", () => {
  test("fills the places", () => {
    expect(message("en", "verdict.none", { margin: "5" })).toContain("smaller than 5 points");
  });

  test("throws rather than print an empty place", () => {
    expect(() => message("en", "verdict.none")).toThrow(/margin/);
  });

  test("leaves what looks like markup in a name alone", () => {
    expect(message("en", "verdict.none", { margin: "<b>5</b>" })).toContain("<b>5</b>");
  });
});

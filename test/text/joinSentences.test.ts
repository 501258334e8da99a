import { joinSentences } from "../../src/text/joinSentences";

test.each([
  { locale: "en" as const, sentences: ["One.", "Two."], text: "One. Two." },
  { locale: "zh-CN" as const, sentences: ["一。", "二。"], text: "一。二。" },
])("sentences in $locale: $text", ({ locale, sentences, text }) => {
  expect(joinSentences(locale, sentences)).toBe(text);
});

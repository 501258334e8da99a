import { gridWords } from "../../practice/page/gridWords";
import { pageWords } from "../../practice/page/words";
import { catalogues } from "../../src/text/message";
import { sheetWords } from "../../src/workbook/words/sheetWords";

/** Half-width punctuation that touches a Chinese character. */
const HALF_WIDTH = /[\u4e00-\u9fff“”][,:;?!()]|[,:;?!()][\u4e00-\u9fff“”]/u;

/** Every text in what is nested however deep. */
function textsIn(words: unknown): string[] {
  if (typeof words === "string") return [words];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

test.each([
  ["the pane", catalogues["zh-CN"]],
  ["the sheets", sheetWords("zh-CN")],
  ["the practice page", pageWords["zh-CN"]],
  ["the grid of the practice page", [...gridWords.values()]],
])("Chinese in %s is punctuated in full width", (_, words) => {
  const texts = textsIn(words);
  expect(texts.length).toBeGreaterThanOrEqual(50);
  expect(texts.filter((text) => HALF_WIDTH.test(text))).toEqual([]);
});

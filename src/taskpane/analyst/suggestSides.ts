import { foldLabel, type Side } from "../../engine";

/** Words that name neither side: a person decides. */
const BETWEEN = ["pre-sales", "presales", "售前", "中台", "middle"];
const SALES = ["sales", "销售", "前台", "front", "revenue", "account manager", "客户经理", "业务"];

/** Which side a label names, as a suggestion to confirm: sales by its words, nobody in between, all others back office. */
function suggestSide(label: string): Side | null {
  // Spaces are set at will in Chinese labels: 销 售 部.
  const bare = (text: string): string => foldLabel(text).replace(/\s/gu, "");
  const folded = bare(label);
  const names = (words: readonly string[]): boolean =>
    words.some((word) => folded.includes(bare(word)));
  if (names(BETWEEN)) return null;
  return names(SALES) ? "sales" : "backOffice";
}

/** Sides for all labels; when none names sales there is nothing to go by, and nobody is put anywhere. */
export function suggestSides(labels: readonly string[]): ReadonlyMap<string, Side | null> {
  const sides = new Map(labels.map((label) => [foldLabel(label), suggestSide(label)]));
  const clear = [...sides.values()].includes("sales");
  return clear ? sides : new Map([...sides.keys()].map((key) => [key, null]));
}

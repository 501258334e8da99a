import type { Field } from "./Field";
import { foldLabel } from "./foldLabel";
import type { IssueList } from "./issueList";

/** Traditional and simplified forms of characters in names of departments, posts and places, in pairs. */
const VARIANTS =
  "銷销業业務务財财產产發发開开營营運运資资訊讯總总經经辦办採采購购質质國国際际門门區区線线員员級级術术計计劃划會会審审監监應应鏈链廣广東东華华戶户測测試试設设製制後后臺台團团隊队處处實实驗验機机電电網网絡络圖图書书訓训組组織织獎奖績绩";

const SIMPLIFIED = new Map(
  Array.from({ length: VARIANTS.length / 2 }, (_, pair) => [
    VARIANTS[2 * pair]!,
    VARIANTS[2 * pair + 1]!,
  ]),
);

/**
 * Reports cells whose label would be a more frequent one but for spaces, punctuation, or traditional characters: 销 售 部
 * and 銷售部 beside 销售部. Signs that carry meaning count: A- and C# are not A and C. They stay labels of their own, because only a person can say that they mean the same.
 *
 * @param labels One label per row
 * @param field Which column it is
 * @param issues Where findings go
 */
export function checkLookAlikes(
  labels: readonly (string | null)[],
  field: Field,
  issues: IssueList,
): void {
  const spellings = new Map<string, Map<string, number[]>>();
  labels.forEach((label, row) => {
    if (label === null) return;
    const folded = foldLabel(label);
    const bare = bareForm(folded);
    const alike = spellings.get(bare) ?? new Map<string, number[]>();
    spellings.set(bare, alike);
    const same = alike.get(folded);
    if (same) same.push(row);
    else alike.set(folded, [row]);
  });
  for (const alike of spellings.values()) {
    const [, ...rarer] = [...alike.values()].sort((a, b) => b.length - a.length);
    for (const row of rarer.flat()) issues.add("look-alike-label", field, row);
  }
}

function bareForm(folded: string): string {
  const letters = folded.replace(/[\s\p{P}]+/gu, (marks, at: number) => {
    const [before, after] = [folded[at - 1], folded[at + marks.length]];
    if (isDigit(before) && isDigit(after)) return ".";
    const atEnd = before === undefined || after === undefined;
    return marks.replace(atEnd ? NO_SIGN_AT_END : NO_SIGN, "");
  });
  const simple = Array.from(letters, (sign) => SIMPLIFIED.get(sign) ?? sign).join("");
  return simple === "" ? folded : simple;
}

// What tells a label from another wherever it stands (C# is not C), and a dash, which does so at an end: A- is not A.
const NO_SIGN = /[^#*%]/gu;
const NO_SIGN_AT_END = /[^#*%\p{Pd}]/gu;

// What parts two digits tells them apart: level 1.1 is not level 11.
const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/u.test(sign);

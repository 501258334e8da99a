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
 * A folded label without what is written at will: spaces, punctuation and traditional characters. 销 售 部, 銷售部 and
 * 销售部 become one. Signs that carry meaning stay: A- and C# are not A and C.
 *
 * @param folded Label as `foldLabel` gives it
 * @returns The bare label; the folded one where nothing would be left
 */
export function bareLabel(folded: string): string {
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

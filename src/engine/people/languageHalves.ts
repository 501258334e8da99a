import { headerParts } from "./headerKey";

/** A header taken for two names of one thing, one of them in Chinese. */
export interface LanguageHalves {
  readonly halves: readonly [string, string];
  /** The second stands in brackets, where a unit may stand as well. */
  readonly inBrackets: boolean;
}

/** Where one name may end and the next begin: a space or mark, or a change of script. */
const SEAM = /[\s/|\\·,;:\-–—_]+|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/giu;

/**
 * The ways to part a header into a half with Chinese characters and one without: 姓名 Name, Department/部门, 姓名（Name）.
 * Whether the halves are names of anything is not looked at.
 *
 * @param header Text as it stands in the sheet
 * @returns Pairs in the order they are written in; none where all is of one script
 */
export function languageHalves(header: string): LanguageHalves[] {
  const { text, notes } = headerParts(header);
  const seams = [...text.matchAll(SEAM)].map(({ 0: seam, index }): LanguageHalves => {
    const halves = [text.slice(0, index).trim(), text.slice(index + seam.length).trim()] as const;
    return { halves, inBrackets: false };
  });
  const noted = notes.map((note): LanguageHalves => ({
    halves: [text.trim(), note],
    inBrackets: true,
  }));
  return [...noted, ...seams].filter(({ halves: [one, other] }) => {
    return one !== "" && other !== "" && isChinese(one) !== isChinese(other);
  });
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

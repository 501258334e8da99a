import { bareLabel } from "./bareLabel";
import { DEPARTMENT_NAMES } from "./departmentNames";

const FIRST_NAME = new Map(
  DEPARTMENT_NAMES.flatMap((names) => names.map((name) => [name, names[0]!])),
);

/** What is said before or behind a department's name and is no part of it; the longer first. */
const CASING = /^(?:the)?(?:departmentof|deptof)|(?:department|dept|team|部门|中心|部|组)$/gu;

/** Anything in brackets of a folded label, the innermost: what is never closed must not cost more than its length. */
const NOTE = /[([【][^([【)\]】]*[)\]】]/gu;

/**
 * What a department's label is compared by: as `bareLabel`, without the word department (部, 中心, Dept …), and common
 * departments by one name in English and Chinese. 财务 and 财务部, R&D and 研发中心 have one key.
 *
 * @param folded Label as `foldLabel` gives it
 * @returns A key; two labels with the same one may be the same department
 */
export function departmentKey(folded: string): string {
  const bare = bareLabel(folded);
  const core = bare.replace(CASING, "");
  const name = FIRST_NAME.get(core) ?? core;
  // A letter or sign by itself names nothing: 总部 is not 总, and A组 is not A部.
  return Array.from(name).length > 1 ? name : bare;
}

/**
 * The key of a department's label without what stands in brackets: that of 研发中心 for 研发中心（深圳）.
 *
 * @param folded Label as `foldLabel` gives it
 * @returns A key, the label's own where nothing stands in brackets
 */
export const keyWithoutNote = (folded: string): string => departmentKey(folded.replace(NOTE, ""));

import { foldLabel } from "../../engine";
import {
  BACK_OFFICE_NAMES,
  BETWEEN_NAMES,
  SALES_NAMES,
  SALES_PLACES,
  SALES_POSTS,
  WHOLE_LABELS,
} from "./sideNames";

/** Which side a name speaks of: one of them, both or neither of them by its own words, or nothing of the kind. */
export type NamedSide = "sales" | "backOffice" | "between" | "unsaid";

/** The side a department's name speaks of. */
export function sideOfName(label: string): NamedSide {
  const text = lettersOf(label);
  if (has(text, BETWEEN_NAMES)) return "between";
  // After-sales and 大客户服务 are service: what they are called is no part of what is looked at next.
  const rest = without(text, BACK_OFFICE_NAMES);
  const isBackOffice = rest.bare !== text.bare;
  if (has(rest, SALES_NAMES)) return isBackOffice ? "between" : "sales";
  if (isBackOffice) return "backOffice";
  return has(text, SALES_PLACES) ? "sales" : "unsaid";
}

/** Whether a post is one that sells. */
export function isSalesPost(post: string): boolean {
  const text = lettersOf(post);
  const other = [...BETWEEN_NAMES, ...BACK_OFFICE_NAMES];
  return !has(text, other) && has(text, [...SALES_NAMES, ...SALES_POSTS]);
}

interface Letters {
  /** Letters and digits only: spaces are set at will, as in 销 售 部. */
  readonly bare: string;
  readonly words: readonly string[];
}

function lettersOf(label: string): Letters {
  const folded = foldLabel(label);
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, "");
  const known = WHOLE_LABELS[bare] ?? bare;
  return { bare: known, words: folded.match(/[a-z]+/gu) ?? [] };
}

const isShort = (name: string): boolean => /^[a-z]{2,3}$/u.test(name);

const has = ({ bare, words }: Letters, names: readonly string[]): boolean =>
  names.some((name) => (isShort(name) ? words.includes(name) : bare.includes(name)));

function without({ bare, words }: Letters, names: readonly string[]): Letters {
  let rest = bare;
  for (const name of names) {
    if (!isShort(name) || words.includes(name)) rest = rest.replaceAll(name, "");
  }
  return { bare: rest, words: words.filter((word) => !names.includes(word)) };
}

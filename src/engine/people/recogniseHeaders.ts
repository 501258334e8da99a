import type { Field } from "./Field";
import { headerAliases } from "./headerAliases";
import { headerKey, type HeaderKey } from "./headerKey";
import { languageHalves } from "./languageHalves";

/** What one column seems to mean. Nothing is ever taken for granted but an exact, unambiguous header. */
export interface HeaderSuggestion {
  /** 0-based column. */
  readonly column: number;
  /** The header as read, two rows joined by "/". */
  readonly header: string;
  /** The one meaning of an exact header, or null. */
  readonly field: Field | null;
  /** "exact": an alias, letter by letter, or one in Chinese beside another. "words": the same words in another order. "similar": an alias and more. */
  readonly match: "exact" | "words" | "similar" | null;
  /** All meanings it can have; more than one, or one that is not `field`, is to be asked. */
  readonly candidates: readonly Field[];
  /** Unit noted in brackets, as in 目标(万元). */
  readonly unit: string | null;
}

/** Headers on a sheet are looked at within this; what lies beyond is no people list. */
const MOST_COLUMNS = 1024;

/** Aliases by key and by words, made at the first question. */
interface AliasIndex {
  readonly byKey: ReadonlyMap<string, readonly Field[]>;
  readonly byWords: ReadonlyMap<string, readonly Field[]>;
  readonly aliases: readonly { readonly key: HeaderKey; readonly field: Field }[];
}

let prepared: AliasIndex | null = null;

/**
 * Recognises columns by their headers in English and Chinese. Exact alias first, then one thing named in both languages
 * (姓名 Name), then the same words in any order, then headers that contain all words of an alias; the last two are
 * suggestions to confirm. A header with several meanings (Grade, Level, 得分, 目标, 系数 …), or whose two names disagree,
 * is listed with all of them and none is chosen.
 *
 * @param headers One header row, or the rows of a merged heading from top to bottom
 * @returns One suggestion per column; a field is given to the first column that claims it
 */
export function recogniseHeaders(
  headers: readonly string[] | readonly (readonly string[])[],
): HeaderSuggestion[] {
  const index = (prepared ??= aliasIndex());
  const taken = new Set<Field>();
  return joined(headers)
    .slice(0, MOST_COLUMNS)
    .map((parts, column) => {
      const header = parts.join("/");
      const own = headerKey(header);
      const found = bestOf(parts, own, index);
      const [only] = found.candidates;
      const sure = found.match === "exact" && found.candidates.length === 1 && !taken.has(only!);
      if (sure) taken.add(only!);
      return { column, header, field: sure ? only! : null, ...found };
    });
}

// Rows of a merged heading, column by column; a blank below its neighbour's span belongs to that span.
function joined(headers: readonly string[] | readonly (readonly string[])[]): string[][] {
  if (headers.length === 0) return [];
  if (typeof headers[0] === "string") {
    return (headers as readonly string[]).map((header) => [header.trim()]);
  }
  const rows = headers as readonly (readonly string[])[];
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row, depth) => {
      const own = (row[column] ?? "").trim();
      return own !== "" || depth === rows.length - 1 ? own : spanned(row, column);
    });
    return parts.filter((part, i) => part !== "" && parts.indexOf(part) === i);
  });
}

function spanned(row: readonly string[], column: number): string {
  for (let at = column; at >= 0; at--) {
    const part = (row[at] ?? "").trim();
    if (part !== "") return part;
  }
  return "";
}

type Found = Pick<HeaderSuggestion, "match" | "candidates" | "unit">;

function bestOf(parts: readonly string[], whole: HeaderKey, index: AliasIndex): Found {
  const { unit } = whole;
  const last = parts.length > 1 ? headerKey(parts[parts.length - 1]!) : null;
  const exact = index.byKey.get(whole.key) ?? (last && index.byKey.get(last.key)) ?? null;
  const twice = namedTwice(parts[parts.length - 1] ?? "", exact !== null, index);
  if (twice)
    return { match: "exact", candidates: twice.fields, unit: twice.inBrackets ? null : unit };
  if (exact) return { match: "exact", candidates: exact, unit };
  return { ...likely(whole, last, index), unit };
}

// The one thing a heading names in both languages, or all its two names may mean.
function namedTwice(heading: string, isKnown: boolean, { byKey }: AliasIndex) {
  for (const { halves, inBrackets } of languageHalves(heading)) {
    // What is an alias as a whole is not taken apart: KPI得分.
    if (isKnown && !inBrackets) continue;
    const [one, other] = halves.map((half) => byKey.get(headerKey(half).key));
    if (one && other) return { fields: agreed(one, other), inBrackets };
  }
  return null;
}

// What both mean, where one of them says a single thing; else everything, what they share first.
function agreed(one: readonly Field[], other: readonly Field[]): readonly Field[] {
  const shared = one.filter((field) => other.includes(field));
  const isClear = shared.length > 0 && (one.length === 1 || other.length === 1);
  return isClear ? shared : [...new Set([...shared, ...one, ...other])];
}

// The whole heading first, then its lowest row, which alone often says it all.
function likely(
  whole: HeaderKey,
  last: HeaderKey | null,
  index: AliasIndex,
): Pick<Found, "match" | "candidates"> {
  for (const { words } of last ? [whole, last] : [whole]) {
    const same = index.byWords.get(words.join(" "));
    if (same) return { match: "words", candidates: same };
  }
  const similar = index.aliases.filter(({ key }) => contains(whole, key));
  const longest = Math.max(...similar.map(({ key }) => key.key.length));
  const closest = similar.filter(({ key }) => key.key.length === longest);
  if (closest.length === 0) return { match: null, candidates: [] };
  return { match: "similar", candidates: [...new Set(closest.map(({ field }) => field))] };
}

// All words of an English alias, or a Chinese alias of two characters or more anywhere in the heading.
function contains(header: HeaderKey, alias: HeaderKey): boolean {
  if (/\p{Script=Han}/u.test(alias.key)) {
    return alias.key.length >= 2 && header.key.includes(alias.key);
  }
  return alias.words.length > 0 && alias.words.every((word) => header.words.includes(word));
}

function aliasIndex(): AliasIndex {
  const byKey = new Map<string, Field[]>();
  const byWords = new Map<string, Field[]>();
  const aliases: { key: HeaderKey; field: Field }[] = [];
  for (const [field, english, chinese] of headerAliases) {
    for (const alias of `${english},${chinese}`.split(",")) {
      const key = headerKey(alias.trim());
      add(byKey, key.key, field);
      add(byWords, key.words.join(" "), field);
      aliases.push({ key, field });
    }
  }
  return { byKey, byWords, aliases };
}

function add(map: Map<string, Field[]>, key: string, field: Field): void {
  const fields = map.get(key);
  if (!fields) map.set(key, [field]);
  else if (!fields.includes(field)) fields.push(field);
}

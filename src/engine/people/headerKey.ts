/** Nobody heads a column with more; longer text is cut before it is looked at. */
const LONGEST_HEADER = 255;

/** A header taken apart: what is compared, its words, and the unit noted in brackets. */
export interface HeaderKey {
  /** Compatibility forms unified, lower case, without spaces, asterisks and the note that a column is required. */
  readonly key: string;
  /** The words, each once and in order of the alphabet; a run of Chinese is one word. */
  readonly words: readonly string[];
  /** "万元" of 目标(万元), "%" of Attainment (%). */
  readonly unit: string | null;
}

const REQUIRED = new Set(["必填", "required", "必填项"]);

/**
 * Takes a header apart for comparison.
 *
 * @param header Text as it stands in the sheet, line breaks and all
 * @returns Its key, words and unit
 */
export function headerKey(header: string): HeaderKey {
  const { text, notes } = headerParts(header);
  return {
    key: text.toLowerCase().replace(/\s/gu, ""),
    words: wordsOf(text),
    unit: notes[0] ?? null,
  };
}

/**
 * A header's own text in common forms, and what stands in its brackets.
 *
 * @param header Text as it stands in the sheet
 * @returns The text without asterisks, and the notes but for the one that a column is required
 */
export function headerParts(header: string): { readonly text: string; readonly notes: string[] } {
  const common = header
    .slice(0, LONGEST_HEADER)
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const { body, notes } = withoutBrackets(common);
  return {
    text: body.replaceAll("*", ""),
    notes: notes.filter((note) => note !== "" && !REQUIRED.has(note.toLowerCase())),
  };
}

// One pass by hand: brackets may be unbalanced, and hostile text must not cost more than its length.
function withoutBrackets(text: string): { body: string; notes: string[] } {
  let body = "";
  const notes: string[] = [];
  let rest = text;
  for (;;) {
    const open = rest.search(/[([【]/u);
    const close = open < 0 ? -1 : rest.slice(open).search(/[)\]】]/u);
    if (open < 0 || close < 0) return { body: body + rest, notes };
    body += rest.slice(0, open);
    notes.push(rest.slice(open + 1, open + close).trim());
    rest = rest.slice(open + close + 1);
  }
}

function wordsOf(text: string): string[] {
  const spaced = text.replace(/([a-z])([A-Z])/gu, "$1 $2").toLowerCase();
  return [...new Set(spaced.match(/[\p{L}\p{N}%]+/gu) ?? [])].sort();
}

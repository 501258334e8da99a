/** Soft hyphens, joiners, direction marks, variation selectors and the byte order mark: nobody sees them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Printable ASCII without spaces has no other form but its case. */
const PLAIN = /^[!-~]*$/;

/**
 * A label as it is compared: compatibility forms unified, invisible marks dropped, trimmed, case folded.
 * "ＳＡＬＥＳ ", "Sales" and "sales" become one; 销售 and 銷售 stay two. Never used on numbers.
 *
 * @param label Text of any language
 * @returns The folded label; folding it again changes nothing
 */
export function foldLabel(label: string): string {
  if (PLAIN.test(label)) return label.toLowerCase();
  let folded = label;
  for (let round = 0; round < 4; round++) {
    const next = fold(folded);
    if (next === folded) return next;
    folded = next;
  }
  return folded;
}

function fold(label: string): string {
  const visible = label.normalize("NFKC").replace(INVISIBLE, "").trim();
  // Through upper case first, so that ß meets ss; σ and ς are one letter.
  return visible.toUpperCase().toLowerCase().replace(/ς/g, "σ").normalize("NFKC");
}

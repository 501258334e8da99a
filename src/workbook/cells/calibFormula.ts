/** Text and quoted sheet names in a formula: what looks like a function in them is none. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A call of ours; development builds have a namespace of their own. */
const CALL = /(?<![\p{L}\p{N}_.!])CALIB(?:DEV)?\.[A-Z][A-Z0-9]*\s*\(/iu;

/**
 * What a file keeps of a call where Excel did not know the add-in when it was opened: a prefix of Excel's own, the dot
 * turned into a low line, and before it, where another add-in took the name for its own, the link to that add-in's file.
 */
const REMNANT =
  /(?:'(?:[^']|'')*'!|\[[^\]]*\](?:[^\s!()+\-*/^&=<>,;'"]*)!|[^\s!()+\-*/^&=<>,;'"]+!)?_xldudf_(CALIB(?:DEV)?)[_.]([A-Z][A-Z0-9]*)(?=\s*\()/giu;

/** Whether the content of a cell is a formula that calls a function of ours, at the top or inside another one. */
export function callsCalib(formula: unknown): formula is string {
  return (
    typeof formula === "string" && formula.startsWith("=") && CALL.test(withoutQuotes(formula))
  );
}

/** Whether a formula holds what Excel leaves of a call of ours that it did not know. */
export function hasRemnant(formula: unknown): formula is string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  return withoutRemnants(formula) !== formula;
}

/** The formula with its calls as they were typed. Text in quotation marks stays as it is. */
export function withoutRemnants(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(REMNANT, (_, space: string, name: string) => `${space}.${name}`),
    )
    .join("");
}

const withoutQuotes = (formula: string): string =>
  formula.replace(QUOTED, (quoted) => quoted.charAt(0).repeat(2));

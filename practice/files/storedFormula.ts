const NEWER = [
  ...[
    "RANK.EQ",
    "RANK.AVG",
    "PERCENTRANK.INC",
    "PERCENTRANK.EXC",
    "STDEV.S",
    "STDEV.P",
    "VAR.S",
    "VAR.P",
  ],
  ...["NORM.S.DIST", "NORM.S.INV", "NORM.DIST", "NORM.INV", "PERCENTILE.INC", "PERCENTILE.EXC"],
  ...[
    "QUARTILE.INC",
    "QUARTILE.EXC",
    "IFNA",
    "IFS",
    "SWITCH",
    "MAXIFS",
    "MINIFS",
    "CONCAT",
    "TEXTJOIN",
  ],
  ...["XLOOKUP", "XMATCH", "UNIQUE", "SEQUENCE", "SORTBY", "VSTACK", "HSTACK", "TAKE", "DROP"],
  ...["CHOOSECOLS", "CHOOSEROWS"],
];
/** Two functions that carry a second prefix in files. */
const WORKSHEET = ["FILTER", "SORT"];

const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const names = (list: readonly string[]): string => list.join("|").replaceAll(".", "\\.");
const CALL = new RegExp(`${QUOTED}|(?<![\\w.])(${names([...NEWER, ...WORKSHEET])})(?=\\()`, "gi");
const THIS_ROW = new RegExp(
  `${QUOTED}|([\\p{L}_][\\p{L}\\p{N}_.]*)?\\[@(?:\\[([^\\]]*)\\]|([^\\][]*))\\]`,
  "gu",
);

/**
 * A formula as files store it: no leading sign, newer functions with Excel's own prefix, and `[@Score]` spelled out.
 *
 * @param table name of the table the formula's cell belongs to, or null
 */
export function storedFormula(formula: string, table: string | null): string {
  return formula
    .replace(/^=/, "")
    .replace(CALL, (token: string, name: string | undefined) => {
      if (name === undefined) return token;
      return WORKSHEET.includes(name.toUpperCase()) ? `_xlfn._xlws.${token}` : `_xlfn.${token}`;
    })
    .replace(THIS_ROW, (token: string, name?: string, bracketed?: string, plain?: string) => {
      const column = bracketed ?? plain;
      const owner = name ?? table;
      if (column === undefined || owner === null) return token;
      return column === "" ? `${owner}[#This Row]` : `${owner}[[#This Row],[${column}]]`;
    });
}

/** A stored formula as the engine reads it; Excel stores an add-in's function as `_xldudf_CALIB_ZSCORE`. */
export function withoutPrefixes(formula: string): string {
  return formula
    .replace(/_xldudf_CALIB_/gi, "CALIB.")
    .replace(/_xl(?:fn|ws|pm|udf)\./gi, "")
    .replace(/\bANCHORARRAY\(([^()]+)\)/gi, "$1#");
}

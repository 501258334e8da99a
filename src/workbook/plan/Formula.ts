/**
 * The only formulas this add-in ever writes. Each is a constant with places for cell references and for words of our own;
 * nobody's text can get into one.
 *
 * They use plain A1 references and functions that every spreadsheet has had for decades, because a finance clerk opens the
 * file without the add-in, in Excel, LibreOffice or a browser grid: table references such as [@Score] are rewritten by
 * some of them on load and refused by others when typed, while A1 references in a row move with the row when a table is
 * sorted and grow with the table when rows are inserted.
 */
const TEMPLATES = {
  /** Left people take no part; an override without a number falls back to the original. */
  finalScore:
    'IF({change}="{wordLeft}","",IF({decision}="{wordOverride}",IF(ISNUMBER({override}),{override},{original}),IF({decision}="{wordAccept}",{suggested},{original})))',
  /** Tied people share the better rank. */
  rank: 'IF(ISNUMBER({score}),RANK({score},{scores},0),"")',
  /** Mid-rank percentile: 100·(midrank − ½)/n, where the mid-rank is taken from both ends so that ties need no third function. */
  percentile: 'IF(ISNUMBER({score}),50*(RANK({score},{scores},1)-{rank}+{count})/{count},"")',
  count: "COUNT({cells})",
  sum: "SUM({cells})",
  last: 'IF(COUNTA({cells})=0,"",INDEX({cells},COUNTA({cells})))',
  countIf: 'COUNTIF({cells},"{word}")',
  difference: "ROUND({a}-{b},2)",
  product: "{a}*{b}",
  /** Money per unit of weight for everyone at no limit. */
  bonusLevel:
    'IF(SUMIF({limits},"{wordFree}",{weights})=0,0,({pool}-SUMIF({limits},"{wordFloor}",{floors})-SUMIF({limits},"{wordCap}",{caps}))/SUMIF({limits},"{wordFree}",{weights}))',
  bonusAmount:
    'IF({limit}="{wordFloor}",{floor},IF({limit}="{wordCap}",{cap},ROUND({level}*{weight},2)+{adjustment}))',
  countAny: 'COUNTIF({cells},"{wordA}")+COUNTIF({cells},"{wordB}")+COUNTIF({cells},"{wordC}")',
  /** Amounts may be paid when they add up to the pool and no row is at a wrong limit. */
  bonusState: 'IF(AND({difference}=0,{broken}=0),"{wordSettled}","{wordOpen}")',
  /**
   * The limit a row should be at instead, "" where its own is the right one at this level. Where nobody is free there is
   * no level, and what is left of the pool tells whose limit has to go.
   */
  bonusLimit:
    'IF({limit}="{wordFree}",IF(ROUND({amount}-N({floor}),2)<0,"{wordFloor}",IF({cap}="","",IF(ROUND({amount}-{cap},2)>0,"{wordCap}",""))),IF({level}=0,IF(OR(AND({limit}="{wordFloor}",{difference}>0),AND({limit}="{wordCap}",{difference}<0)),"{wordFree}",""),IF({limit}="{wordFloor}",IF(ROUND({level}*{weight}-{floor},2)>0,"{wordFree}",""),IF(ROUND({level}*{weight}-{cap},2)<0,"{wordFree}",""))))',
  /** The score of the row with this id; an id is never read as a pattern. "" where there is no such row, or no score. */
  scoreById:
    'IFERROR(INDEX({scores},MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({id},"~","~~"),"*","~*"),"?","~?"),{ids},0)),"")',
  /** Whether a coefficient is the score's hundredth. */
  followsScore:
    'IF(ISNUMBER({score}),IF(ABS(100*{coefficient}-{score})>0.000001,"{wordOther}",""),"{wordOther}")',
  /** Whether the score a list holds is still the one there is. */
  sameScore:
    'IF(ISNUMBER({score}),IF(ABS({listed}-{score})>0.000001,"{wordOther}",""),"{wordOther}")',
} as const;

export type FormulaName = keyof typeof TEMPLATES;

/** A formula of our own, made by `formulaOf` only. */
export interface Formula {
  readonly formula: string;
}

const REFERENCE =
  /^(?:'(?:[^'[\]*?:\\/]|'')+'!)?\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}(?::\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})?$/;
const WORD = /^[\p{L} ]{1,40}$/u;
const PLACE = /\{([A-Za-z]+)\}/g;

/**
 * A formula from its constant template.
 *
 * @param places Cell references in A1 form; places whose name begins with "word" take a word of our own vocabulary
 */
export function formulaOf(name: FormulaName, places: Readonly<Record<string, string>>): Formula {
  const body = TEMPLATES[name].replace(PLACE, (_, place: string) => {
    const value = Object.hasOwn(places, place) ? places[place] : undefined;
    const allowed = place.startsWith("word") ? WORD : REFERENCE;
    if (value === undefined || !allowed.test(value)) {
      throw new TypeError(`the place ${place} of ${name} takes a reference or a word of our own`);
    }
    return value;
  });
  return { formula: `=${body}` };
}

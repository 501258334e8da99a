import { areaAddress, areaOfAddress, type Area } from "../plan/address";
import { cellText } from "../plan/cellText";
import { FORMULA_COLUMNS } from "../sheets/formulasSheet";
import { kindOfTable } from "../sheets/tableNames";
import { everyLanguage } from "../words/sheetWords";
import type { SheetWords } from "../words/en";
import { rowMark, type HeldText } from "../write/marks";
import { tablesOf } from "../write/readTables";
import { callsCalib } from "./calibFormula";

/** A formula that was turned into values and not put back since. */
export interface FrozenFormula {
  readonly key: string;
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  /** Knows again what the cells held, and the row itself. */
  readonly check: string;
}

/** The newest sheet of frozen formulas. */
export interface FormulaLog {
  readonly table: string;
  readonly sheet: string;
  readonly words: SheetWords;
  readonly frozen: readonly FrozenFormula[];
}

/** What a log row's check is made of: where, which formula, and what the cells held. */
export const frozenCheck = (
  { sheet, area, formula }: Pick<FrozenFormula, "sheet" | "area" | "formula">,
  held: readonly HeldText[],
): string => rowMark([sheet, areaAddress(area), formula, ...held]);

/** The log there is, or null. A table whose headings are not ours any more is left alone. */
export async function readFormulaLog(context: Excel.RequestContext): Promise<FormulaLog | null> {
  const { tables } = context.workbook;
  tables.load({ name: true });
  await context.sync();
  const names = tables.items.map(({ name }) => name).filter((n) => kindOfTable(n) === "formulas");
  const found = await tablesOf(
    context,
    names.map((table) => ({ table, keyColumn: "" })),
  );
  for (const table of [...found].reverse()) {
    const words = everyLanguage.find(
      ({ formulas }) => formulas.headers.join("\n") === table?.headers.join("\n"),
    );
    if (table === null || words === undefined) continue;
    const frozen = table.values.flatMap((row) => frozenOf(row, words) ?? []);
    return { table: table.name, sheet: table.sheet, words, frozen };
  }
  return null;
}

/** A row that was edited into something else is passed over: only a formula of ours at an address can be put back. */
function frozenOf(row: readonly unknown[], { formulas }: SheetWords): FrozenFormula | null {
  const text = (column: keyof typeof FORMULA_COLUMNS): string =>
    cellText(row[FORMULA_COLUMNS[column]]);
  const area = areaOfAddress(text("cells"));
  const formula = text("formula");
  if (text("state") !== formulas.states.frozen || area === null || !callsCalib(formula))
    return null;
  return { key: text("key"), sheet: text("sheet"), area, formula, check: text("check") };
}

import type { Obstacle } from "../WorkbookError";

/** Sheets bigger than this are not searched: their formulas would be more than one answer can carry. */
const MOST_CELLS = 200_000;

/** Where formulas of other sheets use one of `names`; removing those sheets would turn them into #REF!. */
export async function referencesTo(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Obstacle[]> {
  if (names.length === 0) return [];
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  const others = worksheets.items.filter(({ name }) => !names.includes(name));
  const used = others.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load({ cellCount: true });
    return range;
  });
  await context.sync();
  const searched = used.map((range, index) => ({ range, sheet: others[index]!.name }));
  const small = searched.filter(
    ({ range }) => !range.isNullObject && range.cellCount <= MOST_CELLS,
  );
  for (const { range } of small) range.load({ formulas: true });
  await context.sync();
  const needles = names.flatMap((name) => [`${name}!`, `'${name.replaceAll("'", "''")}'!`]);
  return small.flatMap(({ range, sheet }): Obstacle[] => {
    const count = (range.formulas as unknown[][])
      .flat()
      .filter((formula) => isReference(formula, needles)).length;
    return count === 0 ? [] : [{ code: "referenced-elsewhere", sheet, count }];
  });
}

const isReference = (formula: unknown, needles: readonly string[]): boolean =>
  typeof formula === "string" &&
  formula.startsWith("=") &&
  needles.some((needle) => formula.includes(needle));

import { tablesOf, type ReadTable } from "../write/readTables";
import { inExcel } from "../write/inExcel";
import { everyLanguage } from "../words/sheetWords";
import { readOwnSheets } from "./readOwnSheets";
import { shareOfBase } from "./shareOfBase";

/** What the newest bonus sheet was settled from, as it stands. */
export interface BonusReading {
  readonly sheet: string;
  readonly pool: number | null;
  /** Least and most of a person's base; null for no such limit. */
  readonly floor: number | null;
  readonly cap: number | null;
  /** Rows of the sheet, counted from 1, with a floor or cap that is another share of the base, or none. */
  readonly ownLimits: readonly number[];
}

/** The figures of the newest bonus sheet; null when there is none, or its headings are no longer ours. Five syncs. */
export async function readBonus(): Promise<BonusReading | null> {
  const table = await newest();
  if (table === null) return null;
  const words = everyLanguage.find(({ bonus: { columns } }) =>
    [columns.base, columns.floor, columns.cap].every((name) => table.headers.includes(name)),
  );
  if (words === undefined) return null;
  const { base, floor, cap } = words.bonus.columns;
  const bases = figures(table, base);
  const limitsOf = (column: string) =>
    shareOfBase(figures(table, column).map((limit, i) => ({ base: bases[i] ?? 0, limit })));
  const floors = limitsOf(floor);
  const caps = limitsOf(cap);
  const own = [...new Set([...floors.others, ...caps.others])].sort((a, b) => a - b);
  return {
    sheet: table.sheet,
    pool: await poolOf(table),
    floor: floors.share,
    cap: caps.share,
    ownLimits: own.map((at) => table.firstRow + at + 1),
  };
}

/** The newest one alone: there may be many, and each is as long as the list. */
async function newest(): Promise<ReadTable | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "bonus").at(-1);
  if (own === undefined) return null;
  const wanted = [{ table: own.table, keyColumn: "" }];
  const [table] = await inExcel("reading the bonus sheet", (context) => tablesOf(context, wanted));
  return table ?? null;
}

function figures({ headers, values }: ReadTable, column: string): (number | null)[] {
  const position = headers.indexOf(column);
  return values.map((line) => {
    const cell = line[position];
    return typeof cell === "number" ? cell : null;
  });
}

/** The figure beside the word for the pool, above the table. */
async function poolOf({ sheet, firstRow, firstColumn }: ReadTable): Promise<number | null> {
  const above = await inExcel("reading the pool", async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(0, firstColumn, Math.max(1, firstRow - 1), 2);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
  const names = new Set<unknown>(everyLanguage.map(({ bonus }) => bonus.pool));
  const figure = above.find(([label]) => names.has(label))?.[1];
  return typeof figure === "number" ? figure : null;
}

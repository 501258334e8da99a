import {
  foldLabel,
  languageHalves,
  readNumber,
  recogniseHeaders,
  type MarketIndex,
} from "../../engine";
import type { SourceCell, SourceTable } from "../../workbook/read/Source";
import { dayOf } from "../views/days";
import { EVERYWHERE } from "./marketIndices";

/** An index outside of these is no market but a figure of something else. */
const LEAST = 0.2;
const MOST = 5;

/** Headings of the columns that say where an index comes from, when it is of, and what it is counted from. */
const SOURCE = /^(?:数据)?来源$|^sources?$/iu;
const AS_OF = /^(?:截至|指数)?日期$|^(?:date|as of)$/iu;
const PERIOD = /^(?:季度|月份?|年份|年度|期间|周期|时期)$|^(?:period|quarter|month|year)$/iu;
const BASE = /^(?:基期|基准|基期值|基期指数)$|^(?:base|base index)$/iu;

/**
 * The market indices a list holds, for territories that are `known`: a row for each territory, or, without a column of
 * territories, the latest row for all of them. Beside a column of its base (100) an index is a share of it.
 */
export function indicesIn(
  { headers, rows, sheet }: Pick<SourceTable, "headers" | "rows" | "sheet">,
  known: ReadonlyMap<string, string>,
): MarketIndex[] {
  const named = (heading: RegExp): number =>
    headers.findIndex((header) => isHeaded(header, heading));
  const found = recogniseHeaders(headers);
  const place = found.find(({ field }) => field === "territory")?.column;
  const index = indexColumn(found);
  const [from, asOf, period, base] = [SOURCE, AS_OF, PERIOD, BASE].map(named) as Columns;
  if (index === null) return [];
  const read = rows.flatMap((row): Row[] => {
    const figure = shareOf(row[index], base < 0 ? 1 : row[base]);
    if (figure === null) return [];
    const day = dayText(row[asOf < 0 ? period : asOf]);
    const source = textOf(row[from]) || sheet;
    const own = { index: figure, source, ...(day === "" ? {} : { asOf: day }) };
    return [{ own, territory: place === undefined ? null : textOf(row[place]) }];
  });
  if (place === undefined) {
    const latest = latestOf(read.map(({ own }) => own));
    const territories = known.size === 0 ? [EVERYWHERE] : [...known.values()];
    return latest === null ? [] : territories.map((territory) => ({ territory, ...latest }));
  }
  return read.flatMap(({ own, territory: label }) => {
    const territory = known.get(foldLabel(label ?? ""));
    return territory === undefined ? [] : [{ territory, ...own }];
  });
}

/** Whether a heading says so, in one language or in both: 来源 Source. */
const isHeaded = (header: string, heading: RegExp): boolean =>
  heading.test(header.trim()) ||
  languageHalves(header).some(({ halves }) => halves.every((half) => heading.test(half)));

type Columns = [number, number, number, number];

type Own = Omit<MarketIndex, "territory">;

interface Row {
  readonly own: Own;
  readonly territory: string | null;
}

/** The column headed as an index, else the only one whose heading holds such a word: 行业景气指数. */
function indexColumn(found: ReturnType<typeof recogniseHeaders>): number | null {
  const sure = found.find(({ field }) => field === "marketIndex");
  if (sure !== undefined) return sure.column;
  const similar = found.filter(({ candidates }) => candidates.includes("marketIndex"));
  return similar.length === 1 ? similar[0]!.column : null;
}

function shareOf(cell: SourceCell | undefined, base: SourceCell | undefined): number | null {
  const [index, of] = [readNumber(cell), readNumber(base)];
  if (index.kind !== "number" || of.kind !== "number" || of.value <= 0) return null;
  const share = Number((index.value / of.value).toPrecision(15));
  return share >= LEAST && share <= MOST ? share : null;
}

/** The row of the latest day or period, which only their own writing can tell: rows in order of time, the last. */
function latestOf(rows: readonly Own[]): Own | null {
  if (rows.length < 2) return rows[0] ?? null;
  const days = rows.map(({ asOf = "" }) => asOf);
  if (days.some((day) => day === "")) return null;
  const rising = days.every((day, i) => i === 0 || day > days[i - 1]!);
  const falling = days.every((day, i) => i === 0 || day < days[i - 1]!);
  if (!rising && !falling) return null;
  return falling && /\d/u.test(days[0]!) ? rows[0]! : rows[rows.length - 1]!;
}

const textOf = (cell: SourceCell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";

/** A day as it is written, or as a spreadsheet keeps it; a year is a year. */
const dayText = (cell: SourceCell | undefined): string =>
  typeof cell === "number" && cell > 9999 ? dayOf(cell) : textOf(cell);

import { foldLabel, readNumber, type MarketIndex } from "../../engine";
import type { Source, SourceCell, SourceTable } from "../../workbook/read/Source";
import { WorkbookError } from "../../workbook/WorkbookError";
import { recognise } from "../analyst/recognise";
import { withIndices } from "../state/withIndices";
import { dayOf } from "../views/days";
import { attempt } from "./attempt";
import { changeSettings } from "./makeReport";
import type { Pane } from "./Pane";

/** An index outside of these is no market but a figure of something else. */
const LEAST = 0.2;
const MOST = 5;

/** Headings of the columns that say where an index comes from and what day it is of. */
const SOURCE = /^(?:数据)?来源$|^sources?$/iu;
const AS_OF = /^(?:截至|指数)?日期$|^(?:date|as of)$/iu;

/**
 * Takes market indices by territory from a list of the workbook. Territories that are not in it, or that nobody works in,
 * stay as they are; where it names no source, the list is the source.
 */
export async function readMarket(pane: Pane, source: Source): Promise<void> {
  const found: MarketIndex[] = [];
  await attempt(pane, "reading", async () => {
    const table = await pane.workbook.readSource(source);
    const known = new Map(
      pane
        .state()
        .data.assembled?.territories.map(({ territory }) => [foldLabel(territory), territory]),
    );
    found.push(...indicesIn(table, known));
    if (found.length === 0) throw new WorkbookError("no-market-columns", { sheet: table.sheet });
    return { type: "settled" };
  });
  if (found.length === 0) return;
  const { market } = pane.state().settings;
  await changeSettings(pane, {
    market: { ...market, indices: withIndices(market.indices, found) },
  });
}

function indicesIn(
  { headers, rows, sheet }: SourceTable,
  known: ReadonlyMap<string, string>,
): MarketIndex[] {
  const { territory: place, marketIndex: index } = recognise({ headers }).mapping;
  if (place === undefined || index === undefined) return [];
  const named = (heading: RegExp): number =>
    headers.findIndex((header) => heading.test(header.trim()));
  const [from, asOf] = [named(SOURCE), named(AS_OF)];
  return rows.flatMap((row): MarketIndex[] => {
    const territory = known.get(foldLabel(textOf(row[place])));
    const read = readNumber(row[index]);
    if (territory === undefined || read.kind !== "number") return [];
    if (read.value < LEAST || read.value > MOST) return [];
    const day = dayText(row[asOf]);
    const source = textOf(row[from]) || sheet;
    return [{ territory, index: read.value, source, ...(day === "" ? {} : { asOf: day }) }];
  });
}

const textOf = (cell: SourceCell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";

/** A day as it is written, or as a spreadsheet keeps it. */
const dayText = (cell: SourceCell | undefined): string =>
  typeof cell === "number" ? dayOf(cell) : textOf(cell);

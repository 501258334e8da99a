import {
  defaultSettings,
  foldLabel,
  type AnalysisSettings,
  type Field,
  type Side,
} from "../../src/engine/index";
import type { Assembled, Mapping, Report } from "../../src/taskpane/analyst/Analyst";
import { assemble, report } from "../../src/taskpane/analyst/calculate";
import { recognise } from "../../src/taskpane/analyst/recognise";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import type { Source, SourceTable } from "../../src/workbook/read/Source";
import type { CalibrateOptions } from "./CalibrateOptions";

/** The list does not allow an answer; the sentence says what is missing. */
export class ListError extends Error {}

/** A list that was read as the pane reads it, and what the engine makes of it. */
export interface ReadList {
  readonly table: SourceTable;
  readonly mapping: Mapping;
  readonly assembled: Assembled;
  readonly settings: AnalysisSettings;
  readonly report: Report;
}

/** Reads the people and analyses them, by the pane's own steps 1 to 3. */
export async function readList(options: CalibrateOptions): Promise<ReadList> {
  const table = await excelWorkbook.readSource(await sourceOf(options.sheet));
  const mapping = mappingOf(table, options);
  if (options.within !== null && mapping[options.within] === undefined) {
    const headings = table.headers.join(", ");
    throw new ListError(`No heading is clearly the ${options.within}; the list has ${headings}.`);
  }
  const assembled = assemble({ table, mapping, sides: sidesOf(options), scale: null });
  checkLabels(assembled, options);
  const { sales, backOffice } = assembled.compared;
  if (sales === 0 || backOffice === 0) {
    const side = sales === 0 ? "sales" : "the back office";
    throw new ListError(`Nobody in ${side} has a score, so there is nothing to compare.`);
  }
  const standard = defaultSettings();
  const settings = {
    ...standard,
    margin: options.margin ?? standard.margin,
    compareWithin: options.within,
    market: { ...standard.market, indices: assembled.indices },
  };
  return { table, mapping, assembled, settings, report: report(assembled.people, settings) };
}

async function sourceOf(wanted: string | null): Promise<Source> {
  const { active, offers } = await excelWorkbook.listSources();
  const named = offers.find(
    ({ source }) =>
      wanted !== null &&
      [source.sheet, source.kind === "table" ? source.table : ""].some(
        (name) => foldLabel(name) === foldLabel(wanted),
      ),
  );
  const source = wanted === null ? (active ?? offers[0]?.source) : named?.source;
  if (source !== undefined) return source;
  const names = offers.map(({ label }) => label).join(", ");
  throw new ListError(
    wanted === null
      ? "The file holds no list of people: a heading row with rows under it."
      : `There is no sheet or table "${wanted}". The file has ${names === "" ? "none" : names}.`,
  );
}

/** Columns by their recognised headings, and by what was named. */
function mappingOf(table: SourceTable, { score, group, id }: CalibrateOptions): Mapping {
  const named: Partial<Record<Field, number>> = {};
  for (const [field, heading] of Object.entries({ score, group, id }) as [Field, string | null][]) {
    if (heading !== null) named[field] = columnOf(table, heading);
  }
  const mapping: Mapping = { ...recognise(table).mapping, ...named };
  for (const field of ["score", "group"] as const) {
    if (mapping[field] !== undefined) continue;
    throw new ListError(
      `No heading is clearly the ${field}. Name it with --${field}; the list has ${table.headers.join(", ")}.`,
    );
  }
  return mapping;
}

function columnOf({ headers }: SourceTable, heading: string): number {
  const column = headers.findIndex((header) => foldLabel(header) === foldLabel(heading));
  if (column >= 0) return column;
  throw new ListError(`There is no column "${heading}". The list has ${headers.join(", ")}.`);
}

function sidesOf({ backOffice, sales }: CalibrateOptions): ReadonlyMap<string, Side | null> {
  const both = sales.find((label) =>
    backOffice.some((other) => foldLabel(other) === foldLabel(label)),
  );
  if (both !== undefined)
    throw new ListError(`"${both}" is named as back office and as sales; name it once.`);
  return new Map<string, Side | null>([
    ...backOffice.map((label) => [foldLabel(label), "backOffice"] as const),
    ...sales.map((label) => [foldLabel(label), "sales"] as const),
  ]);
}

/** Every label that was named has to occur; a slip of the pen must not leave people out. */
function checkLabels({ labels }: Assembled, { backOffice, sales }: CalibrateOptions): void {
  const known = new Set(labels.map(({ key }) => key));
  const unknown = [...backOffice, ...sales].filter((label) => !known.has(foldLabel(label)));
  if (unknown.length === 0) return;
  const names = labels.map(({ label }) => label).join(", ");
  throw new ListError(
    `Nobody has the label ${unknown.map((label) => `"${label}"`).join(", ")}. The column has ${names}.`,
  );
}

import type { CellPosition } from "@odoo/o-spreadsheet";
import { formatArea, quoteSheet } from "../host/addresses";
import type { Area } from "../host/Cell";
import type { TableRecord } from "../host/Records";
import type { Model } from "./engine";
import { sideOf } from "./dispatching";

/** How the engine writes a reference that leads nowhere; it shows as #REF!. */
const NO_REFERENCE = "#REF";

const TABLE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu;

/**
 * `formula` as the engine can compute it: table references (`People[Score]`, `[@Score]`, `[[#Headers],[Score]]`) become A1,
 * the marks Excel stores in files (`_xlfn.`, `_xlws.`, `_xlpm.`) and its implicit intersection (`@`) are dropped.
 */
export function computableFormula(model: Model, at: CellPosition, formula: string): string {
  const tables = [...(sideOf(model).side?.tables.values() ?? [])];
  const here = tables.find(({ sheet, area }) => sheet === at.sheetId && inside(area, at));
  const plain = formula
    .replace(/_xl(?:fn|ws|pm|udf)\./gi, "")
    .replace(/\bANCHORARRAY\(([^()]+)\)/gi, "$1#");
  const cellsOf = (table: TableRecord | undefined, body: string): string => {
    const area = table && areaIn(table, body, at);
    if (!table || !area) return NO_REFERENCE;
    const name = model.getters.getSheetName(table.sheet);
    return (table.sheet === at.sheetId ? "" : `${quoteSheet(name)}!`) + absolute(formatArea(area));
  };
  const named = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  return plain
    .replace(TABLE, (token, name: string | undefined, body: string | undefined) =>
      body === undefined
        ? token
        : cellsOf(name === undefined ? here : named.get(name.toLowerCase()), body),
    )
    .replace(WORD, (token, word: string | undefined) => {
      const table = word === undefined ? undefined : named.get(word.toLowerCase());
      return table === undefined ? token : cellsOf(table, "");
    })
    .replace(INTERSECTION, (token, before: string | undefined) => before ?? token);
}

/** A name that stands alone: a table's own name means its rows. */
const WORD =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.$!])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(![])/gu;

/** Excel's sign of implicit intersection before a name or a reference. */
const INTERSECTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([=(,+\-*/&<>^ ])@(?=[\p{L}_$'])/gu;

function inside(area: Area, at: CellPosition): boolean {
  return (
    at.row >= area.row &&
    at.row < area.row + area.rows &&
    at.col >= area.column &&
    at.col < area.column + area.columns
  );
}

/** The cells a structured reference's brackets name, or null when the table has no such part. */
function areaIn(table: TableRecord, body: string, at: CellPosition): Area | null {
  const listed = body.trim().startsWith("[") || body.includes("],[");
  const parts = (listed ? splitParts(body) : [body]).map((part) => part.trim()).filter(Boolean);
  let rows: Rows | null = bodyRows(table);
  const columns: number[] = [];
  for (const part of parts) {
    const word = part.startsWith("@") ? "#this row" : part;
    if (word.startsWith("#")) rows = rowsNamed(table, word, at);
    const name = part.replace(/^@/, "");
    const named = part.startsWith("#") || name === "" ? [] : columnSpan(table, name);
    if (rows === null || named === null) return null;
    columns.push(...named);
  }
  const first = columns.length > 0 ? Math.min(...columns) : 0;
  const last = columns.length > 0 ? Math.max(...columns) : table.area.columns - 1;
  return { ...rows, column: table.area.column + first, columns: last - first + 1 };
}

function splitParts(body: string): string[] {
  return body
    .replace(/^@\[/, "[@")
    .split(/,(?=\[)|(?<=\])\s*,/)
    .map((part) => part.trim())
    .map((part) => (/^\[[^\]]*\]:\[[^\]]*\]$/.test(part) ? part : part.replace(/^\[|\]$/g, "")));
}

function columnSpan(table: TableRecord, text: string): number[] | null {
  const ends = /^\[([^\]]*)\]:\[([^\]]*)\]$/.exec(text);
  const names = ends ? [ends[1]!, ends[2]!] : [text.replace(/^\[|\]$/g, "")];
  const found = names.map((name) => {
    const plain = name.replace(/'(.)/g, "$1").trim().toLowerCase();
    return table.columns.findIndex((column) => column.name.trim().toLowerCase() === plain);
  });
  return found.includes(-1) ? null : found;
}

type Rows = Pick<Area, "row" | "rows" | "column" | "columns">;

function bodyRows({ area, showHeaders, showTotals }: TableRecord): Rows {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (showTotals ? 1 : 0) };
}

function rowsNamed(table: TableRecord, word: string, at: CellPosition): Rows | null {
  const { area, showHeaders, showTotals } = table;
  switch (word.toLowerCase()) {
    case "#all":
      return area;
    case "#data":
      return bodyRows(table);
    case "#headers":
      return showHeaders ? { ...area, rows: 1 } : null;
    case "#totals":
      return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null;
    case "#this row":
      return at.row >= area.row && at.row < area.row + area.rows
        ? { ...area, row: at.row, rows: 1 }
        : null;
    default:
      return null;
  }
}

/** `[@x]` keeps its row when copied down in Excel by meaning, not by address; a column keeps its rows and letters. */
function absolute(address: string): string {
  return address.includes(":")
    ? address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")
    : address.replace(/([A-Z]+)(\d+)/, "$$$1$2");
}

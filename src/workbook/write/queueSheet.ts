import { areaAddress } from "../plan/address";
import { utf8Length } from "../plan/digest";
import type { Block, NewSheet } from "../plan/WritePlan";
import { rowHeights, type RowHeight } from "../sheets/rowHeights";
import { written, type WrittenCell } from "./marks";
import { queueHeights, queueLook } from "./queueLook";

/** A piece of work for one request, and about how many bytes it takes. */
export interface Step {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests over 5 MB; up to this a write is one request. */
export const ONE_REQUEST = 3_500_000;
/** Above that, each request stays below this. */
const PER_REQUEST = 2_000_000;
/** A sheet's looks: a few hundred short commands. */
const LOOK_BYTES = 60_000;
/** The command that makes rows higher, and how many of them go together. */
const HEIGHT_BYTES = 600;
const HEIGHTS_EACH = 2_000;

/** Everything that makes a new sheet, in order: the sheet and its number formats, the cells, the rest. */
export function sheetSteps(sheet: NewSheet): readonly Step[] {
  return [
    { bytes: LOOK_BYTES, queue: (context) => queueStart(context, sheet) },
    ...sheet.blocks.flatMap((block) => blockSteps(sheet.name, block)),
    ...heightSteps(sheet.name, rowHeights(sheet)),
    {
      bytes: LOOK_BYTES,
      queue: (context) => queueLook(context.workbook.worksheets.getItem(sheet.name), sheet),
    },
  ];
}

/** Heights in slices, because every row of a long list may have another. */
function heightSteps(sheet: string, heights: readonly RowHeight[]): readonly Step[] {
  return Array.from({ length: Math.ceil(heights.length / HEIGHTS_EACH) }, (_, index) => {
    const slice = heights.slice(index * HEIGHTS_EACH, (index + 1) * HEIGHTS_EACH);
    return {
      bytes: HEIGHT_BYTES * slice.length,
      queue: (context) => queueHeights(context.workbook.worksheets.getItem(sheet), slice),
    };
  });
}

/** Number formats come first, so that 00123 is text before it arrives. */
function queueStart(context: Excel.RequestContext, sheet: NewSheet): void {
  const added = context.workbook.worksheets.add(sheet.name);
  for (const { area, format } of sheet.numberFormats) {
    if (area.rows > 0) added.getRange(areaAddress(area)).numberFormat = [[format]];
  }
}

/** The block in slices of rows, each below the size of a request. */
function blockSteps(sheet: string, block: Block): readonly Step[] {
  const steps: Step[] = [];
  let start = 0;
  let bytes = 0;
  const rows = block.cells.map((line) => line.map(written));
  const close = (end: number): void => {
    if (end === start) return;
    steps.push(sliceStep(sheet, block, rows, { start, end, bytes }));
    start = end;
    bytes = 0;
  };
  rows.forEach((line, index) => {
    const size = utf8Length(JSON.stringify(line)) + 1;
    if (bytes + size > PER_REQUEST) close(index);
    bytes += size;
  });
  close(rows.length);
  return steps;
}

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

function sliceStep(
  sheet: string,
  block: Block,
  rows: readonly (readonly WrittenCell[])[],
  { start, end, bytes }: Slice,
): Step {
  const cells = rows.slice(start, end);
  const columns = cells[0]?.length ?? 0;
  const area = { row: block.row + start, column: block.column, rows: cells.length, columns };
  return {
    bytes,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      range.formulas = cells.map((line) => [...line]);
    },
  };
}

/** Steps gathered into requests: one when all fit, else as few as stay small. */
export function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= ONE_REQUEST) return steps.length === 0 ? [] : [steps];
  const requests: Step[][] = [];
  let size = Infinity;
  for (const step of steps) {
    if (size + step.bytes > PER_REQUEST) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)!.push(step);
    size += step.bytes;
  }
  return requests;
}

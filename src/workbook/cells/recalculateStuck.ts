import { areaAddress } from "../plan/address";
import { inExcelAgain } from "../write/inExcel";
import { realEnvironment, type WriteEnvironment } from "../write/WriteEnvironment";
import { leftCells, type CellsOutcome, type LeftReason } from "./CellsOutcome";
import { findCalibCells, type CalibCell } from "./findCalibCells";

/** A cell counts as stuck when it is busy at both ends of this, in milliseconds. */
const CONFIRM = 3_000;
/** How long Excel gets to answer before we look whether it helped. */
const ANSWER = 2_000;
/** A cell is not asked again before this has passed: it may simply have much to do. */
const COOLDOWN = 60_000;

const asked = new Map<string, number>();

/**
 * Recalculates CALIB cells that stay at #BUSY! although their answer was given. Only those cells, only when they are
 * busy twice, and not again within a minute; calculation mode and all other cells are left alone.
 */
export async function recalculateStuck(
  environment: WriteEnvironment = realEnvironment,
): Promise<CellsOutcome> {
  const { wait, now } = environment;
  const busy = (): Promise<readonly CalibCell[]> =>
    inExcelAgain("reading", wait, async (context) =>
      (await findCalibCells(context, "workbook")).filter(({ showing }) => showing === "busy"),
    );
  const first = await busy();
  const outcome: CellsOutcome = {
    kind: "recalculated",
    count: 0,
    log: null,
    left: [],
    write: null,
  };
  if (first.length === 0) return outcome;
  await wait(CONFIRM);
  const before = new Set(first.map(nameOf));
  const stuck = (await busy()).filter((cell) => before.has(nameOf(cell)));
  const time = Date.parse(now());
  const isCooling = (cell: CalibCell): boolean =>
    time - (asked.get(nameOf(cell)) ?? -Infinity) < COOLDOWN;
  const due = stuck.filter((cell) => !isCooling(cell));
  if (due.length > 0) {
    for (const cell of due) asked.set(nameOf(cell), time);
    await inExcelAgain("calculating", wait, async (context) => {
      for (const { sheet, area } of due) {
        const { row, column } = area;
        const cell = areaAddress({ row, column, rows: 1, columns: 1 });
        context.workbook.worksheets.getItem(sheet).getRange(cell).calculate();
      }
      await context.sync();
    });
    await wait(ANSWER);
  }
  const still = new Set((stuck.length === 0 ? [] : await busy()).map(nameOf));
  const left = stuck.flatMap((cell): { cell: CalibCell; reason: LeftReason }[] =>
    still.has(nameOf(cell))
      ? [{ cell, reason: isCooling(cell) && !due.includes(cell) ? "cooling" : "still-busy" }]
      : [],
  );
  return {
    ...outcome,
    count: due.filter((cell) => !still.has(nameOf(cell))).length,
    left: leftCells(
      left.map(({ cell, reason }) => ({
        reason,
        sheet: cell.sheet,
        address: areaAddress(cell.area),
      })),
    ),
  };
}

const nameOf = ({ sheet, area: { row, column } }: CalibCell): string => `${sheet}!${row},${column}`;

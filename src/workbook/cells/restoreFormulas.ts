import type { Locale } from "../../text/Locale";
import { areaAddress, type Area } from "../plan/address";
import { planRestore } from "../plan/planRestore";
import type { PlainCell } from "../plan/toCell";
import { applyPlan } from "../write/applyPlan";
import { inExcelAgain } from "../write/inExcel";
import { heldNow } from "../write/marks";
import { realEnvironment, type WriteEnvironment } from "../write/WriteEnvironment";
import { leftCells, type CellsOutcome, type LeftReason } from "./CellsOutcome";
import { frozenCheck, readFormulaLog, type FrozenFormula } from "./FormulaLog";
import { gridOf } from "./gridOf";

/** Puts frozen formulas back where their cells still hold what they held; anything else is left and said. */
export async function restoreFormulas(
  locale: Locale,
  environment: WriteEnvironment = realEnvironment,
): Promise<CellsOutcome> {
  const read = await inExcelAgain("reading", environment.wait, async (context) => {
    const log = await readFormulaLog(context);
    return log === null ? null : { log, found: await heldBy(context, latest(log.frozen)) };
  });
  const done = read?.found.filter(({ reason }) => reason === null) ?? [];
  const left = leftCells(
    (read?.found ?? []).flatMap(({ frozen: { sheet, area }, reason }) =>
      reason === null ? [] : [{ reason, sheet, address: areaAddress(area) }],
    ),
  );
  const outcome: CellsOutcome = {
    kind: "restored",
    count: done.length,
    log: read?.log.sheet ?? null,
    left,
    write: null,
  };
  if (read === null || done.length === 0) return outcome;
  const { newId, now } = environment;
  const frozen = done.map((each) => ({ ...each.frozen, values: each.values }));
  const plan = planRestore({ id: newId(), at: now(), locale, log: read.log, frozen });
  const { undoable } = await applyPlan(plan, { environment });
  return { ...outcome, write: undoable ? plan.id : null };
}

/** A cell that was frozen again later holds the later formula's value. */
function latest(frozen: readonly FrozenFormula[]): readonly FrozenFormula[] {
  const byPlace = new Map(frozen.map((each) => [`${each.sheet}!${areaAddress(each.area)}`, each]));
  return [...byPlace.values()];
}

interface Held {
  readonly frozen: FrozenFormula;
  readonly values: readonly (readonly PlainCell[])[];
  readonly reason: LeftReason | null;
}

async function heldBy(
  context: Excel.RequestContext,
  frozen: readonly FrozenFormula[],
): Promise<readonly Held[]> {
  const names = [...new Set(frozen.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    sheet.protection.load({ protected: true });
    return { name, sheet, frozen: frozen.filter((each) => each.sheet === name) };
  });
  await context.sync();
  const held: Held[] = [];
  for (const { name, sheet, frozen: here } of sheets) {
    if (sheet.isNullObject) {
      held.push(...here.map((each) => ({ frozen: each, values: [], reason: "missing" as const })));
      continue;
    }
    const reach = {
      row: 0,
      column: 0,
      rows: Math.max(...here.map(({ area }) => area.row + area.rows)),
      columns: Math.max(...here.map(({ area }) => area.column + area.columns)),
    };
    const values = await gridOf(context, name, reach, "values");
    const formulas = await gridOf(context, name, reach, "formulas");
    const isProtected = sheet.protection.protected;
    held.push(...here.map((each) => heldNowBy(each, { values, formulas, isProtected })));
  }
  return held;
}

interface SheetCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly isProtected: boolean;
}

function heldNowBy(frozen: FrozenFormula, { values, formulas, isProtected }: SheetCells): Held {
  const held = blockOf(values, frozen.area) as PlainCell[][];
  const marks = held.flatMap((line, row) =>
    line.map((value, column) =>
      heldNow(value, formulas[frozen.area.row + row]?.[frozen.area.column + column]),
    ),
  );
  const same = frozenCheck(frozen, marks) === frozen.check;
  return { frozen, values: held, reason: !same ? "changed" : isProtected ? "protected" : null };
}

const blockOf = (grid: readonly (readonly unknown[])[], area: Area): unknown[][] =>
  grid
    .slice(area.row, area.row + area.rows)
    .map((line) => line.slice(area.column, area.column + area.columns));

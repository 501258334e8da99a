import type { ReadEvidence } from "../plan/WritePlan";
import type { Obstacle } from "../WorkbookError";
import { fingerprintsOf } from "./fingerprintsOf";
import { readJournal, type Journal } from "./journal";
import { inTheWayOf } from "./inTheWayOf";
import { tablesOf, type ReadTable } from "./readTables";
import { placesNow } from "./places";
import type { StoredPlan } from "./StoredPlan";

/** The workbook just before a write: what is in the way, and what the write needs to know. */
export interface Preflight {
  readonly obstacles: readonly Obstacle[];
  readonly journal: Journal | null;
  readonly tables: readonly (ReadTable | null)[];
}

/** Looks at everything the plan relies on and lists all that is in its way. Reads only. */
export async function preflight(
  context: Excel.RequestContext,
  plan: StoredPlan,
  evidence: readonly ReadEvidence[],
): Promise<Preflight> {
  const { workbook } = context;
  workbook.load({ readOnly: true });
  workbook.protection.load({ protected: true });
  workbook.worksheets.load({ name: true });
  workbook.tables.load({ name: true });
  const journal = await readJournal(context);
  const sheets = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = new Set(workbook.tables.items.map(({ name }) => name.toLowerCase()));
  const changed = await fingerprintsOf(context, evidence, sheets);
  const wanted = plan.changes.map(({ table, keyColumn }) => ({ table, keyColumn }));
  const tables = await tablesOf(context, wanted);
  const places = await placesNow(context, plan.places ?? []);
  const movesSheets = plan.create.length + plan.remove.length > 0 || journal === null;
  return {
    journal,
    tables,
    obstacles: [
      ...changed,
      ...plan.changes.flatMap((changes, index) => inTheWayOf(changes, tables[index]!)),
      ...places.flatMap(({ obstacle }) => obstacle ?? []),
      ...plan.create.flatMap((sheet): Obstacle[] =>
        sheets.has(sheet.name.toLowerCase()) ||
        sheet.tables.some((name) => names.has(name.toLowerCase()))
          ? [{ code: "name-taken", sheet: sheet.name }]
          : [],
      ),
      ...(movesSheets && workbook.protection.protected
        ? [{ code: "protected-workbook" } as const]
        : []),
      ...(workbook.readOnly ? [{ code: "read-only" } as const] : []),
      ...(journal?.records.some(({ state }) => state === "prepared") === true
        ? [{ code: "open-write", sheet: journal.sheet } as const]
        : []),
    ],
  };
}

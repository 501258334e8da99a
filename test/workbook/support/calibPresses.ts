import { freezeFormulas } from "../../../src/workbook/cells/freezeFormulas";
import { repairNames } from "../../../src/workbook/cells/repairNames";
import { restoreFormulas } from "../../../src/workbook/cells/restoreFormulas";
import { undoLast } from "../../../src/workbook/write/undoLast";
import type { calibBook } from "./calibBook";
import type { Press } from "./faults";
import { testEnvironment } from "./workbook";

/** Everything that is done to CALIB formulas, each over the workbook as the one before it left it. */
export async function calibPresses(bench: ReturnType<typeof calibBook>): Promise<readonly Press[]> {
  bench.put("{1}", 9, 1, { formula: "=_xldudf_CALIB_SEATS(3,B2:B3)" });
  bench.grid.commit();
  const list: Press[] = [];
  const add = async (
    name: string,
    id: string,
    run: (environment: ReturnType<typeof testEnvironment>) => Promise<unknown>,
  ): Promise<void> => {
    const environment = { ...testEnvironment(), newId: () => id };
    list.push({ name, before: bench.grid.state(), run: () => run(environment) });
    await run(environment);
  };
  await add("repair", "p1", (environment) => repairNames("en", environment));
  await add("freeze", "f1", (environment) => freezeFormulas("workbook", "en", environment));
  await add("restore", "r1", (environment) => restoreFormulas("en", environment));
  await add("freeze again", "f2", (environment) => freezeFormulas("sheet", "en", environment));
  await add("taking a freeze back", "u1", (environment) => undoLast({ environment }));
  return list;
}

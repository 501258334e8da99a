import { foldLabel, type MarketIndex } from "../../engine";
import type { Source } from "../../workbook/read/Source";
import { WorkbookError } from "../../workbook/WorkbookError";
import { indicesIn } from "../analyst/indicesIn";
import { withIndices } from "../state/withIndices";
import { attempt } from "./attempt";
import { changeSettings } from "./makeReport";
import type { Pane } from "./Pane";

/**
 * Takes market indices by territory from a list of the workbook. Territories that are not in it, or that nobody works in,
 * stay as they are; where it names no source, the list is the source. A list without territories is about all of them.
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

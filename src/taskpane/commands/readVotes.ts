import type { Source } from "../../workbook/read/Source";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { votesIn } from "./votesIn";

/**
 * Reads blind votes from a list with an employee number and a word for the vote, one row a vote. People who are not in
 * the list keep the votes they had.
 */
export async function readVotes(pane: Pane, source: Source): Promise<void> {
  await attempt(pane, "reading", async () => ({
    type: "votesRead",
    ...votesIn(await pane.workbook.readSource(source)),
  }));
}

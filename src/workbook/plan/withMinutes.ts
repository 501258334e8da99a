import type { MinutesInput } from "../sheets/minutesSheet";
import { minutesSheet } from "../sheets/minutesSheet";
import { CHAIN_START } from "../sheets/logChain";
import { freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { cellText } from "./cellText";
import { moment } from "./moment";
import type { WritePlan } from "./WritePlan";

/** What the minutes need beside the plan they are part of. */
export interface MinutesRequest extends Omit<MinutesInput, "log" | "locale"> {
  /** Rows of the log before this write. */
  readonly loggedRows: number;
  readonly brokenRow: number | null;
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/** The same write with the minutes on a sheet of their own; they state the log's last check as this write leaves it. */
export function withMinutes(plan: WritePlan, request: MinutesRequest): WritePlan {
  const { locale } = plan;
  const words = sheetWords(locale);
  const rows = loggedBy(plan);
  const head = cellText(rows.at(-1)?.at(-1) ?? CHAIN_START);
  const source = plan.evidence.map(({ sheet, address }) => `${sheet}!${address}`).join(", ");
  const title = {
    name: freeSheetName(locale, "minutes", request.sheetNames).name,
    table: freeTableName("minutes", request.tableNames),
    provenance: filled(words.provenance, { at: moment(plan.at), source }),
  };
  const log = { head, rows: request.loggedRows + rows.length, brokenRow: request.brokenRow };
  return {
    ...plan,
    newSheets: [...plan.newSheets, minutesSheet({ ...request, log, locale }, title, words)],
  };
}

/** The rows a plan adds to the log, whether the log is new or there already. */
function loggedBy({ newSheets, changes }: WritePlan): readonly (readonly unknown[])[] {
  const fresh = newSheets.find(({ kind }) => kind === "log");
  if (fresh !== undefined) return fresh.blocks.at(-1)!.cells.slice(1);
  return changes.find(({ appendOnly }) => appendOnly)?.rows ?? [];
}

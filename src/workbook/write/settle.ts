import { WorkbookError } from "../WorkbookError";
import { assess, type Assessment, type Target } from "./assess";
import { queuePlaces, type PlaceToSet } from "./queuePlaces";
import { queueCells, cellsToSet, queueRowRemoval, queueRows } from "./queueChanges";
import { putBackStrays } from "./putBackStrays";
import type { Sent } from "./Sent";
import type { ReadTable } from "./readTables";
import type { Standing } from "./Standing";
import type { StoredChanges, StoredPlan } from "./StoredPlan";

/** How a whole write stands: nothing of it is there, all of it is, or neither. */
export type Outcome = "untouched" | "complete" | "between";

/**
 * One word for all targets. A cell that somebody else has changed meanwhile is theirs: it neither makes a write complete
 * nor keeps it from being taken back.
 */
export function outcomeOf(targets: readonly Target[]): Outcome {
  const all = (standing: Standing): boolean =>
    targets.every((target) => target.standing === standing);
  if (all("new")) return "complete";
  const gone = targets.every(
    ({ kind, standing }) => standing === "old" || (isSomebodysCell(kind) && standing === "other"),
  );
  return gone ? "untouched" : "between";
}

const isSomebodysCell = (kind: Target["kind"]): boolean => kind === "cell" || kind === "place";

/** As `outcomeOf` after a taking back was carried on: what others changed meanwhile stays and is no hindrance. */
function finishedOutcome(targets: readonly Target[]): Outcome {
  const done = targets.every(
    ({ kind, standing }) => standing === "new" || (isSomebodysCell(kind) && standing === "other"),
  );
  return done ? "complete" : outcomeOf(targets);
}

/** A sheet once removed cannot be put back, so from then on the only way is forward. */
export const mustFinish = (targets: readonly Target[]): boolean =>
  targets.some(({ kind, standing }) => kind === "remove" && standing === "new");

/** New sheets are not kept twice: they can be removed, and made again by a new write, but not completed. */
export const canFinish = (targets: readonly Target[]): boolean =>
  targets.every(({ kind, standing }) => kind !== "create" || standing === "new");

export type Direction = "back" | "forward";

/**
 * Puts every target that is ours to its old or its new state, then looks again. Targets that somebody changed are left.
 *
 * @returns how the targets stand afterwards
 */
export async function settle(
  context: Excel.RequestContext,
  plan: StoredPlan,
  { targets, tables, places }: Assessment,
  direction: Direction,
): Promise<Assessment> {
  if (direction === "back" && mustFinish(targets)) {
    throw new WorkbookError("half-written", { step: "take back" });
  }
  const sent = plan.changes.flatMap((_, index): Sent[] => {
    const table = tables[index];
    return table == null ? [] : [queueTable(context, plan, targets, { index, table, direction })];
  });
  queuePlaces(context, placesToSet(places, direction));
  for (const sheet of sheetsToDelete(targets, direction)) {
    context.workbook.worksheets.getItem(sheet).delete();
  }
  await sentAndChecked(context, sent);
  return assess(context, plan);
}

/**
 * Sheets that go, those with formulas over others of them before those others: cut short in between, every sheet that is
 * still there holds what was written.
 */
function sheetsToDelete(targets: readonly Target[], direction: Direction): readonly string[] {
  const made = targets.filter(
    ({ kind, standing }) => kind === "create" && (standing === "new" || standing === "partial"),
  );
  const going = targets.filter(({ kind, standing }) => kind === "remove" && standing === "old");
  const list = direction === "back" ? made.reverse() : going;
  return list.map(({ sheet }) => sheet);
}

/** Places that are ours and not yet on the side they are to be. */
function placesToSet(places: Assessment["places"], direction: Direction): readonly PlaceToSet[] {
  const [side, settled] =
    direction === "back" ? (["before", "old"] as const) : (["after", "new"] as const);
  return places.flatMap(({ place, standing, singly }) => {
    return standing === "other" || standing === settled ? [] : [{ place, side, singly }];
  });
}

/** Sends what is queued; whether or not that went well, what went astray is put back. */
async function sentAndChecked(context: Excel.RequestContext, sent: readonly Sent[]): Promise<void> {
  try {
    await context.sync();
  } finally {
    await putBackStrays(context, sent);
  }
}

interface TableWork {
  readonly index: number;
  readonly table: ReadTable;
  readonly direction: Direction;
}

function queueTable(
  context: Excel.RequestContext,
  plan: StoredPlan,
  targets: readonly Target[],
  { index, table, direction }: TableWork,
): Sent {
  const changes = plan.changes[index]!;
  const from = direction === "back" ? "new" : "old";
  const mine = (wanted: Target["kind"]): readonly number[] =>
    targets
      .filter(({ kind, at, standing }) => kind === wanted && at[0] === index && standing === from)
      .map(({ at }) => at[1]!);
  const side = direction === "back" ? "before" : "after";
  const cells = cellsToSet(changes, table, mine("cell"), side);
  queueCells(context, table, cells);
  const [toAdd, toRemove] =
    direction === "forward"
      ? [rowsAt(changes.added, mine("row")), rowsAt(changes.removed, mine("rowRemoval"))]
      : [rowsAt(changes.removed, mine("rowRemoval")), rowsAt(changes.added, mine("row"))];
  queueRows(
    context,
    table,
    toAdd.map(([, , cells]) => cells),
    changes.appendOnly || changes.atEnd === true,
  );
  queueRowRemoval(
    context,
    table,
    toRemove.map(([key]) => key),
  );
  const keys = (rows: typeof toAdd): readonly string[] => rows.map(([key]) => key);
  return { table, cells, added: keys(toAdd), removed: keys(toRemove) };
}

const rowsAt = (
  rows: StoredChanges["added"],
  positions: readonly number[],
): readonly StoredChanges["added"][number][] => positions.map((at) => rows[at]!);

/** Looks, and unless all targets are old or all are new already, settles them in the direction asked for. */
export async function resolved(
  context: Excel.RequestContext,
  plan: StoredPlan,
  direction: Direction,
): Promise<Outcome> {
  const seen = await assess(context, plan);
  const outcome = outcomeOf(seen.targets);
  if (outcome !== "between") return outcome;
  const way = mustFinish(seen.targets) ? "forward" : direction;
  const settled = await settle(context, plan, seen, way);
  return way === "forward" ? finishedOutcome(settled.targets) : outcomeOf(settled.targets);
}

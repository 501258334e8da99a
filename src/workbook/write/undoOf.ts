import { kindOfTable } from "../sheets/tableNames";
import type { PlaceChange } from "../plan/WritePlan";
import { WorkbookError, type Obstacle } from "../WorkbookError";
import type { Assessment, Target } from "./assess";
import type { StoredChanges, StoredPlan } from "./StoredPlan";

/** A write that takes another one back. */
export interface Undo {
  readonly plan: StoredPlan;
  /** What it leaves because somebody changed it. */
  readonly kept: readonly Obstacle[];
  /** The log that outlives the taking back and should say so, if any. */
  readonly log: string | null;
}

/**
 * The write that takes `done` back: sheets nobody changed, cells and rows that still hold what was written.
 *
 * @throws {WorkbookError} "changed-since-written" with every sheet that holds more or other than was written
 */
export function undoOf(done: StoredPlan, { targets }: Assessment, id: string): Undo {
  const isLog = ({ at }: Target): boolean =>
    done.create[at[0]!]!.tables.some((name) => kindOfTable(name) === "log");
  const created = targets.filter(({ kind }) => kind === "create");
  // A log that has grown since is evidence: it stays when the rest goes.
  const grown = created.filter((target) => isLog(target) && target.standing === "other");
  const going = created.filter((target) => !grown.includes(target) && target.standing !== "old");
  const changed = going.filter(({ standing }) => standing !== "new");
  if (changed.length > 0) {
    throw new WorkbookError("changed-since-written", {
      obstacles: changed.map(({ sheet }) => ({ code: "changed-since-written", sheet })),
    });
  }
  const kept = targets.filter(
    ({ kind, standing }) =>
      (kind === "cell" || kind === "row" || kind === "place") && standing !== "new",
  );
  const log = grown[0] === undefined ? null : done.create[grown[0].at[0]!]!.tables[0]!;
  return {
    plan: {
      schema: 1,
      id,
      purpose: "undo",
      undoes: done.id,
      create: [],
      // The last made goes first: a formula whose sheet is gone turns into #REF!, and ours would no longer be known.
      remove: going.map(({ at }) => done.create[at[0]!]!).reverse(),
      changes: done.changes
        .map((changes, index) => undone(changes, index, targets))
        .filter(({ cells, removed }) => cells.length + removed.length > 0),
      ...(done.places === undefined ? {} : { places: placesBack(done.places, targets) }),
    },
    kept: kept.map(({ sheet, address }) => ({
      code: "left-as-changed",
      sheet,
      ...(address === undefined ? {} : { address }),
    })),
    log: done.changes.find(({ appendOnly }) => appendOnly)?.table ?? log,
  };
}

/** Places that hold what was written, the other way round; a formula entered again as it was has no way back to go. */
const placesBack = (
  places: readonly PlaceChange[],
  targets: readonly Target[],
): readonly PlaceChange[] =>
  targets
    .filter(({ kind, standing }) => kind === "place" && standing === "new")
    .map(({ at }) => places[at[0]!]!)
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map((place) => ({ ...place, before: place.after, after: place.before }));

function undone(changes: StoredChanges, index: number, targets: readonly Target[]): StoredChanges {
  const written = (wanted: Target["kind"]): readonly number[] =>
    targets
      .filter(({ kind, at, standing }) => kind === wanted && at[0] === index && standing === "new")
      .map(({ at }) => at[1]!);
  return {
    ...changes,
    cells: written("cell").map((at) => {
      const [key, column, before, after] = changes.cells[at]!;
      return [key, column, after, before] as const;
    }),
    added: [],
    removed: changes.appendOnly ? [] : written("row").map((at) => changes.added[at]!),
  };
}

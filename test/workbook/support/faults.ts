import type { MemoryGrid, MemoryState } from "../../../practice/host/MemoryGrid";
import { ERROR_CODES } from "../../../practice/host/HostError";
import type { Fault } from "../../../practice/host/Fault";
import type { OfficeHost } from "../../../practice/host/OfficeHost";
import fc from "fast-check";
import { recover } from "../../../src/workbook/write/recover";
import { picture, testEnvironment } from "./workbook";

/** One thing somebody presses, over a workbook as it stands before. */
export interface Press {
  readonly name: string;
  readonly before: MemoryState;
  readonly run: () => Promise<unknown>;
}

/** Codes whose sentence says that nothing was changed. */
const SAYS_UNCHANGED = new Set([
  "excel-refused",
  "excel-busy",
  "excel-too-old",
  "editing-a-cell",
  "protected-sheet",
  "name-taken",
  "too-large",
  "journal-failed",
  "taken-back",
  "conflicts",
]);

/** Whether what was said to the person is not what is there. */
export const isLie = ({ said, code, left }: Trial): boolean =>
  left === "half" ||
  (said === "done" && left !== "after") ||
  (SAYS_UNCHANGED.has(code ?? "") && left !== "before");

/** What came of one press with faults. */
export interface Trial {
  readonly said: "done" | "failed" | "gone";
  readonly code: string | null;
  readonly left: "before" | "after" | "half";
  /** Faults really met. */
  readonly syncs: number;
}

interface Bench {
  readonly grid: MemoryGrid;
  readonly host: OfficeHost;
}

/** Puts the workbook back and opens the pane anew. */
export function reopen({ grid, host }: Bench, state: MemoryState): void {
  grid.restore(state);
  host.reset({ grid });
}

/** What the workbook is after the press when nothing fails, and how many syncs it takes. */
export async function faultless(
  bench: Bench,
  press: Press,
): Promise<{ readonly after: string; readonly syncs: number }> {
  reopen(bench, press.before);
  await press.run();
  return { after: picture(bench.grid), syncs: bench.host.counters.syncs };
}

/**
 * Presses with faults, closes the pane, opens it again and lets it recover, with faults then too if there are any, and
 * once more without. The workbook must be as before or as after.
 */
export async function trial(
  bench: Bench,
  press: Press,
  whole: { readonly before: string; readonly after: string },
  faults: { readonly first: readonly Fault[]; readonly second?: readonly Fault[] },
): Promise<Trial> {
  reopen(bench, press.before);
  const { grid, host } = bench;
  host.plan(faults.first);
  const outcome = await outcomeOf(press.run(), host);
  const { syncs } = host.counters;
  host.reset({ grid });
  if (faults.second !== undefined) {
    host.plan(faults.second);
    await outcomeOf(recovered(), host);
    host.reset({ grid });
  }
  await recovered().catch(() => undefined);
  const now = picture(grid);
  const left = now === whole.before ? "before" : now === whole.after ? "after" : "half";
  return { ...outcome, left, syncs };
}

const recovered = (): Promise<unknown> => recover("take-back", "en", testEnvironment());

async function outcomeOf(
  run: Promise<unknown>,
  host: OfficeHost,
): Promise<Pick<Trial, "said" | "code">> {
  const gone = host.crashed().then(() => ({ said: "gone" as const, code: null }));
  const ended = run.then(
    () => ({ said: "done" as const, code: null }),
    (error: unknown) => ({
      said: "failed" as const,
      code: (error as { code?: string }).code ?? String(error),
    }),
  );
  return Promise.race([ended, gone]);
}

const FRACTIONS = [0, 0.1, 0.5, 0.9, 1];

/** Every way one sync can fail: each code before, amid and after the work, a silent drop, and a crash at each point. */
export function faultsAt(at: number): readonly Fault[] {
  return [
    ...ERROR_CODES.flatMap((code) =>
      FRACTIONS.map((fraction) => ({ at, kind: "error" as const, code, fraction })),
    ),
    { at, kind: "silent" },
    ...FRACTIONS.map((fraction) => ({ at, kind: "crash" as const, fraction })),
  ];
}

/** Any fault at one of the next `most` syncs. */
export const anyFault = (most: number): fc.Arbitrary<Fault> =>
  fc.oneof(
    fc.record({
      at: fc.integer({ min: 1, max: most }),
      kind: fc.constant("error" as const),
      code: fc.constantFrom(...ERROR_CODES),
      fraction: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    }),
    fc.record({ at: fc.integer({ min: 1, max: most }), kind: fc.constant("silent" as const) }),
    fc.record({
      at: fc.integer({ min: 1, max: most }),
      kind: fc.constant("crash" as const),
      fraction: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    }),
  );

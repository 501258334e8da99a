/** Why cells were left as they are. */
export type LeftReason =
  | "error"
  | "busy"
  | "name"
  | "protected"
  | "changed"
  | "missing"
  | "cooling"
  | "still-name"
  | "still-busy";

/** Cells that were left as they are. */
export interface LeftCells {
  readonly reason: LeftReason;
  readonly count: number;
  /** The first of them. */
  readonly sheet: string;
  readonly address: string;
}

/** What a press on the CALIB cells came to. */
export interface CellsOutcome {
  readonly kind:
    | "frozen"
    | "restored"
    | "repaired"
    | "entered-again"
    | "recalculated"
    | "too-many"
    | "taken-back";
  /** Formulas done; for "too-many" those found. */
  readonly count: number;
  /** The sheet the formulas are kept on, if any. */
  readonly log: string | null;
  readonly left: readonly LeftCells[];
  /** The write that can be taken back, if any. */
  readonly write: string | null;
}

/** Cells by the reason they were left, each with how many and where the first one is. */
export function leftCells(
  cells: readonly {
    readonly reason: LeftReason;
    readonly sheet: string;
    readonly address: string;
  }[],
): readonly LeftCells[] {
  const left = new Map<LeftReason, LeftCells>();
  for (const { reason, sheet, address } of cells) {
    const known = left.get(reason);
    left.set(reason, { sheet, address, ...known, reason, count: (known?.count ?? 0) + 1 });
  }
  return [...left.values()];
}

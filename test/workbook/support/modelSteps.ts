import fc from "fast-check";
import type { Change } from "../../../practice/host/Change";
import { ERROR_CODES } from "../../../practice/host/HostError";
import type { Fault } from "../../../practice/host/Fault";
import type { DecisionWord } from "../../../src/workbook/sheets/Decision";
import type { ModelBench } from "./modelBench";

/** What one step of a model run does; positions are shares of the table, so that they fit whatever is there. */
export type Step =
  | { readonly kind: "sort"; readonly column: number; readonly ascending: boolean }
  | { readonly kind: "filter"; readonly on: boolean }
  | { readonly kind: "hide"; readonly at: number; readonly on: boolean }
  | { readonly kind: "insertRow" | "deleteRow"; readonly at: number }
  | {
      readonly kind: "editValue";
      readonly at: number;
      readonly column: number;
      readonly value: string | number;
    }
  | { readonly kind: "editId"; readonly at: number; readonly to: string }
  | { readonly kind: "renameSheet"; readonly name: string }
  | { readonly kind: "renameTable"; readonly back: boolean }
  | { readonly kind: "protect"; readonly on: boolean }
  | { readonly kind: "merge"; readonly on: boolean }
  | {
      readonly kind: "secondWriter";
      readonly after: number;
      readonly change: ForeignKind;
      readonly at: number;
    }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "reload" | "look" | "undo" }
  | { readonly kind: "apply"; readonly choices: readonly Choice[] }
  | { readonly kind: "reanalyse"; readonly people: number };

export interface Choice {
  readonly person: number;
  readonly decision: DecisionWord;
  readonly override: number;
  readonly note: string;
}

type ForeignKind = "edit" | "insert" | "delete" | "sort";

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const flag = fc.boolean();
const record = <R extends object>(
  kind: Step["kind"],
  fields: { readonly [P in keyof R]: fc.Arbitrary<R[P]> },
) => fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Step>;

const choice: fc.Arbitrary<Choice> = fc.record({
  person: fc.integer({ min: 1, max: 8 }),
  decision: fc.constantFrom("keep", "accept", "override"),
  override: fc.integer({ min: 40, max: 99 }),
  note: fc.constantFrom("", "agreed", "=1+1", "00123", "'quoted"),
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    at: fc.integer({ min: 1, max: 14 }),
    kind: fc.constant("error" as const),
    code: fc.constantFrom(...ERROR_CODES),
    fraction: fc.constantFrom(0, 0.5, 1),
  }),
  fc.record({ at: fc.integer({ min: 1, max: 14 }), kind: fc.constant("silent" as const) }),
  fc.record({
    at: fc.integer({ min: 1, max: 14 }),
    kind: fc.constant("crash" as const),
    fraction: fc.constantFrom(0, 0.5, 1),
  }),
);

const write = record("apply", { choices: fc.array(choice, { minLength: 1, maxLength: 5 }) });

/** One step; writes come as often as everything people do to the workbook in between. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: write },
  { weight: 2, arbitrary: record("reanalyse", { people: fc.integer({ min: 4, max: 8 }) }) },
  { weight: 4, arbitrary: fc.constant<Step>({ kind: "undo" }) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: "look" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "reload" }) },
  { weight: 2, arbitrary: record("fault", { fault }) },
  {
    weight: 4,
    arbitrary: record("secondWriter", {
      after: fc.integer({ min: 0, max: 12 }),
      change: fc.constantFrom<ForeignKind>("edit", "insert", "delete", "sort"),
      at: share,
    }),
  },
  {
    weight: 2,
    arbitrary: record("sort", { column: fc.integer({ min: 0, max: 20 }), ascending: flag }),
  },
  { weight: 2, arbitrary: record("filter", { on: flag }) },
  { weight: 1, arbitrary: record("hide", { at: share, on: flag }) },
  { weight: 2, arbitrary: record("insertRow", { at: share }) },
  { weight: 1, arbitrary: record("deleteRow", { at: share }) },
  {
    weight: 3,
    arbitrary: record("editValue", {
      at: share,
      column: fc.integer({ min: 1, max: 30 }),
      value: fc.constantFrom<string | number>("by hand", 71.5, "override", "accept", "'0"),
    }),
  },
  {
    weight: 1,
    arbitrary: record("editId", { at: share, to: fc.constantFrom("'00002", "'N-9", "") }),
  },
  { weight: 1, arbitrary: record("renameSheet", { name: fc.constantFrom("Round 1", "校准") }) },
  { weight: 1, arbitrary: record("renameTable", { back: flag }) },
  { weight: 1, arbitrary: record("protect", { on: flag }) },
  { weight: 1, arbitrary: record("merge", { on: flag }) },
);

/** What a second writer does to the Calibration table, as it stands when the write begins. */
export function foreignChange(bench: ModelBench, kind: ForeignKind, at: number): Change | null {
  const table = bench.calibration();
  if (table === undefined) return null;
  const { row, column, rows, columns } = table.area;
  const body = rows - 1;
  if (body < 2) return null;
  const position = row + 1 + Math.floor(at * body);
  switch (kind) {
    case "edit":
      return {
        kind: "cells",
        sheet: table.sheet,
        row: position,
        column: column + 23,
        entries: [["from elsewhere"]],
      };
    case "insert":
      return { kind: "insertRows", sheet: table.sheet, at: position, count: 1 };
    case "delete":
      return { kind: "deleteRows", sheet: table.sheet, at: position, count: 1 };
    case "sort":
      return {
        kind: "reorderRows",
        sheet: table.sheet,
        area: { row: row + 1, column, rows: body, columns },
        order: Array.from({ length: body }, (_, index) => body - 1 - index),
      };
  }
}

import type { Area } from "./Cell";
import type { Change } from "./Change";
import { renameInFormula, shiftFormula, withoutSheet } from "./formulas";
import type { RecordKind, Records } from "./Records";
import { shiftArea, shiftOf, type Shift } from "./shifts";

type Stores = { readonly [K in RecordKind]: ReadonlyMap<string, Records[K]> };
type AnyRecord = Records[RecordKind];

/** The records of a workbook at one moment; it never changes, so keeping one is free. */
export type SideState = Stores;

/**
 * The part of a workbook that is plain records. Any grid can keep one beside its cells and hand every change to it:
 * records are stored, removed with their sheet, and moved when cells are.
 */
export interface SideDocument {
  list<K extends RecordKind>(kind: K): readonly Records[K][];
  get<K extends RecordKind>(kind: K, id: string): Records[K] | undefined;
  /** Carries out what `change` means for records; changes that mean nothing for them are ignored. */
  apply(change: Change): void;
  state(): SideState;
  restore(state: SideState): void;
  /** Goes back (or forth) to `state` as undo does: settings and custom XML stay as they are. */
  undoTo(state: SideState): void;
}

const EMPTY: Stores = Object.fromEntries(
  (
    [
      "tables",
      "filters",
      "names",
      "settings",
      "xmlParts",
      "conditionalFormats",
      "validations",
      "charts",
      "protections",
      "pageLayouts",
      "notes",
      "freezes",
      "hyperlinks",
      "sheetProperties",
    ] satisfies RecordKind[]
  ).map((kind) => [kind, new Map()]),
) as unknown as Stores;

/** @param nameOf gives the name a sheet has before the change at hand, for references by name */
export function createSideDocument(nameOf: (sheet: string) => string): SideDocument {
  let stores = EMPTY;

  const edit = (kind: RecordKind, change: (record: AnyRecord) => AnyRecord | null): void => {
    const before = stores[kind] as ReadonlyMap<string, AnyRecord>;
    if (before.size === 0) return;
    const after = new Map<string, AnyRecord>();
    for (const [id, record] of before) {
      const kept = change(record);
      if (kept) after.set(id, kept);
    }
    stores = { ...stores, [kind]: after };
  };
  const editAll = (change: (record: AnyRecord) => AnyRecord | null): void => {
    for (const kind of Object.keys(stores) as RecordKind[]) edit(kind, change);
  };

  const structure = (change: Change): void => {
    if (change.kind === "deleteSheet") {
      const name = nameOf(change.id);
      editAll((record) => (ownerOf(record) === change.id ? null : record));
      editAll((record) => mapFormulas(record, (formula) => withoutSheet(formula, name)));
    } else if (change.kind === "setSheet") {
      const { name } = change.set;
      const was = nameOf(change.id);
      if (name !== undefined)
        editAll((record) => mapFormulas(record, (text) => renameInFormula(text, was, name)));
    } else if ("sheet" in change && typeof change.sheet === "string") {
      const { sheet } = change;
      const shift = shiftOf(change);
      if (shift === null) return;
      const name = nameOf(sheet);
      editAll((record) => (ownerOf(record) === sheet ? shiftRecord(record, shift) : record));
      editAll((record) => mapFormulas(record, (formula) => shiftFormula(formula, "", name, shift)));
    }
  };

  return {
    list: (kind) => [...stores[kind].values()],
    get: (kind, id) => stores[kind].get(id),
    apply: (change) => {
      if (change.kind === "put") {
        stores = {
          ...stores,
          [change.of]: new Map<string, AnyRecord>(stores[change.of]).set(
            change.record.id,
            change.record,
          ),
        };
      } else if (change.kind === "remove") {
        const after = new Map<string, AnyRecord>(stores[change.of]);
        after.delete(change.id);
        stores = { ...stores, [change.of]: after };
      } else structure(change);
    },
    state: () => stores,
    restore: (state) => (stores = state),
    undoTo: (state) =>
      (stores = { ...state, settings: stores.settings, xmlParts: stores.xmlParts }),
  };
}

function ownerOf(record: AnyRecord): string | null {
  if ("sheet" in record) return record.sheet;
  return "scope" in record ? record.scope : record.id;
}

function shiftRecord(record: AnyRecord, shift: Shift): AnyRecord | null {
  if ("areas" in record) {
    const areas = record.areas
      .map((area) => shiftArea(area, shift))
      .filter((area): area is Area => area !== null);
    return areas.length > 0 ? { ...record, areas } : null;
  }
  if ("area" in record) {
    const area = shiftArea(record.area, shift);
    return (
      area &&
      ("columns" in record
        ? { ...record, area, columns: shiftedColumns(record, shift) }
        : { ...record, area })
    );
  }
  if ("row" in record) {
    const cell = shiftArea({ row: record.row, column: record.column, rows: 1, columns: 1 }, shift);
    return cell && { ...record, row: cell.row, column: cell.column };
  }
  return record;
}

/** Columns of a table after a shift: deleted ones are gone, inserted ones get the next free "Column…" name. */
function shiftedColumns(
  { area, columns }: Records["tables"],
  shift: Shift,
): Records["tables"]["columns"] {
  const inBand = area.row >= shift.from && area.row + area.rows <= shift.to;
  const offset = shift.at - area.column;
  if (shift.axis === "rows" || !inBand) return columns;
  if (shift.count < 0) {
    return columns.filter((_, index) => index < offset || index >= offset - shift.count);
  }
  if (offset <= 0 || offset >= columns.length) return columns;
  const fresh: { id: number; name: string }[] = [];
  for (let n = 1; fresh.length < shift.count; n += 1) {
    const name = `Column${String(n)}`;
    if (columns.some((column) => column.name === name)) continue;
    fresh.push({ id: Math.max(0, ...columns.map(({ id }) => id)) + fresh.length + 1, name });
  }
  return [...columns.slice(0, offset), ...fresh, ...columns.slice(offset)];
}

/** A record with every formula and address in it changed. */
function mapFormulas(record: AnyRecord, change: (formula: string) => string): AnyRecord {
  if ("scope" in record) return { ...record, formula: change(record.formula) };
  if (!("series" in record)) return record;
  const changed = (address: string | null) => (address === null ? null : change(address));
  return {
    ...record,
    source: changed(record.source),
    series: record.series.map((one) => ({
      ...one,
      values: changed(one.values),
      categories: changed(one.categories),
    })),
  };
}

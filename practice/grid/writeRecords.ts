import type { Change } from "../host/Change";
import type { FreezeRecord, NameRecord, RecordKind, Records } from "../host/Records";
import { parseArea, splitAddress } from "../host/addresses";
import { zoneOf } from "./areas";
import { record, sideOf, type Writing } from "./dispatching";
import { hideChart, showChart } from "./showChart";
import { hideConditionalFormat, showConditionalFormat } from "./showConditionalFormat";
import { hideTable, showFilter, showTable } from "./showTable";
import { hideValidation, showValidation } from "./showValidation";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

interface Showing<T> {
  readonly show: (writing: Writing, record: T, before: T | undefined) => void;
  readonly hide: (writing: Writing, record: T) => void;
}

/** Records the engine has a picture for; the others are only kept. */
const SHOWING: { readonly [K in RecordKind]?: Showing<Records[K]> } = {
  tables: { show: showTable, hide: hideTable },
  filters: {
    show: showFilter,
    hide: (writing, filter) => showFilter(writing, { ...filter, criteria: {} }),
  },
  names: { show: showName, hide: hideName },
  conditionalFormats: { show: showConditionalFormat, hide: hideConditionalFormat },
  validations: { show: showValidation, hide: hideValidation },
  charts: { show: showChart, hide: hideChart },
  freezes: {
    show: freeze,
    hide: (writing, { id }) => freeze(writing, { id, rows: 0, columns: 0 }),
  },
};

/** Keeps a record and makes the engine show what it can of it. */
export function putRecord(writing: Writing, change: Of<"put">): void {
  const before = known(writing, change.of, change.record.id);
  record(writing, { type: "EVENHAND_SIDE", change });
  showingOf(change.of)?.show(writing, change.record, before);
}

export function removeRecord(writing: Writing, change: Of<"remove">): void {
  const before = known(writing, change.of, change.id);
  record(writing, { type: "EVENHAND_SIDE", change });
  if (before !== undefined) showingOf(change.of)?.hide(writing, before);
}

function showingOf(kind: RecordKind): Showing<unknown> | undefined {
  return SHOWING[kind] as Showing<unknown> | undefined;
}

function known(writing: Writing, kind: RecordKind, id: string): unknown {
  return sideOf(writing.model).side?.[kind].get(id);
}

/** Names of plain areas can be used in formulas here; others are kept as they are. */
function showName(writing: Writing, name: NameRecord, before: NameRecord | undefined): void {
  if (before !== undefined) hideName(writing, before);
  const { model, dispatch } = writing;
  const { sheet, cells } = splitAddress(name.formula);
  const area = parseArea(cells.replaceAll("$", ""));
  const sheetId =
    sheet === null ? (name.scope ?? undefined) : model.getters.getSheetIdByName(sheet);
  if (area === null || sheetId === undefined) return;
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
  dispatch("CREATE_NAMED_RANGE", { name: name.name, ranges });
}

function hideName({ model, dispatch }: Writing, { name }: NameRecord): void {
  if (model.getters.getNamedRange(name)) dispatch("DELETE_NAMED_RANGE", { name });
}

function freeze({ dispatch }: Writing, { id, rows, columns }: FreezeRecord): void {
  dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId: id });
  if (rows > 0) dispatch("FREEZE_ROWS", { sheetId: id, quantity: rows });
  if (columns > 0) dispatch("FREEZE_COLUMNS", { sheetId: id, quantity: columns });
}

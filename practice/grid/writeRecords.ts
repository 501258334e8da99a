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

/** Keeps a record and makes the engine show what it can of it. */
export function putRecord(writing: Writing, change: Of<"put">): void {
  const before = known(writing, change.of, change.record.id);
  record(writing, { type: "EVENHAND_SIDE", change });
  switch (change.of) {
    case "tables":
      showTable(writing, change.record, before as Records["tables"] | undefined);
      break;
    case "filters":
      showFilter(writing, change.record);
      break;
    case "names":
      if (before) hideName(writing, before as NameRecord);
      showName(writing, change.record);
      break;
    case "conditionalFormats":
      showConditionalFormat(writing, change.record);
      break;
    case "validations":
      showValidation(writing, change.record);
      break;
    case "charts":
      showChart(writing, change.record);
      break;
    case "freezes":
      freeze(writing, change.record);
      break;
    default:
  }
}

export function removeRecord(writing: Writing, change: Of<"remove">): void {
  const before = known(writing, change.of, change.id);
  record(writing, { type: "EVENHAND_SIDE", change });
  if (before === undefined) return;
  switch (change.of) {
    case "tables":
      hideTable(writing, before as Records["tables"]);
      break;
    case "filters":
      showFilter(writing, { ...(before as Records["filters"]), criteria: {} });
      break;
    case "names":
      hideName(writing, before as NameRecord);
      break;
    case "conditionalFormats":
      hideConditionalFormat(writing, before as Records["conditionalFormats"]);
      break;
    case "validations":
      hideValidation(writing, before as Records["validations"]);
      break;
    case "charts":
      hideChart(writing, before as Records["charts"]);
      break;
    case "freezes":
      freeze(writing, { id: change.id, rows: 0, columns: 0 });
      break;
    default:
  }
}

function known(writing: Writing, kind: RecordKind, id: string): unknown {
  return sideOf(writing.model).side?.[kind].get(id);
}

/** Names of plain areas can be used in formulas here; others are kept as they are. */
function showName({ model, dispatch }: Writing, { name, formula, scope }: NameRecord): void {
  const { sheet, cells } = splitAddress(formula);
  const area = parseArea(cells.replaceAll("$", ""));
  const sheetId = sheet === null ? (scope ?? undefined) : model.getters.getSheetIdByName(sheet);
  if (area === null || sheetId === undefined) return;
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
  dispatch("CREATE_NAMED_RANGE", { name, ranges });
}

function hideName({ model, dispatch }: Writing, { name }: NameRecord): void {
  if (model.getters.getNamedRange(name)) dispatch("DELETE_NAMED_RANGE", { name });
}

function freeze({ dispatch }: Writing, { id, rows, columns }: FreezeRecord): void {
  dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId: id });
  if (rows > 0) dispatch("FREEZE_ROWS", { sheetId: id, quantity: rows });
  if (columns > 0) dispatch("FREEZE_COLUMNS", { sheetId: id, quantity: columns });
}

import type { Area, Entry, Style } from "../host/Cell";
import type { Change } from "../host/Change";
import { intersection } from "../host/areas";
import { cellKey } from "./SidePlugin";
import { areaOf, zoneOf } from "./areas";
import { contentOf, isFormulaEntry } from "./cellContent";
import { grown, record, sideOf, type Writing } from "./dispatching";
import { computableFormula } from "./structuredReferences";
import { engineFormat } from "./numberFormats";
import { EDGE_SIDES, engineLine, engineStyle, residueOf } from "./styleWords";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** Puts entries into cells; a formula is remembered in the words it came in. */
export function writeEntries(writing: Writing, change: Of<"cells">): void {
  const { sheet, row, column, entries } = change;
  const columns = Math.max(0, ...entries.map((line) => line.length));
  if (grown(writing, sheet, { row, column, rows: entries.length, columns }) === null) return;
  entries.forEach((line, down) =>
    line.forEach((entry, right) => {
      if (entry !== undefined) writeEntry(writing, sheet, [row + down, column + right], entry);
    }),
  );
}

function writeEntry(
  writing: Writing,
  sheetId: string,
  [row, col]: readonly [number, number],
  entry: Entry,
): void {
  const key = cellKey(row, col);
  const known = sideOf(writing.model).written[sheetId]?.[key];
  if (isFormulaEntry(entry)) {
    const computed = computableFormula(writing.model, { sheetId, row, col }, entry.formula);
    writing.dispatch("UPDATE_CELL", { sheetId, row, col, content: computed });
    const formula = { written: entry.formula, computed };
    record(writing, { type: "EVENHAND_WRITTEN", sheetId, key, formula });
    return;
  }
  if (known) record(writing, { type: "EVENHAND_WRITTEN", sheetId, key, formula: undefined });
  const format = writing.model.getters.getCell({ sheetId, row, col })?.format;
  const content = format === "@" && typeof entry === "string" ? entry : contentOf(entry);
  // The format is given along, so that "5%" or a date stays the text or the number it was handed over as.
  writing.dispatch("UPDATE_CELL", { sheetId, row, col, content, ...(format ? { format } : {}) });
}

export function writeNumberFormats(writing: Writing, change: Of<"numberFormats">): void {
  const { sheet, row, column, formats } = change;
  formats.forEach((line, down) =>
    line.forEach((format, right) => {
      if (format === undefined) return;
      const area = { row: row + down, column: column + right, rows: 1, columns: 1 };
      writeNumberFormat(writing, { kind: "numberFormat", sheet, area, format });
    }),
  );
}

export function writeNumberFormat(writing: Writing, change: Of<"numberFormat">): void {
  const { sheet, format } = change;
  const area = grown(writing, sheet, change.area);
  if (area === null) return;
  const engine = engineFormat(format);
  writing.dispatch("SET_FORMATTING", { sheetId: sheet, target: [zoneOf(area)], format: engine });
  const differs = format !== "General" && engine !== format;
  const layers = sideOf(writing.model).layers;
  const covered = layers.some(
    (layer) =>
      layer.sheet === sheet && layer.format !== undefined && intersection(layer.area, area),
  );
  if (!differs && !covered) return;
  record(writing, {
    type: "EVENHAND_LAYERS",
    layers: [...layers, { sheet, area: change.area, style: {}, format }],
  });
}

export function writeStyle(writing: Writing, change: Of<"style">): void {
  const { sheet, style } = change;
  const area = grown(writing, sheet, change.area);
  if (area === null) return;
  const target = [zoneOf(area)];
  const engine = engineStyle(style);
  if (Object.keys(engine).length > 0) {
    writing.dispatch("SET_FORMATTING", { sheetId: sheet, target, style: engine });
  }
  if (style.borders !== undefined) writeBorders(writing, sheet, area, style.borders);
  const residue = residueOf(style);
  if (residue === null) return;
  const { layers } = sideOf(writing.model);
  record(writing, {
    type: "EVENHAND_LAYERS",
    layers: [...layers, { sheet, area: change.area, style: residue }],
  });
}

function writeBorders(
  { dispatch }: Writing,
  sheetId: string,
  area: Area,
  borders: NonNullable<Style["borders"]>,
): void {
  for (const [edge, border] of Object.entries(borders)) {
    const position = EDGE_SIDES[edge];
    if (position === undefined) continue;
    const line = engineLine(border);
    // Each cell of the area has this edge, so the area's inner lines of that direction belong to it too.
    for (const part of linesOf(area, position)) {
      dispatch("SET_ZONE_BORDERS", {
        sheetId,
        target: [zoneOf(part)],
        border: line ? { position, ...line } : { position },
      });
    }
  }
}

function linesOf(area: Area, side: "top" | "bottom" | "left" | "right"): readonly Area[] {
  const across = side === "top" || side === "bottom";
  const count = across ? area.rows : area.columns;
  return Array.from({ length: count }, (_, index) =>
    across
      ? { ...area, row: area.row + index, rows: 1 }
      : { ...area, column: area.column + index, columns: 1 },
  );
}

export function clear(writing: Writing, change: Of<"clear">): void {
  const { getters } = writing.model;
  const sheetId = change.sheet;
  const zone = getters.getSheetZone(sheetId);
  const area = intersection(change.area, areaOf(zone));
  if (area === null) return;
  const target = [zoneOf(area)];
  if (change.what !== "formats") writing.dispatch("DELETE_CONTENT", { sheetId, target });
  if (change.what === "contents") return;
  writing.dispatch("CLEAR_FORMATTING", { sheetId, target });
  writing.dispatch("SET_ZONE_BORDERS", { sheetId, target, border: { position: "clear" } });
  const layers = sideOf(writing.model).layers.filter(
    (layer) => layer.sheet !== sheetId || !intersection(layer.area, change.area),
  );
  record(writing, { type: "EVENHAND_LAYERS", layers });
}

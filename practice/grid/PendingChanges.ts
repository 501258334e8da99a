import type { Area, Style } from "../host/Cell";
import type { Change } from "../host/Change";
import type { Block } from "../host/Grid";
import type { RecordKind, Records } from "../host/Records";
import { intersection } from "../host/areas";

/** Changes that need not reach the engine at once: what they change can be told without it. */
const WAITING = new Set<Change["kind"]>([
  "cells",
  "numberFormats",
  "numberFormat",
  "style",
  "clear",
  "extents",
  "put",
  "remove",
]);

/**
 * Changes of one sync that wait to be carried out together, as one recalculation. Whoever reads formats, looks or
 * records meanwhile is told them as they will be; reading values lets the changes through first.
 */
export class PendingChanges {
  private changes: Change[] = [];

  /** @returns whether the change can wait */
  add(change: Change): boolean {
    this.changes.push(change);
    return WAITING.has(change.kind);
  }

  /** Everything that waits; nothing waits any more then. */
  take(): readonly Change[] {
    const { changes } = this;
    this.changes = [];
    return changes;
  }

  hasAny(...kinds: readonly Change["kind"][]): boolean {
    return this.changes.some(({ kind }) => kinds.includes(kind));
  }

  record<K extends RecordKind>(
    kind: K,
    id: string,
    kept: Records[K] | undefined,
  ): Records[K] | undefined {
    const last = this.changes.findLast(
      (change) =>
        (change.kind === "put" && change.of === kind && change.record.id === id) ||
        (change.kind === "remove" && change.of === kind && change.id === id),
    );
    if (last === undefined) return kept;
    return last.kind === "put" ? (last.record as Records[K]) : undefined;
  }

  records<K extends RecordKind>(kind: K, kept: readonly Records[K][]): readonly Records[K][] {
    if (!this.hasAny("put", "remove")) return kept;
    const all = new Map(kept.map((record) => [record.id, record]));
    for (const change of this.changes) {
      if (change.kind === "put" && change.of === kind) {
        all.set(change.record.id, change.record as Records[K]);
      } else if (change.kind === "remove" && change.of === kind) all.delete(change.id);
    }
    return [...all.values()];
  }

  formats(sheet: string, area: Area, kept: Block<string>): Block<string> {
    if (!this.hasAny("numberFormat", "numberFormats")) return kept;
    const block = kept.map((line) => [...line]);
    for (const change of this.changes) {
      if (change.kind === "numberFormat" && change.sheet === sheet) {
        eachCell(area, change.area, (row, column) => (block[row]![column] = change.format));
      } else if (change.kind === "numberFormats" && change.sheet === sheet) {
        const { row, column, formats } = change;
        const given = { row, column, rows: formats.length, columns: formats[0]?.length ?? 0 };
        eachCell(area, given, (down, right) => {
          const format = formats[down + area.row - row]?.[right + area.column - column];
          if (format !== undefined) block[down]![right] = format;
        });
      }
    }
    return block;
  }

  styles(sheet: string, area: Area, kept: Block<Style>): Block<Style> {
    if (!this.hasAny("style")) return kept;
    const block = kept.map((line) => [...line]);
    for (const change of this.changes) {
      if (change.kind !== "style" || change.sheet !== sheet) continue;
      eachCell(area, change.area, (row, column) => {
        const was = block[row]![column]!;
        const borders = { ...was.borders, ...change.style.borders };
        const edges = Object.keys(borders).length > 0 ? { borders } : {};
        block[row]![column] = { ...was, ...change.style, ...edges };
      });
    }
    return block;
  }
}

/** Cells of `area` that lie in `other`, by their place in `area`. */
function eachCell(area: Area, other: Area, visit: (row: number, column: number) => void): void {
  const common = intersection(area, other);
  if (common === null) return;
  for (let row = 0; row < common.rows; row += 1) {
    for (let column = 0; column < common.columns; column += 1) {
      visit(common.row - area.row + row, common.column - area.column + column);
    }
  }
}

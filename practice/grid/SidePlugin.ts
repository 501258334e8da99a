import type { CoreCommand } from "@odoo/o-spreadsheet";
import type { Area, Style } from "../host/Cell";
import type { Change } from "../host/Change";
import type { Sheet } from "../host/Records";
import type { SideDocument, SideState } from "../host/SideDocument";
import { shiftArea, shiftOf } from "../host/shifts";
import { CorePlugin, coreTypes, registries } from "./engine";

/** Parts of a sheet the engine has no place for. */
export type SheetExtra = Pick<Sheet, "visibility" | "headings">;

/** Parts of a cell's look the engine has no place for, over the area they were given to. */
export interface StyleLayer {
  readonly sheet: string;
  readonly area: Area;
  readonly style: Style;
  readonly format?: string;
}

/** A formula as it was written, beside the form of it that the engine computes. */
export interface WrittenFormula {
  readonly written: string;
  readonly computed: string;
}

type Config = ConstructorParameters<typeof CorePlugin>[0];

interface State {
  side: SideState | null;
  extras: Record<string, SheetExtra | undefined>;
  layers: readonly StyleLayer[];
  written: Record<string, Record<string, WrittenFormula | undefined> | undefined>;
}

/** Changes of this plugin's state; the engine records them in its history, so undo covers them. */
export type SideCommand =
  | { type: "EVENHAND_SIDE"; change: Change }
  | { type: "EVENHAND_EXTRA"; sheetId: string; extra: SheetExtra }
  | { type: "EVENHAND_LAYERS"; layers: readonly StyleLayer[] }
  | { type: "EVENHAND_WRITTEN"; sheetId: string; key: string; formula: WrittenFormula | undefined };

for (const type of ["SIDE", "EXTRA", "LAYERS", "WRITTEN"]) {
  const name = `EVENHAND_${type}`;
  (coreTypes as Set<string>).add(name);
  registries.inverseCommandRegistry.add(name, (command) => [command]);
}

/**
 * Keeps, in the engine's own history, what the engine does not keep: the workbook's records (names of tables, notes,
 * settings, custom XML, protection, …), looks it cannot show, and formulas in the words they were written in.
 */
export class SidePlugin extends CorePlugin<State> implements State {
  static override getters = ["evenhandSide"] as const;
  readonly side: SideState | null = null;
  readonly extras: State["extras"] = {};
  readonly layers: State["layers"] = [];
  readonly written: State["written"] = {};
  private readonly document: SideDocument;

  constructor(config: Config) {
    super(config);
    this.document = config.custom["evenhandSide"] as SideDocument;
    this.side = this.document.state();
    this.extras = config.custom["evenhandExtras"] as State["extras"];
  }

  evenhandSide(): Readonly<State> {
    return this;
  }

  /** Structure moves records while sheets still have the names and sizes they had before. */
  override beforeHandle(command: CoreCommand): void {
    const change = structureOf(command);
    if (change === null) return;
    this.document.apply(change);
    this.history.update("side", this.document.state());
    if (change.kind === "deleteSheet") this.forget(change.id);
    else this.shift(change);
  }

  override handle(command: CoreCommand | SideCommand): void {
    if (command.type === "EVENHAND_SIDE") {
      this.document.apply(command.change);
      this.history.update("side", this.document.state());
    } else if (command.type === "EVENHAND_EXTRA") {
      this.history.update("extras", command.sheetId, command.extra);
    } else if (command.type === "EVENHAND_LAYERS") {
      this.history.update("layers", command.layers);
    } else if (command.type === "EVENHAND_WRITTEN") {
      this.history.update("written", command.sheetId, command.key, command.formula);
    }
  }

  private shift(change: Change): void {
    const shift = shiftOf(change);
    if (shift === null || !("sheet" in change) || typeof change.sheet !== "string") return;
    const { sheet } = change;
    if (this.layers.some((layer) => layer.sheet === sheet)) {
      const layers = this.layers.flatMap((layer) => {
        if (layer.sheet !== sheet) return [layer];
        const area = shiftArea(layer.area, shift);
        return area ? [{ ...layer, area }] : [];
      });
      this.history.update("layers", layers);
    }
    const written = this.written[sheet];
    if (written === undefined) return;
    const moved: NonNullable<State["written"][string]> = {};
    for (const [key, formula] of Object.entries(written)) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const area = shiftArea({ row, column, rows: 1, columns: 1 }, shift);
      if (area) moved[cellKey(area.row, area.column)] = formula;
    }
    this.history.update("written", sheet, moved);
  }

  private forget(sheet: string): void {
    this.history.update("extras", sheet, undefined);
    this.history.update("written", sheet, undefined);
    this.history.update(
      "layers",
      this.layers.filter((layer) => layer.sheet !== sheet),
    );
  }
}

export const cellKey = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** The engine's structural commands in the host's words; null for everything else. */
function structureOf(command: CoreCommand): Change | null {
  if (command.type === "DELETE_SHEET") return { kind: "deleteSheet", id: command.sheetId };
  if (command.type === "RENAME_SHEET") {
    return { kind: "setSheet", id: command.sheetId, set: { name: command.newName } };
  }
  if (command.type === "ADD_COLUMNS_ROWS") {
    const { dimension, sheetId: sheet, position, base, quantity: count } = command;
    const kind = dimension === "ROW" ? "insertRows" : "insertColumns";
    return { kind, sheet, at: position === "before" ? base : base + 1, count };
  }
  if (command.type === "REMOVE_COLUMNS_ROWS") {
    const { dimension, sheetId: sheet, elements } = command;
    const kind = dimension === "ROW" ? "deleteRows" : "deleteColumns";
    return { kind, sheet, at: Math.min(...elements), count: elements.length };
  }
  return null;
}

registries.corePluginRegistry.add("evenhandSide", SidePlugin);

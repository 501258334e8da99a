import type { Area, CellValue, Extent, Style } from "../host/Cell";
import type { Change, Notice } from "../host/Change";
import type { Block, Grid } from "../host/Grid";
import type { RecordKind, Records, Sheet } from "../host/Records";
import { createSideDocument, type SideDocument } from "../host/SideDocument";
import "./BatchPlugin";
import { CellReader } from "./CellReader";
import { FunctionCalls } from "./FunctionCalls";
import type { SheetExtra } from "./SidePlugin";
import "./SidePlugin";
import { PendingChanges } from "./PendingChanges";
import { UndoSteps } from "./UndoSteps";
import { areaOf, zoneOf } from "./areas";
import { carryOut } from "./carryOut";
import { sideOf } from "./dispatching";
import { Model } from "./engine";
import { watchEngine } from "./watchEngine";

/** The host's workbook over a real spreadsheet engine: the one a person sees in the practice page, or the same without a page. */
export class OdooGrid implements Grid {
  readonly name: string;
  readonly model: Model;
  /** Calls of our worksheet functions made by cells. */
  readonly calls: FunctionCalls;
  private readonly side: SideDocument;
  private readonly reader: CellReader;
  private readonly listeners = new Set<(notice: Notice) => void>();
  private readonly pending = new PendingChanges();
  private readonly steps = new UndoSteps((request, count) => this.repeat(request, count));
  private busy = false;

  /**
   * @param data a workbook as the engine loads it: its own data, or the text parts of an .xlsx package
   * @param records what the file holds that the engine does not read
   */
  constructor(name: string, data: unknown, records: readonly Change[] = []) {
    this.name = name;
    this.side = createSideDocument((sheet) => this.model.getters.getSheetName(sheet));
    const extras: Record<string, SheetExtra> = {};
    for (const record of records) {
      if (record.kind !== "setSheet") {
        this.side.apply(record);
        continue;
      }
      const { visibility = "Visible", headings = true } = record.set;
      extras[record.id] = { visibility, headings };
    }
    this.calls = new FunctionCalls((cells) => this.evaluate(cells));
    const custom = {
      evenhandSide: this.side,
      evenhandCalls: this.calls,
      evenhandExtras: extras,
    };
    this.model = new Model(data, { custom }, undefined, undefined, false);
    this.reader = new CellReader(this.model);
    watchEngine(this.model, {
      isOurs: () => this.busy,
      steps: this.steps,
      side: this.side,
      tell: (notice) => this.tell(notice),
    });
  }

  sheets(): readonly Sheet[] {
    const { getters } = this.model;
    const { extras } = sideOf(this.model);
    return getters.getSheetIds().map((id) => {
      const sheet = getters.getSheet(id);
      const extra = extras[id];
      const hidden = extra?.visibility === "VeryHidden" ? "VeryHidden" : "Hidden";
      return {
        id,
        name: sheet.name,
        visibility: sheet.isVisible ? "Visible" : hidden,
        tabColor: sheet.color ?? "",
        gridlines: sheet.areGridLinesVisible,
        headings: extra?.headings ?? true,
      };
    });
  }

  activeSheet(): string {
    return this.model.getters.getActiveSheetId();
  }

  selection(): { sheet: string; areas: readonly Area[] } {
    return { sheet: this.activeSheet(), areas: this.model.getters.getSelectedZones().map(areaOf) };
  }

  values(sheet: string, area: Area): Block<CellValue> {
    return this.settled("cells", "clear").values(sheet, area);
  }

  formulas(sheet: string, area: Area): Block<string | null> {
    return this.settled("cells", "clear").formulas(sheet, area);
  }

  texts(sheet: string, area: Area): Block<string> {
    return this.settled().texts(sheet, area);
  }

  numberFormats(sheet: string, area: Area): Block<string> {
    const kept = this.settled("clear").numberFormats(sheet, area);
    return this.pending.formats(sheet, area, kept);
  }

  styles(sheet: string, area: Area): Block<Style> {
    const kept = this.settled("clear").styles(sheet, area);
    return this.pending.styles(sheet, area, kept);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    return this.settled().usedArea(sheet, valuesOnly);
  }

  spillOf(sheet: string, row: number, column: number): Area | null {
    return this.settled("cells", "clear").spillOf(sheet, row, column);
  }

  spillOver(sheet: string, row: number, column: number): Area | null {
    return this.settled("cells", "clear").spillOver(sheet, row, column);
  }

  merges(sheet: string): readonly Area[] {
    return this.model.getters.getMerges(sheet).map(areaOf);
  }

  extents(sheet: string, axis: "rows" | "columns", at: number, count: number): readonly Extent[] {
    return this.settled("extents").extents(sheet, axis, at, count);
  }

  list<K extends RecordKind>(kind: K): readonly Records[K][] {
    return this.pending.records(kind, this.side.list(kind));
  }

  get<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    return this.pending.record(kind, id, this.side.get(kind, id));
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "activate" || change.kind === "select") {
        this.flush();
        this.goTo(change);
        continue;
      }
      if (!this.pending.add(change)) this.flush();
    }
  }

  commit(): void {
    this.flush();
    this.steps.close();
  }

  undo(): boolean {
    this.commit();
    return this.steps.undo();
  }

  redo(): boolean {
    return this.steps.redo();
  }

  recalculate(sheet?: string, area?: Area): void {
    this.flush();
    this.calls.forget();
    if (sheet === undefined || area === undefined) {
      this.model.dispatch("EVALUATE_CELLS");
      return;
    }
    const cellIds = this.reader.formulaCells(sheet, area);
    if (cellIds.length > 0) this.model.dispatch("EVALUATE_CELLS", { cellIds });
  }

  listen(listener: (notice: Notice) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Computes cells again, by the engine's ids, and tells that it happened. */
  private evaluate(cells: readonly number[]): void {
    const { getters } = this.model;
    const cellIds = cells.filter((id) => getters.tryGetCellPosition(id) !== undefined);
    if (cellIds.length === 0) return;
    this.model.dispatch("EVALUATE_CELLS", { cellIds });
    const sheets = new Set(cellIds.map((id) => getters.getCellPosition(id).sheetId));
    for (const sheet of sheets) this.tell({ kind: "calculated", sheet });
  }

  private tell(notice: Notice): void {
    for (const listener of this.listeners) listener(notice);
  }

  /** The reader, after changes of these kinds (of any, if none is named) have reached the engine. */
  private settled(...kinds: readonly Change["kind"][]): CellReader {
    if (kinds.length === 0 || this.pending.hasAny(...kinds)) this.flush();
    return this.reader;
  }

  /** Everything that waits, as one command of the engine: one recalculation. */
  private flush(): void {
    const changes = this.pending.take();
    if (changes.length === 0) return;
    const run = (dispatch: Model["dispatch"]): void => {
      for (const change of changes) carryOut({ model: this.model, dispatch }, change);
    };
    this.quietly(() => this.model.dispatch("EVENHAND_BATCH" as never, { run } as never));
  }

  private goTo(change: Extract<Change, { kind: "activate" | "select" }>): void {
    const sheetIdFrom = this.activeSheet();
    this.quietly(() => {
      if (change.sheet !== sheetIdFrom) {
        this.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: change.sheet });
      }
      if (change.kind !== "select") return;
      change.areas.forEach((area, index) => {
        const zone = zoneOf(area);
        const cell = { col: zone.left, row: zone.top };
        if (index === 0) this.model.selection.selectZone({ cell, zone });
        else this.model.selection.addCellToSelection(cell.col, cell.row);
      });
    });
  }

  private repeat(type: "REQUEST_UNDO" | "REQUEST_REDO", count: number): void {
    this.quietly(() => {
      for (let time = 0; time < count; time += 1) this.model.dispatch(type);
    });
  }

  private quietly(work: () => void): void {
    this.busy = true;
    try {
      work();
    } finally {
      this.busy = false;
    }
  }
}

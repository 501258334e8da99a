import type { ModelBench } from "./modelBench";
import type { Step } from "./modelSteps";

/** The Calibration table as a person sees it in Excel. */
interface Seen {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly columns: number;
}

type Kind = Step["kind"];
type StepOf<K extends Kind> = Extract<Step, { kind: K }>;
type Deed<K extends Kind> = (seen: Seen, step: StepOf<K>) => void;

const OTHER_NAME = "Renamed";

const rowAt = ({ rows }: Seen, at: number): number => Math.floor(at * rows);

const DEEDS: { readonly [K in Kind]?: Deed<K> } = {
  sort: ({ table }, { column, ascending }) => table.sort.apply([{ key: column, ascending }]),
  filter: ({ table }, { on }) => {
    if (on) table.columns.getItemAt(20).filter.applyValuesFilter(["accept"]);
    else table.clearFilters();
  },
  hide: (seen, { at, on }) => {
    seen.table.rows.getItemAt(rowAt(seen, at)).getRange().rowHidden = on;
  },
  insertRow: (seen, { at }) => {
    seen.table.rows.add(rowAt(seen, at), [Array<string>(seen.columns).fill("")]);
  },
  deleteRow: (seen, { at }) => {
    if (seen.rows > 2) seen.table.rows.getItemAt(rowAt(seen, at)).delete();
  },
  editValue: (seen, { at, column, value }) => {
    seen.table.getDataBodyRange().getCell(rowAt(seen, at), column).values = [[value]];
  },
  editId: (seen, { at, to }) => {
    seen.table.getDataBodyRange().getCell(rowAt(seen, at), 0).values = [[to]];
  },
  renameSheet: ({ sheet }, { name }) => {
    sheet.name = name;
  },
  renameTable: ({ table }, { back }) => {
    table.name = back ? "EvenhandCalibration" : OTHER_NAME;
  },
  protect: ({ sheet }, { on }) => {
    if (on) sheet.protection.protect();
    else sheet.protection.unprotect();
  },
  merge: ({ sheet }, { on }) => {
    if (on) sheet.getRange("A3:D3").merge();
    else sheet.getRange("A3:D3").unmerge();
  },
};

/** What a person does in Excel itself, through Excel's own commands; what Excel forbids does not happen. */
export async function asUser<K extends Kind>(bench: ModelBench, step: StepOf<K>): Promise<void> {
  const deed = DEEDS[step.kind];
  const known = bench.calibration() ?? bench.grid.list("tables").find(isRenamed);
  if (deed === undefined || known === undefined || known.area.rows < 2) return;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(known.name);
    const { rows, columns } = known.area;
    deed({ table, sheet: table.worksheet, rows: rows - 1, columns }, step);
    await context.sync();
  }).catch((error: unknown) => {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  });
}

const isRenamed = ({ name }: { readonly name: string }): boolean => name === OTHER_NAME;

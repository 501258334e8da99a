import { CHART_PART_CLASSES } from "./chartParts";
import { CHART_PARTS } from "./chartPart";
import { fullAddress } from "../addresses";
import { text } from "../args";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import {
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type Member,
  collectionMembers,
} from "../HostClass";
import type { ChartRecord, ChartSeriesRecord } from "../Records";
import type { Session } from "../Session";
import type { RangeTarget, RecordTarget, SheetTarget, Target } from "../Target";
import { chartOf, putChart } from "./chartRecords";
import { rangeArgument, sameName } from "./locate";
import { requireRight } from "./writing";

const charts = ({ sheet }: SheetTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("charts")
    .filter((one) => one.sheet === sheet)
    .map(({ id }) => ({ type: "Chart", id }));

function findChart(target: SheetTarget, key: unknown, { grid }: Session): RecordTarget | null {
  const found = grid
    .list("charts")
    .find(({ id, name, sheet }) => sheet === target.sheet && (id === key || sameName(name, key)));
  return found ? { type: "Chart", id: found.id } : null;
}

const address = (sheet: string, area: Area, session: Session): string =>
  fullAddress(session.sheet(sheet).name, area);

/**
 * Series of a block of cells, as a new chart takes them: simulated after Excel. The longer side is the categories' side;
 * text in the first row names the series, text (or a blank corner) in the first column names the categories.
 */
export function seriesOf(
  { sheet, area }: RangeTarget,
  seriesBy: unknown,
  session: Session,
): ChartSeriesRecord[] {
  const values = session.grid.values(sheet, area);
  const headed =
    area.rows > 1 &&
    values[0]!.slice(1).every((value) => typeof value === "string" || value === null);
  const labelled =
    area.columns > 1 &&
    values.slice(headed ? 1 : 0).every((line) => typeof line[0] === "string" || line[0] === null);
  const [top, left] = [headed ? 1 : 0, labelled ? 1 : 0];
  const [rows, columns] = [area.rows - top, area.columns - left];
  const byRows = sameName("Rows", seriesBy) || (!sameName("Columns", seriesBy) && columns > rows);
  const at = (row: number, column: number, height: number, width: number) =>
    address(
      sheet,
      { row: area.row + row, column: area.column + column, rows: height, columns: width },
      session,
    );
  return Array.from({ length: byRows ? rows : columns }, (_, number) => {
    const [row, column] = byRows ? [top + number, 0] : [0, left + number];
    const named = byRows ? labelled : headed;
    const name = named ? values[row]![column]! : null;
    const labels = byRows ? headed : labelled;
    return {
      id: session.freshId("S"),
      name: typeof name === "string" ? name : `Series${String(number + 1)}`,
      ...(named && { nameAddress: at(row, column, 1, 1) }),
      values: byRows ? at(top + number, left, 1, columns) : at(top, left + number, rows, 1),
      categories: labels ? (byRows ? at(0, left, 1, columns) : at(top, 0, rows, 1)) : null,
      type: null,
      options: {},
    };
  });
}

function add(
  target: SheetTarget,
  [type, source, seriesBy]: readonly unknown[],
  session: Session,
): RecordTarget {
  requireRight(target.sheet, "allowEditObjects", session);
  const data = rangeArgument(source, target.sheet, session);
  const id = `{00000000-0000-0000-0000-${session.freshId("").padStart(12, "0")}}`;
  const { sheet } = target;
  const number = session.grid.list("charts").filter((one) => one.sheet === sheet).length + 1;
  const series = seriesOf(data, seriesBy ?? "Auto", session);
  const place = { left: 180, top: 90, width: 360, height: 216 };
  const record: ChartRecord = {
    id,
    sheet,
    name: `Chart ${String(number)}`,
    type: text(type, "type"),
    source: address(data.sheet, data.area, session),
    ...place,
    series,
    options: {},
  };
  session.apply({ kind: "put", of: "charts", record });
  return { type: "Chart", id };
}

const CHARTS = define<SheetTarget>({
  items: charts,
  item: findChart,
  members: {
    ...collectionMembers<SheetTarget>(
      { getItem: "1.1", getItemAt: "1.1", getCount: "1.4", orNull: "1.4", count: "1.1" },
      charts,
      findChart,
    ),
    add: method("1.1", (target, args, session) => add(target, args, session)),
  },
});

const points = (key: "left" | "top" | "width" | "height"): Member<RecordTarget> =>
  scalar(
    "1.1",
    (target, session) => chartOf(target, session)[key],
    (target, value, session) => {
      if (typeof value !== "number" || value < 0)
        throw new HostError("InvalidArgument", `${key} takes points`);
      putChart(target, { [key]: value }, session);
    },
  );

/** Puts a chart over cells: its corners are theirs. */
function setPosition(target: RecordTarget, [from, to]: readonly unknown[], session: Session): void {
  const { sheet } = chartOf(target, session);
  const first = rangeArgument(from, sheet, session).area;
  const last = to === null || to === undefined ? first : rangeArgument(to, sheet, session).area;
  const sum = (axis: "rows" | "columns", at: number, count: number) =>
    session.grid
      .extents(sheet, axis, at, count)
      .reduce((all, { size, hidden }) => all + (hidden ? 0 : size), 0);
  const left = sum("columns", 0, first.column);
  const top = sum("rows", 0, first.row);
  const width = sum("columns", first.column, last.column + last.columns - first.column);
  const height = sum("rows", first.row, last.row + last.rows - first.row);
  putChart(target, { left, top, width, height }, session);
}

const CHART = define<RecordTarget>({
  identity: (target, session) => ({ Id: chartOf(target, session).id }),
  members: {
    id: scalar("1.7", ({ id }) => id),
    name: scalar(
      "1.1",
      (target, session) => chartOf(target, session).name,
      (target, value, session) => putChart(target, { name: text(value, "name") }, session),
    ),
    chartType: scalar(
      "1.7",
      (target, session) => chartOf(target, session).type,
      (target, value, session) => putChart(target, { type: text(value, "chartType") }, session),
    ),
    left: points("left"),
    top: points("top"),
    width: points("width"),
    height: points("height"),
    ...CHART_PARTS,
    series: link("1.1", ({ id }) => ({ type: "ChartSeriesCollection", id }) as Target),
    worksheet: link(
      "1.2",
      (target, session) => ({ type: "Worksheet", id: chartOf(target, session).sheet }) as Target,
    ),
    setData: method("1.1", (target, [source, seriesBy], session) => {
      const data = rangeArgument(source, chartOf(target, session).sheet, session);
      putChart(
        target,
        {
          source: address(data.sheet, data.area, session),
          series: seriesOf(data, seriesBy ?? "Auto", session),
        },
        session,
      );
    }),
    setPosition: method("1.1", (target, args, session) => setPosition(target, args, session)),
    delete: method("1.1", (target, _args, session) => {
      requireRight(chartOf(target, session).sheet, "allowEditObjects", session);
      session.apply({ kind: "remove", of: "charts", id: target.id });
    }),
  },
});

export const CHART_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["ChartCollection", CHARTS],
  ["Chart", CHART],
  ...CHART_PART_CLASSES,
];

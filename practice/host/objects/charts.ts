import { fullAddress } from "../addresses";
import { index, text } from "../args";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type Member,
} from "../HostClass";
import type { ChartRecord, ChartSeriesRecord, Json } from "../Records";
import type { Session } from "../Session";
import type { RangeTarget, RecordTarget, SheetTarget, Target } from "../Target";
import { CHART_PARTS, CHART_PART_CLASSES } from "./chartParts";
import { chartOf, putChart, type SeriesTarget } from "./chartRecords";
import { isRange, rangeArgument, sameName } from "./locate";
import { fields } from "./recordFields";
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

const series = (target: RecordTarget, session: Session): SeriesTarget[] =>
  chartOf(target, session).series.map(({ id }) => ({
    type: "ChartSeries",
    id: target.id,
    series: id,
  }));
const seriesRecord = (target: SeriesTarget, session: Session): ChartSeriesRecord =>
  session.found(
    chartOf(target, session).series.find(({ id }) => id === target.series),
    target.series,
  );

function putSeries(
  target: SeriesTarget,
  change: Partial<ChartSeriesRecord>,
  session: Session,
): void {
  const all = chartOf(target, session).series.map((one) =>
    one.id === target.series ? { ...one, ...change } : one,
  );
  putChart(target, { series: all }, session);
}

const SERIES_COLLECTION = define<RecordTarget>({
  items: series,
  members: {
    ...collectionMembers<RecordTarget>(
      { getItemAt: "1.1", getCount: "1.4", count: "1.1" },
      series,
      () => null,
    ),
    add: method("1.7", (target, [name, at], session) => {
      const id = session.freshId("S");
      const before = chartOf(target, session).series;
      const position = at === null || at === undefined ? before.length : index(at, "index");
      const added = {
        id,
        name: typeof name === "string" ? name : `Series${String(before.length + 1)}`,
        values: null,
        categories: null,
        type: null,
        options: {},
      };
      putChart(
        target,
        { series: [...before.slice(0, position), added, ...before.slice(position)] },
        session,
      );
      return { type: "ChartSeries", id: target.id, series: id };
    }),
  },
});

/** A series takes its numbers, or its labels, from a range. */
const setFrom = (key: "values" | "categories"): Member<SeriesTarget> =>
  method("1.7", (target, [source], session) => {
    if (!isRange(source)) throw new HostError("InvalidArgument", "sourceData must be a range");
    putSeries(target, { [key]: address(source.sheet, source.area, session) }, session);
  });

const SERIES = define<SeriesTarget>({
  members: {
    name: scalar(
      "1.1",
      (target, session) => seriesRecord(target, session).name,
      (target, value, session) => putSeries(target, { name: text(value, "name") }, session),
    ),
    chartType: scalar(
      "1.7",
      (target, session) => seriesRecord(target, session).type ?? chartOf(target, session).type,
      (target, value, session) => putSeries(target, { type: text(value, "chartType") }, session),
    ),
    ...fields<SeriesTarget>(
      {
        get: (target, path, session) => seriesRecord(target, session).options[path],
        put: (target, path, value: Json, session) =>
          putSeries(
            target,
            { options: { ...seriesRecord(target, session).options, [path]: value } },
            session,
          ),
      },
      {
        axisGroup: ["1.8", "Primary"],
        doughnutHoleSize: ["1.7", 50],
        filtered: ["1.7", false],
        gapWidth: ["1.7", 150],
        hasDataLabels: ["1.7", false],
        markerBackgroundColor: ["1.7", ""],
        markerForegroundColor: ["1.7", ""],
        markerSize: ["1.7", 5],
        markerStyle: ["1.7", "Automatic"],
        overlap: ["1.8", 0],
        plotOrder: ["1.7", 0],
        showShadow: ["1.7", false],
        smooth: ["1.7", false],
        varyByCategories: ["1.8", false],
      },
    ),
    format: link("1.1", (target) => ({ ...target, type: "ChartSeriesFormat", path: "format." })),
    dataLabels: link("1.8", (target) => ({
      ...target,
      type: "ChartDataLabels",
      path: "dataLabels.",
    })),
    points: link("1.1", (target) => ({ ...target, type: "ChartPointsCollection" })),
    setValues: setFrom("values"),
    setXAxisValues: setFrom("categories"),
    delete: method("1.7", (target, _args, session) =>
      putChart(
        target,
        { series: chartOf(target, session).series.filter(({ id }) => id !== target.series) },
        session,
      ),
    ),
  },
});

export const CHART_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["ChartCollection", CHARTS],
  ["Chart", CHART],
  ["ChartSeriesCollection", SERIES_COLLECTION],
  ["ChartSeries", SERIES],
  ...CHART_PART_CLASSES,
];

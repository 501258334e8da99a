import type { AnyClass } from "../HostClass";
import { addressOf } from "./locate";
import { fields } from "./recordFields";
import { index, text } from "../args";
import { HostError } from "../HostError";
import { define, link, method, scalar, type Member, collectionMembers } from "../HostClass";
import type { ChartSeriesRecord, Json } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget } from "../Target";
import { chartOf, putChart, type SeriesTarget } from "./chartRecords";
import { isRange } from "./locate";

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
    putSeries(target, { [key]: addressOf(source, session) }, session);
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

export const SERIES_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["ChartSeriesCollection", SERIES_COLLECTION],
  ["ChartSeries", SERIES],
];

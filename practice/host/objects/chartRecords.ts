import type { ChartRecord, Json } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget } from "../Target";
import type { OptionBag } from "./recordFields";
import { requireRight } from "./writing";

/** A chart, or one of its series. */
export interface SeriesTarget extends RecordTarget {
  readonly series: string;
}

/** A part of a chart (or of a series of it) whose options' names begin with `path`. */
export interface PartTarget extends RecordTarget {
  readonly series?: string;
  readonly path: string;
}

export const chartOf = ({ id }: RecordTarget, session: Session): ChartRecord =>
  session.found(session.grid.get("charts", id), id);

export function putChart(
  target: RecordTarget,
  change: Partial<ChartRecord>,
  session: Session,
): void {
  const record = { ...chartOf(target, session), ...change };
  requireRight(record.sheet, "allowEditObjects", session);
  session.apply({ kind: "put", of: "charts", record });
}

/** Options of a part, kept under their Office.js path with the chart or the series. */
export const PART_OPTIONS: OptionBag<PartTarget> = {
  get: (target, name, session) => {
    const chart = chartOf(target, session);
    const owner =
      target.series === undefined
        ? chart
        : session.found(
            chart.series.find(({ id }) => id === target.series),
            target.series,
          );
    return owner.options[target.path + name];
  },
  put: (target, name, value: Json, session) => {
    const chart = chartOf(target, session);
    const set = { [target.path + name]: value };
    if (target.series === undefined)
      putChart(target, { options: { ...chart.options, ...set } }, session);
    else {
      const series = chart.series.map((one) =>
        one.id === target.series ? { ...one, options: { ...one.options, ...set } } : one,
      );
      putChart(target, { series }, session);
    }
  },
};

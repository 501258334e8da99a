import { define, link, method, type AnyClass, type ApiSet, type Member } from "../HostClass";
import type { RecordTarget, Target } from "../Target";
import { PART_OPTIONS, type PartTarget } from "./chartRecords";
import { type Field, fields } from "./recordFields";
import { color } from "./rangeFormat";

/** A part that has options and parts of its own. */
export function part(
  table: Readonly<Record<string, Field>>,
  parts: Readonly<Record<string, readonly [ApiSet, string]>> = {},
  more: Record<string, Member<PartTarget>> = {},
): AnyClass {
  const links = Object.entries(parts).map(([name, [since, type]]): [string, Member<PartTarget>] => [
    name,
    link(since, (target) => ({ ...target, type, path: `${target.path}${name}.` })),
  ]);
  return define<PartTarget>({
    members: { ...fields(PART_OPTIONS, table), ...Object.fromEntries(links), ...more },
  });
}

const chartPart = (since: ApiSet, type: string, name: string): Member<RecordTarget> =>
  link(since, ({ id }) => ({ type, id, path: `${name}.` }) as Target);

export const paint = (value: unknown, name: string): string =>
  value === "" ? "" : color(value, name);

/** Parts and options of a chart itself. */
export const CHART_PARTS: Record<string, Member<RecordTarget>> = {
  ...fields(
    {
      get: (target: RecordTarget, name, session) =>
        PART_OPTIONS.get({ ...target, path: "" }, name, session),
      put: (target: RecordTarget, name, value, session) =>
        PART_OPTIONS.put({ ...target, path: "" }, name, value, session),
    },
    {
      categoryLabelLevel: ["1.8", 0],
      displayBlanksAs: ["1.8", "NotPlotted"],
      plotBy: ["1.8", "Columns"],
      plotVisibleOnly: ["1.8", true],
      seriesNameLevel: ["1.8", 0],
      showAllFieldButtons: ["1.7", false],
      showDataLabelsOverMaximum: ["1.8", true],
      style: ["1.8", 201],
    },
  ),
  title: chartPart("1.1", "ChartTitle", "title"),
  legend: chartPart("1.1", "ChartLegend", "legend"),
  axes: chartPart("1.1", "ChartAxes", "axes"),
  dataLabels: chartPart("1.1", "ChartDataLabels", "dataLabels"),
  format: chartPart("1.1", "ChartAreaFormat", "format"),
  plotArea: chartPart("1.8", "ChartPlotArea", "plotArea"),
};

export const FONT: Readonly<Record<string, Field>> = {
  bold: ["1.1", false],
  italic: ["1.1", false],
  color: ["1.1", "#000000", color],
  name: ["1.1", "Calibri"],
  size: ["1.1", 10],
  underline: ["1.1", "None"],
};

export const fill = define<PartTarget>({
  members: {
    setSolidColor: method("1.1", (target, [value], session) =>
      PART_OPTIONS.put(target, "color", color(value, "color"), session),
    ),
    clear: method("1.1", (target, _args, session) =>
      PART_OPTIONS.put(target, "color", "", session),
    ),
  },
});

export const LINE: Readonly<Record<string, Field>> = {
  color: ["1.1", "", paint],
  lineStyle: ["1.7", "Automatic"],
  weight: ["1.7", 0.75],
};

export const clearLine: Record<string, Member<PartTarget>> = {
  clear: method("1.1", (target, _args, session) => {
    PART_OPTIONS.put(target, "lineStyle", "None", session);
  }),
};

export const AREA = {
  fill: ["1.1", "ChartFill"],
  font: ["1.1", "ChartFont"],
  border: ["1.7", "ChartBorder"],
} as const;

import { define, link, method, scalar, type AnyClass, type Member } from "../HostClass";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { index, oneOf } from "../args";
import { PART_OPTIONS, chartOf, type PartTarget, type SeriesTarget } from "./chartRecords";
import type { Field } from "./recordFields";
import { part, paint, FONT, fill, LINE, clearLine, AREA } from "./chartPart";

/** The chart's title is its only series' name until somebody sets it, as in Excel. */
const titleText: Member<PartTarget> = scalar(
  "1.1",
  (target, session: Session) => {
    const { series, options } = chartOf(target, session);
    return options["title.text"] ?? (series.length === 1 ? series[0]!.name : "Chart Title");
  },
  (target, value, session) => PART_OPTIONS.put(target, "text", String(value), session),
);

const axis = (name: string): Member<PartTarget> =>
  link("1.1", ({ id }) => ({ type: "ChartAxis", id, path: `axes.${name}.` }) as Target);

const AXIS_TABLE: Readonly<Record<string, Field>> = {
  minimum: ["1.1", ""],
  maximum: ["1.1", ""],
  majorUnit: ["1.1", ""],
  minorUnit: ["1.1", ""],
  axisGroup: ["1.7", "Primary"],
  baseTimeUnit: ["1.7", "Days"],
  categoryType: ["1.7", "Automatic"],
  customDisplayUnit: ["1.7", 0],
  displayUnit: ["1.7", "None"],
  linkNumberFormat: ["1.9", true],
  logBase: ["1.7", 10],
  majorTickMark: ["1.7", "None"],
  majorTimeUnitScale: ["1.7", "Days"],
  minorTickMark: ["1.7", "None"],
  minorTimeUnitScale: ["1.7", "Days"],
  numberFormat: ["1.8", "General"],
  offset: ["1.8", 100],
  position: ["1.8", "Automatic"],
  reversePlotOrder: ["1.7", false],
  scaleType: ["1.7", "Linear"],
  showDisplayUnitLabel: ["1.7", true],
  textOrientation: ["1.8", 0],
  tickLabelPosition: ["1.7", "NextToAxis"],
  tickLabelSpacing: ["1.7", 1],
  tickMarkSpacing: ["1.7", 1],
  visible: ["1.7", true],
};

interface PointTarget extends SeriesTarget {
  readonly point: number;
}

const POINTS = define<SeriesTarget>({
  members: {
    getItemAt: method("1.1", (target, [at]): PointTarget & PartTarget => {
      const point = index(at, "index");
      return { ...target, type: "ChartPoint", point, path: `points.${String(point)}.` };
    }),
  },
});

const PLAIN: readonly (readonly [string, AnyClass])[] = [
  [
    "ChartTitle",
    part(
      {
        visible: ["1.1", true],
        overlay: ["1.1", false],
        position: ["1.7", "Automatic"],
        horizontalAlignment: ["1.7", "Center"],
        showShadow: ["1.7", false],
      },
      { format: ["1.1", "ChartTitleFormat"] },
      { text: titleText },
    ),
  ],
  ["ChartTitleFormat", part({}, AREA)],
  [
    "ChartLegend",
    part(
      {
        visible: ["1.1", true],
        overlay: ["1.1", false],
        position: ["1.1", "Bottom"],
        showShadow: ["1.7", false],
        left: ["1.7", 0],
        top: ["1.7", 0],
        width: ["1.7", 0],
        height: ["1.7", 0],
      },
      { format: ["1.1", "ChartLegendFormat"] },
    ),
  ],
  ["ChartLegendFormat", part({}, { ...AREA, border: ["1.8", "ChartBorder"] })],
  [
    "ChartAxis",
    part(AXIS_TABLE, {
      title: ["1.1", "ChartAxisTitle"],
      format: ["1.1", "ChartAxisFormat"],
      majorGridlines: ["1.1", "ChartGridlines"],
      minorGridlines: ["1.1", "ChartGridlines"],
    }),
  ],
  [
    "ChartAxisTitle",
    part(
      { text: ["1.1", ""], visible: ["1.1", false], textOrientation: ["1.12", 0] },
      { format: ["1.1", "ChartAxisTitleFormat"] },
    ),
  ],
  [
    "ChartAxisTitleFormat",
    part(
      {},
      { font: ["1.1", "ChartFont"], fill: ["1.8", "ChartFill"], border: ["1.8", "ChartBorder"] },
    ),
  ],
  [
    "ChartAxisFormat",
    part(
      {},
      { font: ["1.1", "ChartFont"], line: ["1.1", "ChartLineFormat"], fill: ["1.8", "ChartFill"] },
    ),
  ],
  [
    "ChartGridlines",
    part({ visible: ["1.1", false] }, { format: ["1.1", "ChartGridlinesFormat"] }),
  ],
  ["ChartGridlinesFormat", part({}, { line: ["1.1", "ChartLineFormat"] })],
  [
    "ChartDataLabels",
    part(
      {
        showValue: ["1.1", true],
        showSeriesName: ["1.1", false],
        showCategoryName: ["1.1", false],
        showLegendKey: ["1.1", false],
        showPercentage: ["1.1", false],
        showBubbleSize: ["1.1", false],
        position: ["1.1", "OutsideEnd"],
        separator: ["1.1", ","],
        numberFormat: ["1.8", "General"],
        linkNumberFormat: ["1.9", true],
      },
      { format: ["1.1", "ChartDataLabelFormat"] },
    ),
  ],
  [
    "ChartDataLabelFormat",
    part(
      {},
      { fill: ["1.1", "ChartFill"], font: ["1.1", "ChartFont"], border: ["1.8", "ChartBorder"] },
    ),
  ],
  [
    "ChartAreaFormat",
    part({ colorScheme: ["1.9", "ColorfulPalette1"], roundedCorners: ["1.9", false] }, AREA),
  ],
  [
    "ChartPlotArea",
    part(
      {
        left: ["1.8", 0],
        top: ["1.8", 0],
        width: ["1.8", 0],
        height: ["1.8", 0],
        insideLeft: ["1.8", 0],
        insideTop: ["1.8", 0],
        insideWidth: ["1.8", 0],
        insideHeight: ["1.8", 0],
        position: ["1.8", "Automatic"],
      },
      { format: ["1.8", "ChartPlotAreaFormat"] },
    ),
  ],
  ["ChartPlotAreaFormat", part({}, { fill: ["1.8", "ChartFill"], border: ["1.8", "ChartBorder"] })],
  ["ChartSeriesFormat", part({}, { fill: ["1.1", "ChartFill"], line: ["1.1", "ChartLineFormat"] })],
  [
    "ChartPoint",
    part(
      {
        hasDataLabel: ["1.7", false],
        markerBackgroundColor: ["1.7", ""],
        markerForegroundColor: ["1.7", ""],
        markerSize: ["1.7", 5],
        markerStyle: ["1.7", "Automatic"],
      },
      { format: ["1.1", "ChartPointFormat"] },
    ),
  ],
  ["ChartPointFormat", part({}, { fill: ["1.1", "ChartFill"], border: ["1.7", "ChartBorder"] })],
  ["ChartLineFormat", part(LINE, {}, clearLine)],
  [
    "ChartBorder",
    part({ color: ["1.7", "", paint], lineStyle: ["1.7", "Automatic"], weight: ["1.7", 0.75] }),
  ],
  ["ChartFont", part(FONT)],
];

const axisBy: Member<PartTarget> = method("1.7", ({ id }, [type, group]) => {
  const name = oneOf(type, ["Category", "Value", "Series"], "type").toLowerCase();
  const prefix = group === "Secondary" ? "secondary." : "";
  return { type: "ChartAxis", id, path: `axes.${prefix}${name}Axis.` };
});

export const CHART_PART_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ...PLAIN,
  [
    "ChartAxes",
    define<PartTarget>({
      members: {
        categoryAxis: axis("categoryAxis"),
        valueAxis: axis("valueAxis"),
        seriesAxis: axis("seriesAxis"),
        getItem: axisBy,
      },
    }),
  ],
  ["ChartPointsCollection", POINTS],
  ["ChartFill", fill],
];

import type { Worksheet } from "@cj-tech-master/excelts";
import type { OdooGrid } from "../grid/OdooGrid";
import { LAST_COLUMN, LAST_ROW } from "../host/Cell";
import type { ChartRecord, ChartSeriesRecord } from "../host/Records";

type Options = Parameters<Worksheet["addChart"]>[0];
type Series = NonNullable<Options["series"]>[number];

type Axis = NonNullable<Options["valueAxis"]>;

export function saveChart(
  worksheet: Worksheet | undefined,
  chart: ChartRecord,
  grid: OdooGrid,
): void {
  const series = chart.series.filter((one) => one.values !== null);
  if (!worksheet || series.length === 0) return;
  const title = textOf(chart.options["title.text"]);
  const size = chart.options["title.format.font.size"];
  const legend = chart.options["legend.position"];
  worksheet.addChart(
    {
      ...kindOf(chart.type),
      series: series.map((one) => fileSeries(one, chart.type)),
      title: title === "" ? null : titleOf(title, typeof size === "number" ? size : null),
      showLegend: chart.options["legend.visible"] !== false,
      legendPosition:
        legend === "Top" ? "t" : legend === "Left" ? "l" : legend === "Right" ? "r" : "b",
      ...(/^(?:Pie|Doughnut)/.test(chart.type)
        ? {}
        : { categoryAxis: axisOf(chart, "category"), valueAxis: axisOf(chart, "value") }),
    },
    { tl: cellAt(grid, chart, "start"), br: cellAt(grid, chart, "end"), editAs: "twoCell" },
  );
}

function titleOf(text: string, size: number | null): NonNullable<Options["title"]> {
  if (size === null) return text;
  return { paragraphs: [{ runs: [{ text, properties: { size: size * 100 } }] }] };
}

/** Title and ends of an axis; what nobody set is left to the program that opens the file. */
function axisOf({ options }: ChartRecord, kind: "category" | "value"): Axis {
  const of = (name: string): unknown => options[`axes.${kind}Axis.${name}`];
  const title = textOf(of("title.text"));
  const [min, max] = [of("minimum"), of("maximum")];
  return {
    ...(title === "" ? {} : { title }),
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
  };
}

/** The cell a corner of the chart lies in, and how far into it, so that the chart moves with its cells. */
function cellAt(
  grid: OdooGrid,
  { sheet, left, top, width, height }: ChartRecord,
  corner: "start" | "end",
): { col: number; row: number } {
  const isEnd = corner === "end";
  return {
    col: placeOf(grid, sheet, "columns", isEnd ? left + width : left),
    row: placeOf(grid, sheet, "rows", isEnd ? top + height : top),
  };
}

/** Number of rows or columns before `points`, the last one in part. */
function placeOf(grid: OdooGrid, sheet: string, axis: "rows" | "columns", points: number): number {
  const last = axis === "rows" ? LAST_ROW : LAST_COLUMN;
  let left = points;
  for (let at = 0; at < last; at += STRIDE) {
    for (const [index, { size, hidden }] of grid.extents(sheet, axis, at, STRIDE).entries()) {
      const length = hidden ? 0 : size;
      if (left < length) return at + index + left / length;
      left -= length;
    }
  }
  return last;
}

const STRIDE = 64;

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function kindOf(type: string): Pick<Options, "type" | "barDir" | "grouping" | "scatterStyle"> {
  const grouping = type.includes("100")
    ? "percentStacked"
    : type.includes("Stacked")
      ? "stacked"
      : undefined;
  if (type.startsWith("Pie")) return { type: "pie" };
  if (type.startsWith("Doughnut")) return { type: "doughnut" };
  if (type.startsWith("XYScatter")) return { type: "scatter", scatterStyle: "lineMarker" };
  if (type.startsWith("Line")) return { type: "line", grouping: grouping ?? "standard" };
  if (type.startsWith("Area")) return { type: "area", grouping: grouping ?? "standard" };
  return {
    type: "bar",
    barDir: type.startsWith("Bar") ? "bar" : "col",
    grouping: grouping ?? "clustered",
  };
}

function fileSeries(
  { name, values, categories, options }: ChartSeriesRecord,
  type: string,
): Series {
  const plain = (address: string): string => address.replace(/^=/, "");
  const color = options["format.fill.color"] ?? options["format.line.color"];
  const isLine = /^(?:Line|XYScatter)/.test(type);
  const look =
    typeof color === "string" ? { [isLine ? "line" : "fill"]: color.replace("#", "") } : {};
  const labels =
    categories === null
      ? {}
      : { [type.startsWith("XYScatter") ? "xValues" : "categories"]: plain(categories) };
  return { ...(name === "" ? {} : { name }), values: plain(values!), ...labels, ...look };
}

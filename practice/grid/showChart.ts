import type { ChartDefinition } from "@odoo/o-spreadsheet";
import type { ChartRecord, ChartSeriesRecord } from "../host/Records";
import { splitAddress } from "../host/addresses";
import type { Writing } from "./dispatching";

const PIXELS_PER_POINT = 96 / 72;

/** Draws a chart from its record; a type the engine has no picture for is drawn as columns. */
export function showChart(writing: Writing, chart: ChartRecord): void {
  hideChart(writing, chart);
  const series = chart.series.filter((one) => one.values !== null);
  if (series.length === 0 || !series.every((one) => isShown(writing, one))) return;
  writing.dispatch("CREATE_CHART", {
    sheetId: chart.sheet,
    chartId: chart.id,
    figureId: `figure ${chart.id}`,
    col: 0,
    row: 0,
    offset: { x: chart.left * PIXELS_PER_POINT, y: chart.top * PIXELS_PER_POINT },
    size: { width: chart.width * PIXELS_PER_POINT, height: chart.height * PIXELS_PER_POINT },
    definition: definitionOf(chart, series),
  });
}

export function hideChart({ model, dispatch }: Writing, chart: ChartRecord): void {
  if (!model.getters.isChartDefined(chart.id)) return;
  dispatch("DELETE_CHART", { sheetId: chart.sheet, chartId: chart.id });
  const figureId = `figure ${chart.id}`;
  if (model.getters.getFigure(chart.sheet, figureId)) {
    dispatch("DELETE_FIGURE", { sheetId: chart.sheet, figureId });
  }
}

function isShown({ model }: Writing, { values }: ChartSeriesRecord): boolean {
  const { sheet } = splitAddress(values ?? "");
  return sheet === null || model.getters.getSheetIdByName(sheet) !== undefined;
}

function plain(address: string): string {
  return address.replace(/^=/, "").replaceAll("$", "");
}

function definitionOf(chart: ChartRecord, series: readonly ChartSeriesRecord[]): ChartDefinition {
  const labels = series.find((one) => one.categories !== null)?.categories ?? null;
  const ids = series.map((_, index) => `series${String(index)}`);
  const common = {
    dataSource: {
      type: "range" as const,
      dataSets: series.map((one, index) => ({
        dataSetId: ids[index]!,
        dataRange: plain(one.values!),
      })),
      dataSetsHaveTitle: false,
      ...(labels === null ? {} : { labelRange: plain(labels) }),
    },
    dataSetStyles: Object.fromEntries(series.map((one, index) => [ids[index]!, styleOf(one)])),
    title: { text: textOf(chart.options["title.text"]) },
    legendPosition: legendOf(chart),
    aggregated: false,
    axesDesign: { x: axisOf(chart, "category"), y: axisOf(chart, "value") },
  };
  const stacked = chart.type.includes("Stacked");
  if (/^(Pie|Doughnut)/.test(chart.type)) {
    return { ...common, type: "pie", isDoughnut: chart.type.startsWith("Doughnut") };
  }
  if (chart.type.startsWith("XYScatter"))
    return { ...common, type: "scatter", labelsAsText: false };
  if (/^(Line|Area)/.test(chart.type)) {
    const fillArea = chart.type.startsWith("Area");
    return { ...common, type: "line", labelsAsText: false, stacked, cumulative: false, fillArea };
  }
  return { ...common, type: "bar", stacked, horizontal: chart.type.startsWith("Bar") };
}

function axisOf(
  { options }: ChartRecord,
  kind: "category" | "value",
): { title: { text: string }; min?: number; max?: number } {
  const of = (name: string): unknown => options[`axes.${kind}Axis.${name}`];
  const [min, max] = [of("minimum"), of("maximum")];
  return {
    title: { text: textOf(of("title.text")) },
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
  };
}

function styleOf({ name, options }: ChartSeriesRecord): {
  label?: string;
  backgroundColor?: string;
} {
  const color = options["format.fill.color"] ?? options["format.line.color"];
  return {
    ...(name === "" ? {} : { label: name }),
    ...(typeof color === "string" ? { backgroundColor: color } : {}),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function legendOf({ options }: ChartRecord): "top" | "bottom" | "left" | "right" | "none" {
  if (options["legend.visible"] === false) return "none";
  const position = textOf(options["legend.position"]).toLowerCase();
  return position === "top" || position === "left" || position === "right" ? position : "bottom";
}

import type { WorkbookData } from "@odoo/o-spreadsheet";
import type { ChartRecord, ChartSeriesRecord, Json } from "../host/Records";
import { attribute, elements, type PackageXml } from "./PackageXml";
import type { SheetPart } from "./sheetParts";

type SheetData = WorkbookData["sheets"][number];

const PIXELS_TO_POINTS = 0.75;
const EMU_PER_POINT = 12_700;

/**
 * A sheet's charts as the host's records, and the engine's own pictures of them under the same ids, so that an add-in
 * can see, count and delete them. The engine draws them from the file; other changes to them are not followed.
 */
export function readCharts(
  xml: PackageXml,
  { id: sheet, path }: SheetPart,
  data: SheetData,
): ChartRecord[] {
  return chartAnchors(xml, path).map(({ anchor, part }, index) => {
    const id = `{chart-${sheet}-${String(index + 1)}}`;
    const from = cornerOf(anchor, "from", data);
    const to = cornerOf(anchor, "to", data);
    shareId(data, from, id);
    const chart = xml.root(part);
    return {
      id,
      sheet,
      name: attribute(elements(anchor, "cNvPr")[0], "name") ?? `Chart ${String(index + 1)}`,
      type: typeOf(chart),
      source: null,
      left: from.left,
      top: from.top,
      width: Math.max(0, to.left - from.left),
      height: Math.max(0, to.top - from.top),
      series: elements(chart, "ser").map(seriesOf),
      options: optionsOf(chart),
    };
  });
}

/** Anchors of a sheet's drawing that hold a chart, in the drawing's order, each with the chart's part. */
function chartAnchors(xml: PackageXml, path: string): { anchor: Element; part: string }[] {
  return [...xml.related(path, "drawing").values()].flatMap((drawing) => {
    const parts = xml.related(drawing, "chart");
    return elements(xml.root(drawing), "twoCellAnchor").flatMap((anchor) => {
      const part = parts.get(attribute(elements(anchor, "chart")[0], "r:id") ?? "");
      return part === undefined ? [] : [{ anchor, part }];
    });
  });
}

interface Corner {
  readonly column: number;
  readonly row: number;
  readonly left: number;
  readonly top: number;
}

function cornerOf(anchor: Element, end: "from" | "to", data: SheetData): Corner {
  const [corner] = elements(anchor, end);
  const number = (name: string): number =>
    Number(elements(corner ?? null, name)[0]?.textContent ?? 0);
  const [column, row] = [number("col"), number("row")];
  return {
    column,
    row,
    left: before(data.cols, column, 96) + number("colOff") / EMU_PER_POINT,
    top: before(data.rows, row, 23) + number("rowOff") / EMU_PER_POINT,
  };
}

/** Points taken by the rows or columns before one of them. */
function before(
  sizes: Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>,
  count: number,
  usual: number,
): number {
  let pixels = 0;
  for (let index = 0; index < count; index += 1) {
    if (sizes[index]?.isHidden !== true) pixels += sizes[index]?.size ?? usual;
  }
  return pixels * PIXELS_TO_POINTS;
}

/** The engine's picture that starts in the same cell, if it has one, gets the record's id. */
function shareId({ figures }: SheetData, { column, row }: Corner, id: string): void {
  const figure = figures.find(
    (one) => one.tag === "chart" && one.col === column && one.row === row && !isShared(one.id),
  );
  if (figure === undefined) return;
  (figure as { id: string }).id = `figure ${id}`;
  (figure.data as { chartId: string }).chartId = id;
}

const isShared = (figure: string): boolean => figure.startsWith("figure ");

const KINDS: readonly (readonly [string, string])[] = [
  ["pieChart", "Pie"],
  ["doughnutChart", "Doughnut"],
  ["scatterChart", "XYScatter"],
  ["areaChart", "Area"],
  ["lineChart", "Line"],
  ["radarChart", "Radar"],
  ["bubbleChart", "Bubble"],
];

function typeOf(chart: Element | null): string {
  const kind = KINDS.find(([name]) => elements(chart, name).length > 0)?.[1] ?? "Column";
  if (kind !== "Column" && kind !== "Area" && kind !== "Line") return kind;
  const grouping = attribute(elements(chart, "grouping")[0], "val");
  const stacked =
    grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  if (kind !== "Column") return kind + stacked;
  const isBar = attribute(elements(chart, "barDir")[0], "val") === "bar";
  return (isBar ? "Bar" : "Column") + (stacked === "" ? "Clustered" : stacked);
}

function seriesOf(series: Element, index: number): ChartSeriesRecord {
  const reference = (...names: string[]): string | null => {
    const [held] = names.flatMap((name) => elements(series, name));
    return elements(held ?? null, "f")[0]?.textContent.replaceAll("$", "") ?? null;
  };
  const nameAddress = reference("tx");
  const typed = elements(elements(series, "tx")[0] ?? null, "v")[0]?.textContent ?? "";
  return {
    id: `S${String(index + 1)}`,
    name: typed,
    ...(nameAddress === null ? {} : { nameAddress }),
    values: reference("val", "yVal"),
    categories: reference("cat", "xVal"),
    type: null,
    options: {},
  };
}

function optionsOf(chart: Element | null): Record<string, Json> {
  const options: Record<string, Json> = { "legend.visible": elements(chart, "legend").length > 0 };
  const title = [...(elements(chart, "chart")[0]?.children ?? [])].find(
    ({ tagName }) => tagName.replace(/^.*:/, "") === "title",
  );
  if (title) {
    const runs = elements(title, "t").map(({ textContent }) => textContent);
    options["title.text"] = runs.join("");
  }
  const [axis] = elements(chart, "valAx");
  for (const [name, option] of [
    ["min", "minimum"],
    ["max", "maximum"],
  ] as const) {
    const end = attribute(elements(axis ?? null, name)[0], "val");
    if (end !== null) options[`axes.valueAxis.${option}`] = Number(end);
  }
  return options;
}

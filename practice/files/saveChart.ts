import type { Worksheet } from "@cj-tech-master/excelts";
import type { ChartRecord, ChartSeriesRecord } from "../host/Records";

type Options = Parameters<Worksheet["addChart"]>[0];
type Series = NonNullable<Options["series"]>[number];

const EMU_PER_POINT = 12_700;

export function saveChart(worksheet: Worksheet | undefined, chart: ChartRecord): void {
  const series = chart.series.filter((one) => one.values !== null);
  if (!worksheet || series.length === 0) return;
  const title = chart.options["title.text"];
  const legend = chart.options["legend.position"];
  worksheet.addChart(
    {
      ...kindOf(chart.type),
      series: series.map((one) => fileSeries(one, chart.type)),
      title: typeof title === "string" && title !== "" ? title : null,
      showLegend: chart.options["legend.visible"] !== false,
      legendPosition:
        legend === "Top" ? "t" : legend === "Left" ? "l" : legend === "Right" ? "r" : "b",
    },
    {
      pos: { x: Math.round(chart.left * EMU_PER_POINT), y: Math.round(chart.top * EMU_PER_POINT) },
      ext: {
        cx: Math.round(chart.width * EMU_PER_POINT),
        cy: Math.round(chart.height * EMU_PER_POINT),
      },
    },
  );
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
  const fill = typeof color === "string" ? { fill: color.replace("#", "") } : {};
  const labels =
    categories === null
      ? {}
      : { [type.startsWith("XYScatter") ? "xValues" : "categories"]: plain(categories) };
  return { ...(name === "" ? {} : { name }), values: plain(values!), ...labels, ...fill };
}

import { plot, dot, lineY, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import { useCallback, type ReactElement } from "react";
import { sideColour, sideSymbol, type SideName } from "../theme/sideColours";
import { Picture } from "./Picture";
import { pictureStyle } from "./pictureStyle";

/** One side's people over twenty equal slices of the joint ranking, shares from 0 to 1. */
export interface DistributionRow {
  readonly side: SideName;
  readonly label: string;
  readonly shares: readonly number[];
  readonly median: number;
  /** The same after the suggestions, or null when nothing moves. */
  readonly after: { readonly shares: readonly number[]; readonly median: number } | null;
}

export interface DistributionChartProps {
  readonly label: string;
  readonly rows: readonly DistributionRow[];
  readonly low: string;
  readonly high: string;
}

interface Slice {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

function slices(shares: readonly number[]): Slice[] {
  const width = 100 / shares.length;
  return shares.map((share, i) => ({ from: i * width, to: (i + 1) * width, share }));
}

/** The outline of what the bars will be, as steps. */
function outline(shares: readonly number[]): { x: number; y: number }[] {
  return slices(shares).flatMap(({ from, to, share }) => [
    { x: from, y: share },
    { x: to, y: share },
  ]);
}

function marksOf({ side, label, shares, median, after }: DistributionRow, top: number) {
  const colour = sideColour[side];
  const fy = (): SideName => side;
  const shown = after?.median ?? median;
  return [
    rectY(slices(shares), {
      fy,
      x1: "from",
      x2: "to",
      y: "share",
      fill: colour,
      fillOpacity: after === null ? 0.75 : 0.35,
      insetLeft: 0.75,
      insetRight: 0.75,
    }),
    ...(after === null
      ? []
      : [
          lineY(outline(after.shares), { fy, x: "x", y: "y", stroke: colour, strokeWidth: 1.75 }),
          dot([{ x: median }], {
            fy,
            x: "x",
            y: 0,
            symbol: sideSymbol[side],
            stroke: colour,
            fill: "var(--colorNeutralBackground1)",
            r: 4,
          }),
        ]),
    // Not into the words above.
    ruleX([shown], {
      fy,
      y1: 0,
      y2: top,
      stroke: "var(--colorNeutralForeground1)",
      strokeWidth: 1.25,
    }),
    dot([{ x: shown }], {
      fy,
      x: "x",
      y: 0,
      symbol: sideSymbol[side],
      fill: colour,
      stroke: "var(--colorNeutralBackground1)",
      r: 5,
    }),
    text([label], {
      fy,
      x: 0,
      y: top,
      textAnchor: "start",
      lineAnchor: "bottom",
      dy: -8,
      fill: "var(--colorNeutralForeground1)",
      fontWeight: 600,
    }),
  ];
}

function draw({ rows, low, high }: DistributionChartProps, width: number): Element {
  const count = rows[0]?.shares.length ?? 20;
  const all = rows.flatMap(({ shares, after }) => [...shares, ...(after?.shares ?? [])]);
  const top = Math.max(2 / count, ...all);
  return plot({
    width,
    height: 220,
    marginLeft: 6,
    marginRight: 6,
    marginTop: 24,
    marginBottom: 22,
    className: "picture",
    style: pictureStyle,
    x: { domain: [0, 100], axis: null },
    y: { domain: [0, top], axis: null },
    fy: { domain: rows.map(({ side }) => side), axis: null, padding: 0.32 },
    marks: [
      ...rows.flatMap((row) => marksOf(row, top)),
      ruleY([0], { stroke: "var(--colorNeutralStroke1)" }),
      ruleY([1 / count], {
        stroke: "var(--colorNeutralForeground3)",
        strokeDasharray: "2,3",
      }),
      text([low], {
        fy: () => rows.at(-1)?.side,
        frameAnchor: "bottom-left",
        dy: 17,
        fill: "var(--colorNeutralForeground2)",
      }),
      text([high], {
        fy: () => rows.at(-1)?.side,
        frameAnchor: "bottom-right",
        dy: 17,
        fill: "var(--colorNeutralForeground2)",
      }),
    ],
  });
}

/** Where each side's people stand in the joint ranking; the dotted line is where everybody would be if sides did not matter. */
export function DistributionChart({
  label,
  rows,
  low,
  high,
}: DistributionChartProps): ReactElement {
  const drawing = useCallback(
    (width: number) => draw({ label, rows, low, high }, width),
    [label, rows, low, high],
  );
  return <Picture label={label} draw={drawing} />;
}

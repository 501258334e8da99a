import { plot, dot, rect, ruleX, ruleY, text, type Markish } from "@observablehq/plot";
import { useCallback, type ReactElement } from "react";
import { Picture } from "./Picture";
import { pictureStyle } from "./pictureStyle";

/** One gap with its interval, percentile points; above zero the back office ranks higher. */
export interface GapRow {
  readonly label: string;
  readonly gap: number;
  readonly lower: number;
  readonly upper: number;
  readonly figures: string;
}

export interface GapChartProps {
  readonly label: string;
  readonly rows: readonly GapRow[];
  readonly margin: number;
  /** Its ends in figures, and both in one where there is no room for two. */
  readonly marginFigures: {
    readonly below: string;
    readonly above: string;
    readonly both: string;
  };
  readonly salesHigher: string;
  readonly backOfficeHigher: string;
}

const ink = "var(--colorNeutralForeground1)";
const faint = "var(--colorNeutralForeground2)";

/** Symmetric, a little wider than anything drawn, in steps of five points. */
function reach(rows: readonly GapRow[], margin: number): number {
  const widest = Math.max(
    margin * 1.6,
    ...rows.flatMap(({ lower, upper }) => [Math.abs(lower), Math.abs(upper)]),
  );
  return Math.min(50, 5 * Math.ceil((widest * 1.08) / 5));
}

type KeyedRow = GapRow & { readonly fy: number };

/** The tolerated band, the interval and the estimate of every row. */
function intervals(keyed: KeyedRow[], margin: number): Markish[] {
  const y = (): number => 0.25;
  return [
    rect(keyed, {
      ...{ fy: "fy", x1: -margin, x2: margin, y1: 0, y2: 0.5 },
      ...{ fill: "var(--ehBand)", stroke: "var(--ehBandEdge)" },
    }),
    ruleX(keyed, { fy: "fy", x: 0, y1: 0, y2: 0.5, stroke: faint }),
    ruleY(keyed, {
      ...{ fy: "fy", y, x1: "lower", x2: "upper" },
      ...{ stroke: ink, strokeWidth: 3, strokeLinecap: "round" },
    }),
    dot(keyed, {
      ...{ fy: "fy", x: "gap", y, r: 5.5 },
      ...{ fill: ink, stroke: "var(--colorNeutralBackground1)", strokeWidth: 2 },
    }),
  ];
}

/** Pixels from 0 to the end of the band from which two figures fit beside each other. */
const ROOM_FOR_TWO = 24;

/** Where the tolerated band ends, in figures. */
function scale(
  keyed: KeyedRow[],
  { margin, marginFigures: { below, above, both } }: GapChartProps,
  room: number,
): Markish {
  const two = [
    { x: -margin, figure: below },
    { x: margin, figure: above },
  ];
  return text(room < ROOM_FOR_TWO ? [{ x: 0, figure: both }] : two, {
    ...{ x: "x", y: 0, text: "figure", lineAnchor: "top", dy: 4, fill: faint },
    fy: () => keyed.length - 1,
    fontVariant: "tabular-nums",
  });
}

/** What each row is, and its figures. */
function captions(keyed: KeyedRow[], far: number): Markish[] {
  const at = { fy: "fy", y: 0.5, lineAnchor: "bottom", dy: -5, fill: ink } as const;
  return [
    text(keyed, { ...at, x: -far, textAnchor: "start", text: "label", fontWeight: 600 }),
    text(keyed, {
      ...{ ...at, x: far, textAnchor: "end", text: "figures" },
      fontVariant: "tabular-nums",
    }),
  ];
}

function draw(props: GapChartProps, width: number): Element {
  const { rows, margin, salesHigher, backOfficeHigher } = props;
  const far = reach(rows, margin);
  const keyed = rows.map((row, fy) => ({ ...row, fy }));
  const below = { fy: () => keyed.length - 1, dy: 34, fill: faint };
  return plot({
    width,
    height: 46 + 52 * rows.length,
    marginLeft: 6,
    marginRight: 6,
    marginTop: 4,
    marginBottom: 40,
    className: "picture",
    style: pictureStyle,
    x: { domain: [-far, far], axis: null },
    y: { domain: [0, 1], axis: null },
    fy: { domain: keyed.map(({ fy }) => fy), axis: null, padding: 0 },
    marks: [
      ...intervals(keyed, margin),
      ...captions(keyed, far),
      scale(keyed, props, ((width - 12) * margin) / (2 * far)),
      text([salesHigher], { ...below, frameAnchor: "bottom-left" }),
      text([backOfficeHigher], { ...below, frameAnchor: "bottom-right" }),
    ],
  });
}

/** Gaps with their intervals against the band that is treated as tolerable. */
export function GapChart(props: GapChartProps): ReactElement {
  const { label, rows, margin, marginFigures, salesHigher, backOfficeHigher } = props;
  const drawing = useCallback(
    (width: number) =>
      draw({ label, rows, margin, marginFigures, salesHigher, backOfficeHigher }, width),
    [label, rows, margin, marginFigures, salesHigher, backOfficeHigher],
  );
  return <Picture label={label} draw={drawing} />;
}

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import type { DistributionChartProps } from "../charts/DistributionChart";
import type { GapChartProps } from "../charts/GapChart";
import { Columns } from "./parts/Columns";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { Headline, type Tone } from "./parts/Headline";
import { Waterfall, type WaterfallProps } from "./parts/Waterfall";

const GapChart = lazy(async () => ({ default: (await import("../charts/GapChart")).GapChart }));
const DistributionChart = lazy(async () => ({
  default: (await import("../charts/DistributionChart")).DistributionChart,
}));

export interface DiagnosePanelProps {
  readonly verdict: string;
  readonly tone: Tone;
  readonly odds: string;
  readonly within: string | null;
  readonly gaps: GapChartProps;
  readonly gapsHeading: string;
  readonly distribution: DistributionChartProps;
  readonly distributionHeading: string;
  readonly distributionNote: string;
  readonly causes: WaterfallProps | null;
  readonly policy: string | null;
  readonly tables: readonly (FigureTableProps & {
    readonly note: string | null;
    readonly open: boolean;
  })[];
  readonly more: { readonly label: string; readonly lines: readonly string[] } | null;
  readonly method: {
    readonly label: string;
    readonly lines: readonly string[];
    readonly figures: FigureTableProps;
  };
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3 },
  gaps: { minHeight: "98px" },
  picture: { minHeight: "220px" },
});

/** Step 2: the sentence, then the picture, then the tables, the method last. */
export function DiagnosePanel(props: DiagnosePanelProps): ReactElement {
  const { verdict, tone, odds, within, causes, policy } = props;
  const styles = useStyles();
  return (
    <>
      <div className={styles.stack}>
        <Headline text={verdict} tone={tone} />
        <Text>{odds}</Text>
        {within !== null && <Text>{within}</Text>}
      </div>
      <Columns>
        <Pictures {...props} />
        <>
          {causes !== null && <Waterfall {...causes} />}
          {policy !== null && (
            <Text size={200} className={styles.note}>
              {policy}
            </Text>
          )}
          <Details {...props} />
        </>
      </Columns>
    </>
  );
}

function Pictures(props: DiagnosePanelProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <section className={styles.stack} aria-label={props.gapsHeading}>
        <h2 className={styles.heading}>{props.gapsHeading}</h2>
        <Suspense fallback={<div className={styles.gaps} />}>
          <GapChart {...props.gaps} />
        </Suspense>
      </section>
      <section className={styles.stack} aria-label={props.distributionHeading}>
        <h2 className={styles.heading}>{props.distributionHeading}</h2>
        <Suspense fallback={<div className={styles.picture} />}>
          <DistributionChart {...props.distribution} />
        </Suspense>
        <Text size={200} className={styles.note}>
          {props.distributionNote}
        </Text>
      </section>
    </>
  );
}

function Details({ tables, more, method }: DiagnosePanelProps): ReactElement {
  return (
    <div>
      {tables.map(({ note, open, ...table }) => (
        <Fold key={table.caption} label={table.caption} open={open}>
          {note?.split("\n").map((line) => (
            <Text key={line} size={200}>
              {line}
            </Text>
          ))}
          {table.rows.length > 0 && <FigureTable {...table} captionHidden />}
        </Fold>
      ))}
      {more !== null && (
        <Fold label={more.label}>
          {more.lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Fold>
      )}
      <Fold label={method.label}>
        <FigureTable {...method.figures} captionHidden />
        {method.lines.map((line) => (
          <Text key={line} size={200}>
            {line}
          </Text>
        ))}
      </Fold>
    </div>
  );
}

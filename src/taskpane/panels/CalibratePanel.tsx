import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import type { DistributionChartProps } from "../charts/DistributionChart";
import { Choice, type ChoiceProps } from "./parts/Choice";
import { Columns } from "./parts/Columns";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { Headline, type Tone } from "./parts/Headline";
import { Lever, type LeverItem } from "./parts/Lever";
import { NumberEntry, type NumberEntryProps } from "./parts/NumberEntry";
import { Protected, type ProtectedProps } from "./parts/Protected";
import { Strength, type StrengthProps } from "./parts/Strength";
import { Rules, type RulesProps } from "./parts/Rules";

const DistributionChart = lazy(async () => ({
  default: (await import("../charts/DistributionChart")).DistributionChart,
}));

export interface CalibratePanelProps {
  readonly sentence: string;
  readonly tone: Tone;
  readonly leversHeading: string;
  readonly gapHeading: string;
  readonly levers: readonly LeverItem[];
  readonly strength: StrengthProps;
  readonly guardrails: {
    readonly heading: string;
    readonly margin: NumberEntryProps;
    readonly maxMove: NumberEntryProps;
    readonly move: ChoiceProps;
    readonly protect: ProtectedProps;
  };
  readonly rules: RulesProps;
  readonly after: FigureTableProps;
  readonly distribution: DistributionChartProps;
  readonly distributionHeading: string;
  readonly decide: string;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  picture: { minHeight: "220px" },
});

/** Step 3: the levers in the order of honesty, the guardrails, and what they do, live. */
export function CalibratePanel(props: CalibratePanelProps): ReactElement {
  const styles = useStyles();
  const { guardrails } = props;
  return (
    <>
      <Headline text={props.sentence} tone={props.tone} />
      <Columns>
        <>
          <section className={styles.stack} aria-label={props.leversHeading}>
            <div className={styles.head}>
              <h2 className={styles.heading}>{props.leversHeading}</h2>
              <span className={styles.small}>{props.gapHeading}</span>
            </div>
            {props.levers.map(({ key, ...lever }) => (
              <Lever key={key} {...lever} />
            ))}
            <Strength {...props.strength} />
          </section>
        </>
        <>
          <FigureTable {...props.after} />
          <section className={styles.stack} aria-label={props.distributionHeading}>
            <h2 className={styles.heading}>{props.distributionHeading}</h2>
            <Suspense fallback={<div className={styles.picture} />}>
              <DistributionChart {...props.distribution} />
            </Suspense>
          </section>
          <div>
            <Fold label={guardrails.heading}>
              <NumberEntry {...guardrails.margin} />
              <NumberEntry {...guardrails.maxMove} />
              <Choice {...guardrails.move} />
              <Protected {...guardrails.protect} />
            </Fold>
            <Rules {...props.rules} />
          </div>
        </>
      </Columns>
      <Text size={200} className={styles.small}>
        {props.decide}
      </Text>
    </>
  );
}

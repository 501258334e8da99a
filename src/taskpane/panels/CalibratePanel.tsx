import { Checkbox, makeStyles, Slider, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, type ReactElement } from "react";
import type { DistributionChartProps } from "../charts/DistributionChart";
import { Choice, type ChoiceProps } from "./parts/Choice";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { Headline, type Tone } from "./parts/Headline";
import { NumberEntry, type NumberEntryProps } from "./parts/NumberEntry";
import { Protected, type ProtectedProps } from "./parts/Protected";
import { TextLine, type TextEntry } from "./parts/TextLine";
import { Rules, type RulesProps } from "./parts/Rules";

const DistributionChart = lazy(async () => ({
  default: (await import("../charts/DistributionChart")).DistributionChart,
}));

export interface LeverItem {
  readonly key: string;
  readonly label: string;
  readonly on: boolean;
  readonly available: boolean;
  /** Why it cannot be used, or what it does. */
  readonly note: string;
  /** What it does to the gap. */
  readonly effect: string;
  readonly onToggle: (on: boolean) => void;
  readonly entries: readonly NumberEntryProps[];
  readonly sources: readonly TextEntry[];
}

export interface CalibratePanelProps {
  readonly sentence: string;
  readonly tone: Tone;
  readonly leversHeading: string;
  readonly gapHeading: string;
  readonly levers: readonly LeverItem[];
  readonly strength: {
    readonly label: string;
    readonly percent: number;
    readonly figure: string;
    readonly effect: string;
    readonly smallest: { readonly label: string; readonly on: boolean };
    readonly note: string;
    readonly disabled: boolean;
    readonly onMove: (percent: number) => void;
    readonly onSmallest: (on: boolean) => void;
  };
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
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  lever: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  effect: { fontVariantNumeric: "tabular-nums", textAlign: "end", whiteSpace: "nowrap" },
  check: { marginInlineStart: "-8px" },
  note: {
    gridColumn: "1 / -1",
    paddingInlineStart: "28px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  entries: {
    gridColumn: "1 / -1",
    paddingInlineStart: "32px",
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  picture: { minHeight: "208px" },
});

/** Step 3: the levers in the order of honesty, the guardrails, and what they do, live. */
export function CalibratePanel(props: CalibratePanelProps): ReactElement {
  const styles = useStyles();
  const { guardrails } = props;
  return (
    <>
      <Headline text={props.sentence} tone={props.tone} />
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
      <Text size={200} className={styles.small}>
        {props.decide}
      </Text>
    </>
  );
}

function Lever(props: Omit<LeverItem, "key">): ReactElement {
  const styles = useStyles();
  const { label, on, available, note, effect, onToggle, entries, sources } = props;
  return (
    <div className={styles.lever}>
      <Checkbox
        className={styles.check}
        label={label}
        checked={on && available}
        disabled={!available}
        onChange={(_, data) => onToggle(data.checked === true)}
      />
      <span className={styles.effect}>{effect}</span>
      <span className={styles.note}>{note}</span>
      {on && available && entries.length > 0 && (
        <div className={styles.entries}>
          {entries.map((entry) => (
            <NumberEntry key={entry.label} {...entry} />
          ))}
        </div>
      )}
      {on && available && sources.length > 0 && (
        <div className={styles.entries}>
          {sources.map((source) => (
            <TextLine key={source.label} {...source} />
          ))}
        </div>
      )}
    </div>
  );
}

function Strength(props: CalibratePanelProps["strength"]): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.stack}>
      <div className={styles.lever}>
        <label id={id}>
          {props.label} <span className={styles.effect}>{props.figure}</span>
        </label>
        <span className={styles.effect}>{props.effect}</span>
      </div>
      <Slider
        min={0}
        max={100}
        value={props.percent}
        disabled={props.disabled}
        aria-labelledby={id}
        aria-valuetext={props.figure}
        onChange={(_, data) => props.onMove(data.value)}
      />
      <span className={styles.small}>{props.note}</span>
      <Checkbox
        className={styles.check}
        label={props.smallest.label}
        checked={props.smallest.on}
        disabled={props.disabled}
        onChange={(_, data) => props.onSmallest(data.checked === true)}
      />
    </div>
  );
}

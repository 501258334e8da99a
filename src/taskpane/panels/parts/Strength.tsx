import { makeStyles, Slider, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { Tick } from "./Tick";

export interface StrengthProps {
  readonly label: string;
  readonly percent: number;
  readonly figure: string;
  readonly effect: string;
  readonly smallest: { readonly label: string; readonly on: boolean };
  readonly note: string;
  readonly disabled: boolean;
  readonly onMove: (percent: number) => void;
  readonly onSmallest: (on: boolean) => void;
}

const useStyles = makeStyles({
  stack: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    marginTop: tokens.spacingVerticalS,
  },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  effect: { fontVariantNumeric: "tabular-nums", textAlign: "end", whiteSpace: "nowrap" },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The residual dial: how far what the levers before it leave is closed. */
export function Strength(props: StrengthProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
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
      <Tick {...props.smallest} disabled={props.disabled} onTick={props.onSmallest} />
    </div>
  );
}

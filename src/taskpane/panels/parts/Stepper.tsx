import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark12Filled } from "@fluentui/react-icons/svg/checkmark";
import { type ReactElement } from "react";

export interface StepItem {
  readonly key: string;
  readonly label: string;
  readonly number: string;
  readonly state: "done" | "here" | "open" | "closed";
  readonly onPress: () => void;
}

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly StepItem[];
}

const useStyles = makeStyles({
  // The host draws its own menu over the top right 34 x 32 px.
  nav: { paddingInlineEnd: "34px" },
  list: {
    display: "grid",
    // As wide as its word each: in English, five equal parts of a narrow pane are too narrow for two of them.
    gridTemplateColumns: "repeat(5, auto)",
    justifyContent: "space-between",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  step: {
    minWidth: "44px",
    display: "grid",
    justifyItems: "center",
    rowGap: "2px",
    padding: "6px 0",
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: "11px",
    lineHeight: "14px",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": {
      color: tokens.colorNeutralForeground3,
      cursor: "default",
      backgroundColor: "transparent",
    },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  dot: {
    display: "grid",
    placeItems: "center",
    width: "20px",
    height: "20px",
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontVariantNumeric: "tabular-nums",
  },
  dotHere: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  dotDone: { color: tokens.colorBrandForeground1, border: `1px solid ${tokens.colorBrandStroke1}` },
  dotClosed: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
});

/** Where we are, what is done, and the way back. */
export function Stepper({ label, steps }: StepperProps): ReactElement {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.nav}>
      <ol className={styles.list}>
        {steps.map(({ key, label: name, number, state, onPress }) => (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(styles.step, state === "here" && styles.here)}
              aria-current={state === "here" ? "step" : undefined}
              disabled={state === "closed"}
              onClick={onPress}
            >
              <span
                className={mergeClasses(
                  styles.dot,
                  state === "here" && styles.dotHere,
                  state === "done" && styles.dotDone,
                  state === "closed" && styles.dotClosed,
                )}
                aria-hidden="true"
              >
                {state === "done" ? <Checkmark12Filled /> : number}
              </span>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

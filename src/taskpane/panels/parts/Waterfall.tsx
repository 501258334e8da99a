import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";

/** One part: where its bar starts and ends, as shares of the width from 0 to 1. */
export interface WaterfallPart {
  readonly key: string;
  readonly label: string;
  readonly figure: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "total" | "up" | "down";
}

export interface WaterfallProps {
  readonly caption: string;
  readonly parts: readonly WaterfallPart[];
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 11fr) auto minmax(0, 9fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "center",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  label: { overflowWrap: "anywhere" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", margin: 0 },
  track: { position: "relative", height: "14px" },
  bar: {
    position: "absolute",
    top: "2px",
    bottom: "2px",
    minWidth: "2px",
    borderRadius: "1px",
    forcedColorAdjust: "none",
  },
  total: {
    backgroundColor: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  up: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  down: {
    backgroundColor: "transparent",
    border: `1.5px solid ${tokens.colorCompoundBrandBackground}`,
    boxSizing: "border-box",
    "@media (forced-colors: active)": { border: "1.5px solid Highlight" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;

/** Parts that add up exactly, each bar starting where the one before ended; filled bars add, hollow bars take away. */
export function Waterfall({ caption, parts }: WaterfallProps): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={caption}>
      <h2 className={styles.caption}>{caption}</h2>
      <dl className={styles.list}>
        {parts.map(({ key, label, figure, from, to, kind }) => (
          <Part key={key}>
            <dt className={mergeClasses(styles.label, kind === "total" && styles.strong)}>
              {label}
            </dt>
            <dd className={mergeClasses(styles.figure, kind === "total" && styles.strong)}>
              {figure}
            </dd>
            <dd className={styles.track} aria-hidden="true" style={{ margin: 0 }}>
              <span
                className={mergeClasses(styles.bar, styles[kind])}
                style={{
                  insetInlineStart: percent(Math.min(from, to)),
                  width: percent(Math.abs(to - from)),
                }}
              />
            </dd>
          </Part>
        ))}
      </dl>
    </section>
  );
}

function Part({ children }: { readonly children: readonly ReactElement[] }): ReactElement {
  return <>{children}</>;
}

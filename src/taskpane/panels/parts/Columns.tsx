import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 900px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      columnGap: "48px",
    },
  },
  column: {
    display: "grid",
    alignContent: "start",
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

/** Two halves under each other in a pane, beside each other on a wide screen. */
export function Columns({
  children: [first, second],
}: {
  readonly children: readonly [ReactElement, ReactElement];
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{first}</div>
      <div className={styles.column}>{second}</div>
    </div>
  );
}

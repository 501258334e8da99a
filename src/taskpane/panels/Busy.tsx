import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Only what takes longer than 300 ms is worth a word.
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "300ms",
    animationTimingFunction: "step-end",
    animationFillMode: "both",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

export interface BusyProps {
  readonly text: string | null;
  /** Null where stopping half-way would leave something behind. */
  readonly cancel: { readonly label: string; readonly onPress: () => void } | null;
}

/** What the pane is waiting for, said once it takes long enough to be noticed, and the way out of it. */
export function Busy({ text, cancel }: BusyProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" style={{ display: text === null ? "none" : "contents" }}>
      {text !== null && (
        <div className={styles.late}>
          <Spinner size="tiny" label={text} />
          {cancel !== null && (
            <Button size="small" onClick={cancel.onPress}>
              {cancel.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

import { makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Only what takes longer than 300 ms is worth a word.
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "300ms",
    animationTimingFunction: "step-end",
    animationFillMode: "both",
    justifySelf: "start",
  },
});

/** What the pane is waiting for, said once it takes long enough to be noticed. */
export function Busy({ text }: { readonly text: string | null }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" style={{ display: text === null ? "none" : "contents" }}>
      {text !== null && <Spinner className={styles.late} size="tiny" label={text} />}
    </div>
  );
}

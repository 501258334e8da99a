import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";

export interface InViewProps {
  /** What is new; null when there is nothing to be shown. */
  readonly news: object | null;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Brings what is new into view and leaves the focus where it is: a press far down the pane is answered at its top. */
export function InView({ news, children }: InViewProps): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return (
    <div ref={place} className={styles.stack}>
      {children}
    </div>
  );
}

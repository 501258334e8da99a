import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";

export interface TimerProps {
  readonly label: string;
  /** Seconds so far, asked anew every second. */
  readonly seconds: () => number;
  /** After this many seconds the figure stands out. */
  readonly limit: number;
}

const useStyles = makeStyles({
  time: { fontVariantNumeric: "tabular-nums", minWidth: "3.5em", textAlign: "end" },
  over: { fontWeight: tokens.fontWeightBold, color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Minutes and seconds on the present person. */
export function Timer({ label, seconds, limit }: TimerProps): ReactElement {
  const styles = useStyles();
  const [, tick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  const whole = Math.floor(seconds());
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return (
    <span
      role="timer"
      aria-label={`${label}: ${text}`}
      className={mergeClasses(styles.time, whole > limit && styles.over)}
    >
      {text}
    </span>
  );
}

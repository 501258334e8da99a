import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface ConflictsProps {
  readonly heading: string;
  /** What a press says that leads to the cells. */
  readonly show: string;
  readonly lines: readonly { readonly text: string; readonly onShow: (() => void) | null }[];
  /** Takes what somebody else put there instead. */
  readonly take: {
    readonly label: string;
    readonly hint: string;
    readonly onPress: () => void;
  } | null;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  show: { flexShrink: 0 },
});

/** Everything that is in the way of a write, or does not count, each with a way to see it. */
export function Conflicts({ heading, show, lines, take }: ConflictsProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.stack} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {lines.map(({ text, onShow }) => (
        <div key={text} className={styles.line}>
          <Text>{text}</Text>
          {onShow !== null && (
            <Button
              size="small"
              className={styles.show}
              aria-label={`${show}: ${text}`}
              onClick={onShow}
            >
              {show}
            </Button>
          )}
        </div>
      ))}
      {take !== null && (
        <>
          <Text size={200}>{take.hint}</Text>
          <Button onClick={take.onPress}>{take.label}</Button>
        </>
      )}
    </section>
  );
}

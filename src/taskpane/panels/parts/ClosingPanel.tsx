import { Button, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import { TextLine, type TextEntry } from "./TextLine";

export interface ClosingPanelProps {
  readonly heading: string;
  readonly locked: string | null;
  readonly market: ChoiceProps;
  readonly entries: readonly TextEntry[];
  /** What must be put right before the lock. */
  readonly blocked: { readonly heading: string; readonly lines: readonly string[] };
  readonly unlockReason: TextEntry | null;
  readonly lock: {
    readonly label: string;
    readonly note: string | null;
    readonly disabled: boolean;
    readonly onPress: () => void;
  };
}

const useStyles = makeStyles({
  blocked: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** How the meeting ends: what was made of the market, what stays open, who signs, and the lock. */
export function ClosingPanel(props: ClosingPanelProps): ReactElement {
  const { heading, locked, market, entries, blocked, unlockReason, lock } = props;
  const styles = useStyles();
  return (
    <Fold label={heading}>
      {locked !== null && <Text className={styles.label}>{locked}</Text>}
      {locked === null && <Choice {...market} horizontal={false} />}
      {entries.map((entry) => (
        <TextLine key={entry.label} {...entry} />
      ))}
      {blocked.lines.length > 0 && (
        <div>
          <Text className={styles.label}>{blocked.heading}</Text>
          <ul className={styles.blocked}>
            {blocked.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {unlockReason !== null && <TextLine {...unlockReason} />}
      <Field hint={lock.note}>
        <Button disabledFocusable={lock.disabled} onClick={lock.onPress}>
          {lock.label}
        </Button>
      </Field>
    </Fold>
  );
}

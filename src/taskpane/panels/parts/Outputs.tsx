import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";

export interface OutputsProps {
  readonly heading: string;
  readonly note: string | null;
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly what: string;
    readonly button: {
      readonly label: string;
      readonly disabled: boolean;
      readonly onPress: () => void;
    };
  }[];
}

const useStyles = makeStyles({
  item: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  what: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Sheets that can be written beside the calibration, each with what it is for. */
export function Outputs({ heading, note, items }: OutputsProps): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={heading}>
      {note !== null && <Text>{note}</Text>}
      {items.map(({ key, name, what, button }) => (
        <section key={key} className={styles.item} aria-label={name}>
          <h3 className={styles.name}>{name}</h3>
          <Text className={styles.what}>{what}</Text>
          <Button size="small" disabledFocusable={button.disabled} onClick={button.onPress}>
            {button.label}
          </Button>
        </section>
      ))}
    </Fold>
  );
}

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import { Tick } from "./Tick";

interface Press {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

export interface SharingProps {
  readonly heading: string;
  readonly what: string;
  readonly people: ChoiceProps;
  readonly buttons: readonly Press[];
  readonly purge: {
    readonly heading: string;
    readonly what: string;
    readonly sure: {
      readonly label: string;
      readonly on: boolean;
      readonly onTick: (on: boolean) => void;
    };
    readonly button: Press;
  };
}

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What leaves this workbook: a copy without what others need not see, and the file without what they cannot see. */
export function Sharing({ heading, what, people, buttons, purge }: SharingProps): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={heading}>
      <Text size={200}>{what}</Text>
      <Choice {...people} />
      {buttons.map(({ label, disabled, onPress }) => (
        <Button key={label} disabledFocusable={disabled} onClick={onPress}>
          {label}
        </Button>
      ))}
      <h3 className={styles.heading}>{purge.heading}</h3>
      <Text size={200}>{purge.what}</Text>
      <Tick {...purge.sure} />
      <Button disabledFocusable={purge.button.disabled} onClick={purge.button.onPress}>
        {purge.button.label}
      </Button>
    </Fold>
  );
}

import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import { TextLine, type TextEntry } from "./TextLine";
import { Tick } from "./Tick";

export interface TogetherProps {
  readonly heading: string;
  readonly note: string;
  readonly choices: readonly ChoiceProps[];
  readonly entry: TextEntry;
  readonly sure: {
    readonly label: string;
    readonly on: boolean;
    readonly onTick: (on: boolean) => void;
  };
  readonly press: {
    readonly label: string;
    readonly disabled: boolean;
    readonly onPress: () => void;
  };
  /** Takes the last such decision back; null when there was none. */
  readonly back: { readonly label: string; readonly onPress: () => void } | null;
}

const useStyles = makeStyles({ lines: { whiteSpace: "pre-line" } });

/** One decision for everybody nobody spoke about: said, explained, agreed to, pressed; and taken back. */
export function TogetherPanel(props: TogetherProps): ReactElement {
  const { heading, note, choices, entry, sure, press, back } = props;
  const styles = useStyles();
  return (
    <Fold label={heading}>
      <Text size={200} className={styles.lines}>
        {note}
      </Text>
      {choices.map((choice) => (
        <Choice key={choice.label} {...choice} />
      ))}
      <TextLine {...entry} />
      <Tick {...sure} />
      <Button disabledFocusable={press.disabled} onClick={press.onPress}>
        {press.label}
      </Button>
      {back !== null && (
        <Button appearance="subtle" onClick={back.onPress}>
          {back.label}
        </Button>
      )}
    </Fold>
  );
}

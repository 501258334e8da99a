import { Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";

export interface BonusOfferProps {
  readonly heading: string;
  readonly text: string;
  readonly entries: readonly NumberEntryProps[];
  /** What the bonus sheet there is has and a new one would not have, and who would not be in it. */
  readonly notes: readonly string[];
  /** Why it cannot be written yet; null when it can. */
  readonly missing: string | null;
  readonly button: {
    readonly label: string;
    readonly disabled: boolean;
    readonly onPress: () => void;
  };
}

/** A pool to share out: how much, and between which limits. */
export function BonusOffer({
  heading,
  text,
  entries,
  notes,
  missing,
  button,
}: BonusOfferProps): ReactElement {
  return (
    <Fold label={heading}>
      <Text size={200}>{text}</Text>
      {entries.map((entry) => (
        <NumberEntry key={entry.label} {...entry} />
      ))}
      {notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      {missing !== null && <Text size={200}>{missing}</Text>}
      <Button disabledFocusable={button.disabled} onClick={button.onPress}>
        {button.label}
      </Button>
    </Fold>
  );
}

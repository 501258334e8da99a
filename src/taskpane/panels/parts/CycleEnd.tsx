import { Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";
import { TextLine, type TextEntry } from "./TextLine";

export interface CycleEndProps {
  readonly heading: string;
  readonly what: string;
  readonly name: TextEntry;
  readonly button: {
    readonly label: string;
    readonly disabled: boolean;
    readonly onPress: () => void;
  };
}

/** The end of a cycle: one row of figures for the history. */
export function CycleEnd({ heading, what, name, button }: CycleEndProps): ReactElement {
  return (
    <Fold label={heading}>
      <Text size={200}>{what}</Text>
      <TextLine {...name} />
      <Button disabledFocusable={button.disabled} onClick={button.onPress}>
        {button.label}
      </Button>
    </Fold>
  );
}

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";

export interface CalibCellsProps {
  readonly heading: string;
  readonly text: string;
  readonly scope: ChoiceProps;
  readonly buttons: readonly {
    readonly label: string;
    readonly disabled: boolean;
    readonly onPress: () => void;
  }[];
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be done to the cells with CALIB formulas, folded away until somebody needs it. */
export function CalibCells({ heading, text, scope, buttons }: CalibCellsProps): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={heading}>
      <Text size={200}>{text}</Text>
      <Choice {...scope} />
      <div className={styles.buttons}>
        {buttons.map(({ label, disabled, onPress }) => (
          <Button key={label} disabledFocusable={disabled} onClick={onPress}>
            {label}
          </Button>
        ))}
      </div>
    </Fold>
  );
}

import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onTick: (on: boolean) => void;
}

const useStyles = makeStyles({
  // Fluent keeps room around the box; it stands under the words above it all the same.
  edge: { marginInlineStart: "-8px" },
});

/** A box to tick, at the edge of what it stands in. */
export function Tick({ label, on, disabled = false, onTick }: TickProps): ReactElement {
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.edge}
      label={label}
      checked={on}
      disabled={disabled}
      onChange={(_, data) => onTick(data.checked === true)}
    />
  );
}

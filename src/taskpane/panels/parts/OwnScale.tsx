import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";

export interface OwnScaleProps {
  readonly choice: ChoiceProps;
  /** Its ends and its step; none while the scores tell. */
  readonly entries: readonly NumberEntryProps[];
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Which scale scores in numbers are on: as they show, or one that is typed. */
export function OwnScale({ choice, entries }: OwnScaleProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Choice {...choice} />
      {entries.map((entry) => (
        <NumberEntry key={entry.label} {...entry} />
      ))}
    </div>
  );
}

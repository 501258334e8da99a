import { Field, Input, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { FigureTable, type FigureTableProps } from "./FigureTable";
import { Fold } from "./Fold";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";

export interface RulesProps {
  readonly heading: string;
  readonly grades: {
    readonly label: string;
    readonly hint: string;
    readonly value: string;
    readonly onCommit: (text: string) => void;
  };
  readonly shares: readonly NumberEntryProps[];
  readonly hard: {
    readonly label: string;
    readonly on: boolean;
    readonly onSwitch: (on: boolean) => void;
  } | null;
  readonly sentence: string | null;
  readonly seats: FigureTableProps | null;
}

const useStyles = makeStyles({
  sentence: { fontWeight: tokens.fontWeightSemibold },
});

/** A target distribution: which grades, what share of people each, and the seats that makes. */
export function Rules({
  heading,
  grades,
  shares,
  hard,
  sentence,
  seats,
}: RulesProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== grades.value) grades.onCommit(typed);
    setTyped(null);
  };
  return (
    <Fold label={heading}>
      <Field label={grades.label} hint={grades.hint}>
        <Input
          value={typed ?? grades.value}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
      </Field>
      {shares.map((share) => (
        <NumberEntry key={share.label} {...share} />
      ))}
      {hard !== null && (
        <Switch
          label={hard.label}
          checked={hard.on}
          onChange={(_, data) => hard.onSwitch(data.checked)}
        />
      )}
      {sentence !== null && <Text className={styles.sentence}>{sentence}</Text>}
      {seats !== null && <FigureTable {...seats} captionHidden />}
    </Fold>
  );
}

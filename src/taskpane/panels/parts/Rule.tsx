import { Button, Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import type { ChoiceProps } from "./Choice";
import type { NumberEntryProps } from "./NumberEntry";
import { TextEntry } from "./TextEntry";

export interface RuleEntry {
  readonly key: string;
  readonly grades: ChoiceProps;
  readonly operator: ChoiceProps;
  readonly share: NumberEntryProps;
  /** Between a lowest and a highest share. */
  readonly and: string;
  readonly upper: NumberEntryProps | null;
  readonly hard: {
    readonly label: string;
    readonly on: boolean;
    readonly onSwitch: (on: boolean) => void;
  };
  readonly remove: { readonly label: string; readonly onPress: () => void };
}

const useStyles = makeStyles({
  rule: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  // What is around a switch counts as its gap: on a line of its own it stands at the edge.
  hard: { marginInlineStart: "-4px" },
  list: { flexGrow: 1, flexBasis: "88px", minWidth: 0 },
  share: { width: "68px" },
  remove: { minWidth: "24px", paddingInline: 0 },
});

/** One rule about the share of a grade, or of neighbouring grades together. */
export function Rule(props: Omit<RuleEntry, "key">): ReactElement {
  const styles = useStyles();
  const { grades, operator, share, and, upper, hard, remove } = props;
  return (
    <div className={styles.rule}>
      <div className={styles.line}>
        <List {...grades} />
        <List {...operator} />
        <Button
          className={styles.remove}
          size="small"
          appearance="subtle"
          aria-label={remove.label}
          onClick={remove.onPress}
        >
          ×
        </Button>
      </div>
      <div className={styles.line}>
        <Share {...share} />
        {upper !== null && (
          <>
            <span>{and}</span>
            <Share {...upper} />
          </>
        )}
        <Switch
          className={styles.hard}
          label={hard.label}
          checked={hard.on}
          onChange={(_, data) => hard.onSwitch(data.checked)}
        />
      </div>
    </div>
  );
}

function List({ label, value, options, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  return (
    <Select
      className={styles.list}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onChoose(data.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

function Share({
  label,
  value,
  error = null,
  unit = null,
  onCommit,
}: NumberEntryProps): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={styles.share}
      validationState={error === null ? "none" : "error"}
      validationMessage={error}
    >
      <TextEntry {...{ label, value, unit, onCommit }} figure />
    </Field>
  );
}

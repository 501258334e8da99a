import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { type ReactElement } from "react";

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string | null;
  /** Asks for attention: this must be confirmed. */
  readonly warning?: string | null;
  /** Says that what is chosen is right, so that it is asked no more. */
  readonly confirm?: { readonly label: string; readonly onPress: () => void } | null;
  readonly horizontal?: boolean;
}

const useStyles = makeStyles({
  // A native list is as wide as its longest entry unless it is told otherwise.
  beside: { gridTemplateColumns: "minmax(0, 33%) minmax(0, 1fr)" },
  list: { minWidth: 0 },
  confirm: { justifySelf: "end" },
});

/** One of several, in the browser's own list: works by keyboard and never renders blank in a pane. */
export function Choice(props: ChoiceProps): ReactElement {
  const { label, value, options, onChoose, hint = null, warning = null, horizontal = true } = props;
  const { confirm = null } = props;
  const styles = useStyles();
  const field = (
    <Field
      {...(horizontal ? { className: styles.beside } : {})}
      label={label}
      orientation={horizontal ? "horizontal" : "vertical"}
      hint={hint}
      validationState={warning === null ? "none" : "warning"}
      validationMessage={warning}
    >
      <Select className={styles.list} value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
  if (confirm === null) return field;
  return (
    <>
      {field}
      <Button className={styles.confirm} size="small" onClick={confirm.onPress}>
        {confirm.label}
      </Button>
    </>
  );
}

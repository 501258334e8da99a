import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

export interface NumberEntryProps {
  readonly label: string;
  /** What stands there, as text; "" for none. */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly unit?: string | null;
  readonly horizontal?: boolean;
  /** Stands among choices, and is as wide as their lists. */
  readonly wide?: boolean;
}

const useStyles = makeStyles({
  // As in Choice.
  wide: { gridTemplateColumns: "minmax(0, 33%) minmax(0, 1fr)" },
  beside: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 45%)" },
  entry: { minWidth: 0 },
});

/** A figure typed by a person: it counts when Enter is pressed or the field is left, as it does in a cell. */
export function NumberEntry(props: NumberEntryProps): ReactElement {
  const {
    label,
    value,
    onCommit,
    hint = null,
    error = null,
    unit = null,
    horizontal = true,
    wide = false,
  } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <Field
      {...(horizontal ? { className: wide ? styles.wide : styles.beside } : {})}
      label={label}
      orientation={horizontal ? "horizontal" : "vertical"}
      hint={hint}
      validationState={error === null ? "none" : "error"}
      validationMessage={error}
    >
      <Input
        className={styles.entry}
        inputMode="decimal"
        value={typed ?? value}
        contentAfter={unit}
        input={{ style: { textAlign: "end", fontVariantNumeric: "tabular-nums", width: "100%" } }}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(null);
        }}
      />
    </Field>
  );
}

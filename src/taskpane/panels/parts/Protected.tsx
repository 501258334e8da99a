import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

export interface ProtectedProps {
  readonly label: string;
  readonly hint: string;
  readonly add: string;
  readonly people: readonly {
    readonly id: string;
    readonly label: string;
    readonly remove: string;
  }[];
  /** Said when what was typed is nobody's id or name. */
  readonly error: string | null;
  readonly onAdd: (text: string) => void;
  readonly onRemove: (id: string) => void;
}

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
  },
  people: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** People whose score stays as it is. */
export function Protected(props: ProtectedProps): ReactElement {
  const { label, hint, add, people, error, onAdd, onRemove } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const submit = (): void => {
    if (typed.trim() === "") return;
    onAdd(typed);
    setTyped("");
  };
  return (
    <>
      <div className={styles.entry}>
        <Field
          label={label}
          hint={hint}
          validationState={error === null ? "none" : "error"}
          validationMessage={error}
        >
          <Input
            style={{ minWidth: 0 }}
            input={{ style: { width: "100%" } }}
            value={typed}
            onChange={(_, data) => setTyped(data.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") submit();
            }}
          />
        </Field>
        <Button style={{ marginTop: 26, alignSelf: "start" }} onClick={submit}>
          {add}
        </Button>
      </div>
      {people.length > 0 && (
        <div className={styles.people}>
          {people.map((person) => (
            <Button
              key={person.id}
              size="small"
              aria-label={person.remove}
              onClick={() => onRemove(person.id)}
            >
              <bdi>{person.label}</bdi>&nbsp;×
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

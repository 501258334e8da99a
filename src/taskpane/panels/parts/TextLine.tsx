import { Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface TextEntry {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly hint?: string | null;
  /** Several lines; one otherwise. */
  readonly lines?: boolean;
  readonly disabled?: boolean;
}

/** Text a person writes. */
export function TextLine(props: TextEntry): ReactElement {
  const { label, value, onType, hint = null, lines = false, disabled = false } = props;
  return (
    <Field label={label} hint={hint}>
      {lines ? (
        <Textarea
          value={value}
          disabled={disabled}
          resize="vertical"
          onChange={(_, data) => onType(data.value)}
        />
      ) : (
        <Input value={value} disabled={disabled} onChange={(_, data) => onType(data.value)} />
      )}
    </Field>
  );
}

import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface TextEntry {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** One line of text a person writes. */
export function TextLine({ label, value, onType }: TextEntry): ReactElement {
  return (
    <Field label={label}>
      <Input value={value} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}

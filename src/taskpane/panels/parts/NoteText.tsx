import { Field, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";

export interface NoteTextProps {
  readonly heading: string;
  readonly label: string;
  readonly text: string;
}

/** A text to copy: it selects itself when it is entered. */
export function NoteText({ heading, label, text }: NoteTextProps): ReactElement {
  return (
    <Fold label={heading}>
      <Field label={label}>
        <Textarea
          readOnly
          value={text}
          rows={9}
          resize="vertical"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
    </Fold>
  );
}

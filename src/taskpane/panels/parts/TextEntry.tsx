import { Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

export interface TextEntryProps {
  /** Said to those who cannot see where it stands. */
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Holds a figure: stands right, and a phone shows digits. */
  readonly figure?: boolean;
  readonly unit?: string | null;
  readonly onCommit: (text: string) => void;
}

/** A line of text in a list: it counts when Enter is pressed or the field is left, as it does in a cell. */
export function TextEntry(props: TextEntryProps): ReactElement {
  const { label, value, placeholder = "", figure = false, unit = null, onCommit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <Input
      style={{ minWidth: 0 }}
      inputMode={figure ? "decimal" : "text"}
      input={{ style: { width: "100%", textAlign: figure ? "end" : "start" } }}
      size="small"
      aria-label={label}
      placeholder={placeholder}
      contentAfter={unit}
      value={typed ?? value}
      onChange={(_, data) => setTyped(data.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { type ReactElement } from "react";

export interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string | null;
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly onPress: () => void }[];
}

/** What happened, what was and was not changed, what to do next. */
export function Notice({ intent, title, text, actions }: NoticeProps): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody style={{ whiteSpace: "pre-line" }}>
        {title !== null && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      {actions.length > 0 && (
        <MessageBarActions>
          {actions.map(({ label, onPress }) => (
            <Button key={label} size="small" onClick={onPress}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

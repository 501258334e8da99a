import { Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Conflicts, type ConflictsProps } from "./Conflicts";
import { Fold } from "./Fold";
import { TextLine, type TextEntry } from "./TextLine";

export interface SwitchEntry {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export interface MeetingPanelProps {
  readonly heading: string;
  readonly switches: readonly SwitchEntry[];
  readonly entries: readonly TextEntry[];
  readonly votes: ChoiceProps;
  /** What was voted and counts for nobody. */
  readonly unread: ConflictsProps | null;
}

/** How the meeting is run: who is there, what the room sees, the votes cast before. */
export function MeetingPanel(props: MeetingPanelProps): ReactElement {
  const { heading, switches, entries, votes, unread } = props;
  return (
    <Fold label={heading}>
      {switches.map(({ label, on, onSwitch }) => (
        <Switch
          key={label}
          label={label}
          checked={on}
          onChange={(_, data) => onSwitch(data.checked)}
        />
      ))}
      {entries.map((entry) => (
        <TextLine key={entry.label} {...entry} />
      ))}
      <Choice {...votes} horizontal={false} />
      {unread !== null && <Conflicts {...unread} />}
    </Fold>
  );
}

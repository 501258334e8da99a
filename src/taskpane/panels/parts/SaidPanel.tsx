import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";
import { TextLine, type TextEntry } from "./TextLine";

export interface SaidPanelProps {
  readonly heading: string;
  readonly proposer: ChoiceProps | null;
  readonly dissent: TextEntry;
  readonly votesHeading: string;
  readonly votesHint: string;
  readonly votes: readonly NumberEntryProps[];
}

/** What the minutes keep beside the decision, and how members voted before the meeting. */
export function SaidPanel(props: SaidPanelProps): ReactElement {
  const { heading, proposer, dissent, votes } = props;
  return (
    <>
      <Fold label={heading}>
        {proposer !== null && <Choice {...proposer} />}
        <TextLine {...dissent} />
      </Fold>
      {votes.length > 0 && (
        <Fold label={props.votesHeading}>
          <Text size={200}>{props.votesHint}</Text>
          {votes.map((entry) => (
            <NumberEntry key={entry.label} {...entry} />
          ))}
        </Fold>
      )}
    </>
  );
}

import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import { TextLine, type TextEntry } from "./TextLine";
import { Tick } from "./Tick";

export interface RecusalProps {
  readonly heading: string;
  readonly hint: string;
  /** Who is out, for everybody to see. */
  readonly out: string | null;
  readonly own: string | null;
  readonly ticks: readonly {
    readonly name: string;
    readonly on: boolean;
    readonly disabled: boolean;
    readonly onTick: (on: boolean) => void;
  }[];
  /** Names to type when nobody is listed as present. */
  readonly entry: TextEntry | null;
  readonly decider: ChoiceProps | null;
  /** Why nothing can be chosen yet. */
  readonly blocked: string | null;
}

/** Who takes no part in the decision on a person. */
export function Recusal(props: RecusalProps): ReactElement {
  const { heading, hint, out, own, ticks, entry, decider, blocked } = props;
  return (
    <div>
      {out !== null && <Text>{out}</Text>}
      {blocked !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{blocked}</MessageBarBody>
        </MessageBar>
      )}
      {decider !== null && <Choice {...decider} horizontal={false} />}
      <Fold label={heading}>
        <Text size={200}>{hint}</Text>
        {own !== null && <Text>{own}</Text>}
        {ticks.map(({ name, ...tick }) => (
          <Tick key={name} label={name} {...tick} />
        ))}
        {entry !== null && <TextLine {...entry} />}
      </Fold>
    </div>
  );
}

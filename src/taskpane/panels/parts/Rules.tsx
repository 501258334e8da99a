import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { FigureTable, type FigureTableProps } from "./FigureTable";
import { Fold } from "./Fold";
import { Rule, type RuleEntry } from "./Rule";

export interface RulesProps {
  readonly heading: string;
  readonly grades: {
    readonly label: string;
    readonly hint: string;
    readonly value: string;
    readonly onCommit: (text: string) => void;
  };
  readonly rules: readonly RuleEntry[];
  readonly add: {
    readonly label: string;
    readonly hint: string;
    readonly onPress: () => void;
  } | null;
  readonly sentence: string | null;
  readonly outcomes: FigureTableProps | null;
  readonly seats: FigureTableProps | null;
}

/** A target distribution: which grades, which rules about them, and the seats that makes. */
export function Rules(props: RulesProps): ReactElement {
  const { heading, grades, rules, add, sentence, outcomes, seats } = props;
  return (
    <Fold label={heading}>
      <Grades {...grades} />
      {rules.map(({ key, ...rule }) => (
        <Rule key={key} {...rule} />
      ))}
      {add !== null && (
        <>
          <Button style={{ justifySelf: "start" }} onClick={add.onPress}>
            {add.label}
          </Button>
          <Text size={200}>{add.hint}</Text>
        </>
      )}
      {sentence !== null && (
        <Text weight="semibold" role="status">
          {sentence}
        </Text>
      )}
      {outcomes !== null && <FigureTable {...outcomes} />}
      {seats !== null && <FigureTable {...seats} />}
    </Fold>
  );
}

function Grades({ label, hint, value, onCommit }: RulesProps["grades"]): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <Field label={label} hint={hint}>
      <Input
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}

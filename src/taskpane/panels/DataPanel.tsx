import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { Choice, type ChoiceOption, type ChoiceProps } from "./parts/Choice";
import { Fold } from "./parts/Fold";
import { GroupSides, type GroupSidesProps } from "./parts/GroupSides";
import { Headline, type Tone } from "./parts/Headline";

export interface ColumnChoice {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly hint: string | null;
  readonly warning: string | null;
}

export interface ProblemItem {
  readonly key: string;
  readonly text: string;
  /** Cells to jump to, as people read them. */
  readonly places: readonly { readonly label: string; readonly onShow: () => void }[];
}

export interface DataPanelProps {
  readonly sentence: string;
  readonly tone: Tone;
  readonly firstRun: {
    readonly text: string;
    readonly button: string;
    readonly onPress: () => void;
  } | null;
  readonly source: {
    readonly label: string;
    readonly value: string;
    readonly options: readonly ChoiceOption[];
    readonly count: string | null;
    readonly onChoose: (value: string) => void;
    readonly refresh: { readonly label: string; readonly onPress: () => void };
  };
  readonly columns: readonly ColumnChoice[];
  readonly moreColumns: {
    readonly label: string;
    readonly columns: readonly ColumnChoice[];
  } | null;
  readonly onColumn: (field: string, value: string) => void;
  readonly scale: ChoiceProps | null;
  readonly groups: GroupSidesProps | null;
  readonly within: {
    readonly label: string;
    readonly value: string;
    readonly options: readonly ChoiceOption[];
    readonly hint: string;
    readonly onChoose: (value: string) => void;
  } | null;
  readonly problems: { readonly label: string; readonly items: readonly ProblemItem[] } | null;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  problem: { display: "grid", gap: tokens.spacingVerticalXXS },
  places: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  refresh: { justifySelf: "end" },
});

/** Step 1: which people, which columns, which label is which side, and what to look at first. */
export function DataPanel(props: DataPanelProps): ReactElement {
  const { sentence, tone, firstRun, source, columns, moreColumns, onColumn } = props;
  const styles = useStyles();
  return (
    <>
      <Headline text={sentence} tone={tone} />
      {firstRun !== null && (
        <div className={styles.stack}>
          <Text>{firstRun.text}</Text>
          <Button onClick={firstRun.onPress}>{firstRun.button}</Button>
        </div>
      )}
      <div className={styles.stack}>
        <Choice
          label={source.label}
          value={source.value}
          options={source.options}
          hint={source.count}
          onChoose={source.onChoose}
        />
        <Button
          className={styles.refresh}
          size="small"
          appearance="subtle"
          onClick={source.refresh.onPress}
        >
          {source.refresh.label}
        </Button>
        <Columns columns={columns} onColumn={onColumn} />
      </div>
      {props.scale !== null && <Choice {...props.scale} />}
      {props.groups !== null && <GroupSides {...props.groups} />}
      {props.within !== null && <Choice {...props.within} />}
      {props.problems !== null && <Problems {...props.problems} />}
      {moreColumns !== null && (
        <Fold label={moreColumns.label}>
          <Columns columns={moreColumns.columns} onColumn={onColumn} />
        </Fold>
      )}
    </>
  );
}

function Columns(props: {
  readonly columns: readonly ColumnChoice[];
  readonly onColumn: (field: string, value: string) => void;
}): ReactElement {
  return (
    <>
      {props.columns.map(({ field, ...choice }) => (
        <Choice key={field} {...choice} onChoose={(value) => props.onColumn(field, value)} />
      ))}
    </>
  );
}

function Problems({ label, items }: NonNullable<DataPanelProps["problems"]>): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={label} open>
      {items.map(({ key, text, places }) => (
        <div key={key} className={styles.problem}>
          <Text>{text}</Text>
          <div className={styles.places}>
            {places.map((place) => (
              <Button key={place.label} size="small" onClick={place.onShow}>
                {place.label}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </Fold>
  );
}

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { Choice, type ChoiceOption, type ChoiceProps } from "./parts/Choice";
import { Columns } from "./parts/Columns";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { GroupSides, type GroupSidesProps } from "./parts/GroupSides";
import { Headline, type Tone } from "./parts/Headline";
import { MarketTable, type MarketTableProps } from "./parts/MarketTable";
import { NumberEntry, type NumberEntryProps } from "./parts/NumberEntry";
import { OwnScale, type OwnScaleProps } from "./parts/OwnScale";
import { Problems, type ProblemsProps } from "./parts/Problems";

export interface ColumnChoice {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly hint: string | null;
  readonly warning: string | null;
  /** Says that the column proposed is the right one. */
  readonly confirm: NonNullable<ChoiceProps["confirm"]> | null;
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
  /** Headings that can mean several things. */
  readonly questions: {
    readonly heading: string;
    readonly hint: string;
    readonly choices: readonly (ChoiceProps & { readonly key: string })[];
  } | null;
  /** Rating scale and the way attainment is written, where they must be said. */
  readonly units: readonly ChoiceProps[];
  readonly ownScale: OwnScaleProps | null;
  /** Which day years of service are counted to, where there are hire dates. */
  readonly service: NumberEntryProps | null;
  readonly groups: GroupSidesProps | null;
  readonly within: {
    readonly label: string;
    readonly value: string;
    readonly options: readonly ChoiceOption[];
    readonly hint: string;
    readonly onChoose: (value: string) => void;
  } | null;
  readonly previous: readonly ChoiceProps[];
  readonly problems: ProblemsProps | null;
  readonly market: MarketTableProps | null;
  readonly roles: {
    readonly label: string;
    readonly note: string;
    readonly table: FigureTableProps;
  } | null;
  /** Null while there is no settings sheet. */
  readonly readSettings: { readonly label: string; readonly onPress: () => void } | null;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  questions: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  start: { justifySelf: "start" },
  refresh: { justifySelf: "end" },
});

/** Step 1: which people, which columns, which label is which side, and what to look at first. */
export function DataPanel(props: DataPanelProps): ReactElement {
  const { sentence, tone, firstRun } = props;
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
      <Columns>
        <List {...props} />
        <People {...props} />
      </Columns>
    </>
  );
}

/** Where the list is, and what its columns mean. */
function List(props: DataPanelProps): ReactElement {
  const { source, columns, onColumn } = props;
  const styles = useStyles();
  return (
    <>
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
        <ColumnChoices columns={columns} onColumn={onColumn} />
      </div>
      {props.ownScale !== null && <OwnScale {...props.ownScale} />}
      {props.questions !== null && <Questions {...props.questions} />}
      {props.units.map((choice) => (
        <Choice key={choice.label} {...choice} />
      ))}
    </>
  );
}

/** Who is who in it, and what there is to say about it. */
function People(props: DataPanelProps): ReactElement {
  const styles = useStyles();
  const { moreColumns, onColumn } = props;
  return (
    <>
      {props.groups !== null && <GroupSides {...props.groups} />}
      {props.within !== null && <Choice {...props.within} />}
      {props.previous.map((choice) => (
        <Choice key={choice.label} {...choice} />
      ))}
      {props.service !== null && <NumberEntry {...props.service} />}
      {props.problems !== null && <Problems {...props.problems} />}
      <div>
        {moreColumns !== null && (
          <Fold label={moreColumns.label}>
            <ColumnChoices columns={moreColumns.columns} onColumn={onColumn} />
          </Fold>
        )}
        {props.market !== null && (
          <Fold label={props.market.heading}>
            <MarketTable {...props.market} />
          </Fold>
        )}
        {props.roles !== null && <Roles {...props.roles} />}
        {props.readSettings !== null && (
          <Button className={styles.start} onClick={props.readSettings.onPress}>
            {props.readSettings.label}
          </Button>
        )}
      </div>
    </>
  );
}

function ColumnChoices(props: {
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

function Questions(props: NonNullable<DataPanelProps["questions"]>): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.questions} aria-label={props.heading}>
      <h2 className={styles.heading}>{props.heading}</h2>
      <Text size={200}>{props.hint}</Text>
      {props.choices.map(({ key, ...choice }) => (
        <Choice key={key} {...choice} />
      ))}
    </section>
  );
}

function Roles(props: NonNullable<DataPanelProps["roles"]>): ReactElement {
  const { label, note, table } = props;
  return (
    <Fold label={label}>
      <Text size={200}>{note}</Text>
      <FigureTable {...table} captionHidden />
    </Fold>
  );
}

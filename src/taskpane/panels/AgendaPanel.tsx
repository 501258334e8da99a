import { Badge, Button, Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SideName } from "../theme/sideColours";
import { Choice, type ChoiceProps } from "./parts/Choice";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { Headline, type Tone } from "./parts/Headline";
import { SideMark } from "./parts/SideMark";
import { TextLine, type TextEntry } from "./parts/TextLine";

export interface AgendaRow {
  readonly id: string;
  readonly name: string;
  readonly side: SideName | null;
  readonly why: string;
  readonly move: string;
  readonly status: string;
  readonly done: boolean;
  readonly onOpen: () => void;
}

export interface SwitchEntry {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export interface AgendaPanelProps {
  readonly sentence: string;
  readonly tone: Tone;
  readonly heading: string;
  readonly note: string;
  readonly rows: readonly AgendaRow[];
  readonly more: { readonly label: string; readonly onPress: () => void } | null;
  readonly live: FigureTableProps;
  readonly asymmetry: string | null;
  readonly meeting: {
    readonly heading: string;
    readonly switches: readonly SwitchEntry[];
    readonly entries: readonly TextEntry[];
    readonly votes: ChoiceProps;
    readonly lock: {
      readonly label: string;
      readonly note: string | null;
      readonly disabled: boolean;
      readonly onPress: () => void;
    };
  };
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  faint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    alignItems: "center",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  why: {
    gridColumn: "2 / -1",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  move: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Step 4, before a person is opened: who is to be discussed, and how the meeting is run. */
export function AgendaPanel(props: AgendaPanelProps): ReactElement {
  const { rows, more, meeting } = props;
  const styles = useStyles();
  return (
    <>
      <Headline text={props.sentence} tone={props.tone} />
      {rows.length > 0 && (
        <section className={styles.stack} aria-label={props.heading}>
          <h2 className={styles.heading}>{props.heading}</h2>
          <Text size={200} className={styles.faint}>
            {props.note}
          </Text>
          <ol className={styles.list}>
            {rows.map(({ id, ...row }) => (
              <li key={id}>
                <Row {...row} />
              </li>
            ))}
          </ol>
          {more !== null && (
            <Button appearance="subtle" size="small" onClick={more.onPress}>
              {more.label}
            </Button>
          )}
        </section>
      )}
      <FigureTable {...props.live} />
      {props.asymmetry !== null && <Text>{props.asymmetry}</Text>}
      <Meeting {...meeting} />
    </>
  );
}

function Row(props: Omit<AgendaRow, "id">): ReactElement {
  const styles = useStyles();
  const { name, side, why, move, status, done, onOpen } = props;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span>{side !== null && <SideMark side={side} />}</span>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.move}>{move}</span>
      <span className={styles.why}>
        {why}{" "}
        <Badge appearance="tint" color={done ? "success" : "informative"} size="small">
          {status}
        </Badge>
      </span>
    </button>
  );
}

function Meeting({
  heading,
  switches,
  entries,
  votes,
  lock,
}: AgendaPanelProps["meeting"]): ReactElement {
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
      <Field hint={lock.note}>
        <Button disabledFocusable={lock.disabled} onClick={lock.onPress}>
          {lock.label}
        </Button>
      </Field>
    </Fold>
  );
}

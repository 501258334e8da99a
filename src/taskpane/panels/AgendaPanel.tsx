import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SideName } from "../theme/sideColours";
import { ClosingPanel, type ClosingPanelProps } from "./parts/ClosingPanel";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { FlagRules, type FlagRulesProps } from "./parts/FlagRules";
import { Headline, type Tone } from "./parts/Headline";
import { MeetingPanel, type MeetingPanelProps } from "./parts/MeetingPanel";
import { SideMark } from "./parts/SideMark";
import { Timer, type TimerProps } from "./parts/Timer";
import { TogetherPanel, type TogetherProps } from "./parts/TogetherPanel";

export interface AgendaRow {
  readonly id: string;
  readonly name: string;
  readonly side: SideName | null;
  readonly why: string;
  readonly move: string;
  readonly status: string;
  readonly done: boolean;
  /** Who steps out for this person; null for nobody. */
  readonly recused: string | null;
  readonly onOpen: () => void;
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
  readonly flags: FlagRulesProps | null;
  /** Time since the first card was opened; null before. */
  readonly clock: TimerProps | null;
  readonly meeting: MeetingPanelProps;
  readonly together: TogetherProps | null;
  readonly closing: ClosingPanelProps;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  top: { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
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
  // As high as its words, which the meeting view enlarges.
  badge: { height: "auto" },
  move: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Step 4, before a person is opened: who is to be discussed, and how the meeting is run. */
export function AgendaPanel(props: AgendaPanelProps): ReactElement {
  const { rows, more, flags, clock } = props;
  const styles = useStyles();
  return (
    <>
      <Headline text={props.sentence} tone={props.tone} />
      {rows.length > 0 && (
        <section className={styles.stack} aria-label={props.heading}>
          <div className={styles.top}>
            <h2 className={styles.heading}>{props.heading}</h2>
            {clock !== null && (
              <span>
                {clock.label} <Timer {...clock} />
              </span>
            )}
          </div>
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
      <div>
        {flags !== null && <FlagRules {...flags} />}
        <MeetingPanel {...props.meeting} />
        {props.together !== null && <TogetherPanel {...props.together} />}
        <ClosingPanel {...props.closing} />
      </div>
    </>
  );
}

function Row(props: Omit<AgendaRow, "id">): ReactElement {
  const styles = useStyles();
  const { name, side, why, move, status, done, recused, onOpen } = props;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span>{side !== null && <SideMark side={side} />}</span>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.move}>{move}</span>
      <span className={styles.why}>
        {why}{" "}
        <Badge
          className={styles.badge}
          appearance="tint"
          color={done ? "success" : "informative"}
          size="small"
        >
          {status}
        </Badge>{" "}
        {recused !== null && (
          <Badge className={styles.badge} appearance="tint" color="warning" size="small">
            {recused}
          </Badge>
        )}
      </span>
    </button>
  );
}

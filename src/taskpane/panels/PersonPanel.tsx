import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type RefObject } from "react";
import type { SideName } from "../theme/sideColours";
import { DecisionEntry, type DecisionEntryProps } from "./parts/DecisionEntry";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { FlagRules, type FlagRulesProps } from "./parts/FlagRules";
import { Fold } from "./parts/Fold";
import { NoteText, type NoteTextProps } from "./parts/NoteText";
import { SaidPanel, type SaidPanelProps } from "./parts/SaidPanel";
import { SideMark } from "./parts/SideMark";
import { Timer, type TimerProps } from "./parts/Timer";
import { Waterfall, type WaterfallProps } from "./parts/Waterfall";

export interface PersonPanelProps {
  /** Whose card it is: another one is read from its top. */
  readonly id: string;
  readonly position: string;
  readonly back: { readonly label: string; readonly onPress: () => void };
  readonly timer: TimerProps;
  readonly name: string;
  readonly side: SideName | null;
  readonly place: string;
  readonly flags: readonly string[];
  readonly figures: readonly {
    readonly key: string;
    readonly label: string;
    readonly figure: string;
    readonly note: string;
  }[];
  readonly waterfall: WaterfallProps | null;
  readonly unchanged: string | null;
  readonly votes: string | null;
  readonly decision: DecisionEntryProps;
  readonly said: SaidPanelProps;
  /** Gap, spread and direction as decided so far. */
  readonly live: string;
  readonly rules: FlagRulesProps | null;
  /** Null where the room can read along. */
  readonly note: NoteTextProps | null;
  readonly peers: FigureTableProps & { readonly note: string };
  readonly evidence: FigureTableProps;
  readonly large: boolean;
}

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    whiteSpace: "nowrap",
  },
  back: { minWidth: 0, whiteSpace: "nowrap", marginInlineStart: "-8px" },
  stack: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  wide: {
    "@media (min-width: 800px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      columnGap: "48px",
      alignItems: "start",
    },
  },
  name: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  flags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // As high as its words, which the meeting view enlarges.
  flag: { height: "auto" },
  faint: { color: tokens.colorNeutralForeground3 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    // Labels, figures and what is said of them each on one line of their own.
    gridTemplateRows: "auto auto auto",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  fact: {
    display: "grid",
    gridTemplateRows: "subgrid",
    gridRow: "span 3",
    alignItems: "end",
    // What is below the first line of figures stands apart from it.
    ":nth-child(n + 3)": { marginTop: tokens.spacingVerticalS },
  },
  said: { alignSelf: "start", margin: 0 },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Step 4 for one person: what is suggested and why, who is near, and the committee's decision. */
export function PersonPanel(props: PersonPanelProps): ReactElement {
  const heading = useTopOf(props.id);
  const { back, side, flags, figures, waterfall, peers, large } = props;
  const styles = useStyles();
  return (
    <>
      <div className={styles.top}>
        <Button className={styles.back} appearance="subtle" size="small" onClick={back.onPress}>
          {back.label}
        </Button>
        <Text>{props.position}</Text>
        <Timer {...props.timer} />
      </div>
      <div className={mergeClasses(styles.stack, large && styles.wide)}>
        <div className={styles.stack}>
          <h1 ref={heading} tabIndex={-1} className={styles.name}>
            {side !== null && <SideMark side={side} />}
            <bdi>{props.name}</bdi>
          </h1>
          <Text>{props.place}</Text>
          {flags.length > 0 && (
            <div className={styles.flags}>
              {flags.map((flag) => (
                <Badge key={flag} className={styles.flag} appearance="outline" color="important">
                  {flag}
                </Badge>
              ))}
            </div>
          )}
          <Figures figures={figures} />
          {waterfall !== null && <Waterfall {...waterfall} />}
          {props.unchanged !== null && <Text>{props.unchanged}</Text>}
          {props.votes !== null && <Text>{props.votes}</Text>}
        </div>
        <DecisionEntry {...props.decision} />
      </div>
      <Text size={200} className={styles.faint}>
        {peers.note}
      </Text>
      <Text size={200} role="status">
        {props.live}
      </Text>
      <div>
        <Fold label={peers.caption} open={large}>
          <FigureTable {...peers} captionHidden />
        </Fold>
        <Fold label={props.evidence.caption} open={large}>
          <FigureTable {...props.evidence} captionHidden />
        </Fold>
        {props.rules !== null && <FlagRules {...props.rules} />}
        <SaidPanel {...props.said} />
        {props.note !== null && <NoteText {...props.note} />}
      </div>
    </>
  );
}

/** Another person's card begins at its top. Whose focus went with the agenda has it on the name; a button keeps it. */
function useTopOf(id: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return heading;
}

function Figures({ figures }: Pick<PersonPanelProps, "figures">): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, label, figure, note }) => (
        <div key={key} className={styles.fact}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.figure}>{figure}</dd>
          <dd className={mergeClasses(styles.term, styles.said)}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

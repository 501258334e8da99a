import {
  Badge,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { SideName } from "../theme/sideColours";
import { Choice, type ChoiceProps } from "./parts/Choice";
import { FigureTable, type FigureTableProps } from "./parts/FigureTable";
import { Fold } from "./parts/Fold";
import { NumberEntry, type NumberEntryProps } from "./parts/NumberEntry";
import { SideMark } from "./parts/SideMark";
import { Timer, type TimerProps } from "./parts/Timer";
import { Waterfall, type WaterfallProps } from "./parts/Waterfall";
import type { TextEntry } from "./parts/TextLine";

export interface DecisionChoice {
  readonly key: string;
  readonly label: string;
  /** Pressed alone, outside an entry, it chooses this. */
  readonly shortcut: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export interface PersonPanelProps {
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
  readonly decision: {
    readonly heading: string;
    readonly choices: readonly DecisionChoice[];
    readonly keys: string;
    readonly override: NumberEntryProps | null;
    readonly reason: ChoiceProps | null;
    readonly note: TextEntry | null;
    readonly incomplete: string | null;
    readonly discussed: {
      readonly label: string;
      readonly on: boolean;
      readonly onTick: (on: boolean) => void;
    };
    readonly recused: TextEntry;
    readonly locked: string | null;
  };
  readonly peers: FigureTableProps & { readonly note: string };
  readonly evidence: FigureTableProps;
  readonly large: boolean;
}

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  stack: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  wide: {
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "48px",
    alignItems: "start",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  flags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  faint: { color: tokens.colorNeutralForeground3 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Step 4 for one person: what is suggested and why, who is near, and the committee's decision. */
export function PersonPanel(props: PersonPanelProps): ReactElement {
  const { back, side, flags, figures, waterfall, peers, large } = props;
  const styles = useStyles();
  return (
    <>
      <div className={styles.top}>
        <Button appearance="subtle" size="small" onClick={back.onPress}>
          {back.label}
        </Button>
        <Text>{props.position}</Text>
        <Timer {...props.timer} />
      </div>
      <div className={mergeClasses(styles.stack, large && styles.wide)}>
        <div className={styles.stack}>
          <h1 className={styles.name}>
            {side !== null && <SideMark side={side} />}
            <bdi>{props.name}</bdi>
          </h1>
          <Text>{props.place}</Text>
          {flags.length > 0 && (
            <div className={styles.flags}>
              {flags.map((flag) => (
                <Badge key={flag} appearance="tint" color="important">
                  {flag}
                </Badge>
              ))}
            </div>
          )}
          <dl className={styles.figures}>
            {figures.map(({ key, label, figure, note }) => (
              <div key={key}>
                <dt className={styles.term}>{label}</dt>
                <dd className={styles.figure}>{figure}</dd>
                <dd className={styles.term} style={{ margin: 0 }}>
                  {note}
                </dd>
              </div>
            ))}
          </dl>
          {waterfall !== null && <Waterfall {...waterfall} />}
          {props.unchanged !== null && <Text>{props.unchanged}</Text>}
          {props.votes !== null && <Text>{props.votes}</Text>}
        </div>
        <Decision {...props.decision} />
      </div>
      <Text size={200} className={styles.faint}>
        {peers.note}
      </Text>
      <div>
        <Fold label={peers.caption} open={large}>
          <FigureTable {...peers} captionHidden />
        </Fold>
        <Fold label={props.evidence.caption}>
          <FigureTable {...props.evidence} captionHidden />
        </Fold>
      </div>
    </>
  );
}

function Decision(props: PersonPanelProps["decision"]): ReactElement {
  const { choices, override, reason, note, incomplete, discussed, recused, locked } = props;
  const styles = useStyles();
  useShortcuts(choices);
  return (
    <section className={styles.stack} aria-label={props.heading}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {locked !== null && <Text>{locked}</Text>}
      <div className={styles.choices} role="group" aria-label={props.heading}>
        {choices.map(({ key, label, shortcut, chosen, onChoose }) => (
          <ToggleButton
            key={key}
            checked={chosen}
            appearance={chosen ? "primary" : "outline"}
            aria-keyshortcuts={shortcut}
            disabledFocusable={locked !== null}
            onClick={onChoose}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
      <Text size={200} className={styles.faint}>
        {props.keys}
      </Text>
      {override !== null && <NumberEntry {...override} />}
      {reason !== null && <Choice {...reason} />}
      {note !== null && (
        <Field label={note.label}>
          <Textarea value={note.value} onChange={(_, data) => note.onType(data.value)} />
        </Field>
      )}
      {incomplete !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{incomplete}</MessageBarBody>
        </MessageBar>
      )}
      <Checkbox
        label={discussed.label}
        checked={discussed.on}
        disabled={locked !== null}
        onChange={(_, data) => discussed.onTick(data.checked === true)}
      />
      <Field label={recused.label}>
        <Input
          value={recused.value}
          disabled={locked !== null}
          onChange={(_, data) => recused.onType(data.value)}
        />
      </Field>
    </section>
  );
}

/** A key pressed alone, outside an entry, is a choice. */
function useShortcuts(choices: readonly DecisionChoice[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target?.closest("input:not([type=checkbox]), select, textarea") != null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const choice = choices.find(({ shortcut }) => shortcut === event.key.toUpperCase());
      choice?.onChoose();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [choices]);
}

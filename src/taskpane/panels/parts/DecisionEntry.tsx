import {
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  shorthands,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";
import { Recusal, type RecusalProps } from "./Recusal";
import type { TextEntry } from "./TextLine";
import { Tick } from "./Tick";

export interface DecisionChoice {
  readonly key: string;
  readonly label: string;
  /** Pressed alone, outside an entry, it chooses this. */
  readonly shortcut: string;
  readonly chosen: boolean;
  /** What was chosen is typed next: the entry below takes the focus. */
  readonly typed: boolean;
  readonly onChoose: () => void;
}

export interface DecisionEntryProps {
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
  readonly recusal: RecusalProps;
  readonly locked: string | null;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0 },
  // A closed choice looks pale like every closed button; which one it was must still be seen.
  stays: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    fontWeight: tokens.fontWeightSemibold,
    ":hover": {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorNeutralForeground1,
    },
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What the committee chooses for one person: by a press or a key, with its reason, by somebody who may. */
export function DecisionEntry(props: DecisionEntryProps): ReactElement {
  const { choices, override, reason, note, incomplete, discussed, recusal, locked } = props;
  const styles = useStyles();
  const closed = locked !== null || recusal.blocked !== null;
  const { place, focusSoon } = useFocusSoon();
  const choose = ({ typed, onChoose }: DecisionChoice): void => {
    onChoose();
    if (typed) focusSoon();
  };
  useShortcuts(choices, choose);
  return (
    <section className={styles.stack} aria-label={props.heading}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {locked !== null && <Text>{locked}</Text>}
      <Choices label={props.heading} choices={choices} closed={closed} onChoose={choose} />
      <Text size={200} className={styles.faint}>
        {props.keys}
      </Text>
      {override !== null && (
        <div ref={place}>
          <NumberEntry {...override} />
        </div>
      )}
      {reason !== null && <Choice {...reason} />}
      {note !== null && (
        <Field label={note.label}>
          <Textarea
            value={note.value}
            disabled={locked !== null}
            onChange={(_, data) => note.onType(data.value)}
          />
        </Field>
      )}
      {incomplete !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{incomplete}</MessageBarBody>
        </MessageBar>
      )}
      <Tick {...discussed} disabled={closed} />
      <Recusal {...recusal} />
    </section>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly DecisionChoice[];
  readonly closed: boolean;
  readonly onChoose: (choice: DecisionChoice) => void;
}

function Choices({ label, choices, closed, onChoose }: ChoicesProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {choices.map((choice) => (
        <ToggleButton
          key={choice.key}
          checked={choice.chosen}
          className={mergeClasses(styles.choice, choice.chosen && closed && styles.stays)}
          appearance={choice.chosen ? "primary" : "outline"}
          aria-keyshortcuts={choice.shortcut}
          disabledFocusable={closed}
          onClick={() => onChoose(choice)}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </div>
  );
}

/** Gives the focus to the entry at `place`, which may not be drawn yet. */
function useFocusSoon(): { place: RefObject<HTMLDivElement | null>; focusSoon: () => void } {
  const place = useRef<HTMLDivElement>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (asked > 0) place.current?.querySelector("input")?.focus();
  }, [asked]);
  return { place, focusSoon: () => ask((times) => times + 1) };
}

/** A key pressed alone, outside an entry, is a choice. */
function useShortcuts(
  choices: readonly DecisionChoice[],
  choose: (choice: DecisionChoice) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target?.closest("input:not([type=checkbox]), select, textarea") != null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const choice = choices.find(({ shortcut }) => shortcut === event.key.toUpperCase());
      if (choice === undefined) return;
      // The key is not typed into the entry that takes the focus.
      event.preventDefault();
      choose(choice);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { FigureTable, type FigureTableProps } from "./FigureTable";
import { Fold } from "./Fold";
import { MarketTable, type MarketTableProps } from "./MarketTable";
import { NumberEntry, type NumberEntryProps } from "./NumberEntry";

export interface LeverItem {
  readonly key: string;
  readonly label: string;
  readonly on: boolean;
  readonly available: boolean;
  /** Why it cannot be used, or what it does. */
  readonly note: string;
  /** What it does to the gap. */
  readonly effect: string;
  readonly onToggle: (on: boolean) => void;
  readonly choices: readonly ChoiceProps[];
  readonly entries: readonly NumberEntryProps[];
  readonly market: MarketTableProps | null;
  readonly roles: {
    readonly heading: string;
    readonly note: string;
    readonly entries: readonly NumberEntryProps[];
  } | null;
  /** Raw beside adjusted. */
  readonly figures: FigureTableProps | null;
}

const useStyles = makeStyles({
  lever: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  effect: { fontVariantNumeric: "tabular-nums", textAlign: "end", whiteSpace: "nowrap" },
  check: { marginInlineStart: "-8px" },
  note: {
    gridColumn: "1 / -1",
    paddingInlineStart: "28px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  details: {
    gridColumn: "1 / -1",
    paddingInlineStart: "28px",
    paddingTop: tokens.spacingVerticalS,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

/** One lever: on or off, what it does to the gap, and once it is on what can be set about it. */
export function Lever(props: Omit<LeverItem, "key">): ReactElement {
  const styles = useStyles();
  const { label, on, available, note, effect, onToggle } = props;
  return (
    <div className={styles.lever}>
      <Checkbox
        className={styles.check}
        label={label}
        checked={on && available}
        disabled={!available}
        onChange={(_, data) => onToggle(data.checked === true)}
      />
      <span className={styles.effect}>{effect}</span>
      <span className={styles.note}>{note}</span>
      {on && available && (
        <div className={styles.details}>
          <Details {...props} />
        </div>
      )}
    </div>
  );
}

function Details(props: Omit<LeverItem, "key">): ReactElement {
  const { choices, entries, market, roles, figures } = props;
  return (
    <>
      {choices.map((choice) => (
        <Choice key={choice.label} {...choice} />
      ))}
      {entries.map((entry) => (
        <NumberEntry key={entry.label} {...entry} />
      ))}
      {figures !== null && <FigureTable {...figures} />}
      {market !== null && (
        <Fold label={market.heading}>
          <MarketTable {...market} />
        </Fold>
      )}
      {roles !== null && (
        <Fold label={roles.heading}>
          <Text size={200}>{roles.note}</Text>
          {roles.entries.map((entry) => (
            <NumberEntry key={entry.label} {...entry} />
          ))}
        </Fold>
      )}
    </>
  );
}

import { Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { Choice, type ChoiceProps } from "./Choice";
import { Fold } from "./Fold";
import type { NumberEntryProps } from "./NumberEntry";
import { TextEntry, type TextEntryProps } from "./TextEntry";

export interface TerritoryEntry {
  readonly key: string;
  readonly name: string;
  readonly people: string | null;
  readonly index: NumberEntryProps;
  /** Where the index comes from and what day it is of; null until there is one. */
  readonly source: TextEntryProps | null;
  readonly asOf: TextEntryProps | null;
}

export interface MarketTableProps {
  readonly heading: string;
  readonly note: string;
  /** A list of the workbook that indices can be taken from. */
  readonly list: ChoiceProps | null;
  readonly headings: { readonly index: string; readonly source: string; readonly asOf: string };
  readonly territories: readonly TerritoryEntry[];
  /** Those that would push everything else off the screen. */
  readonly more: { readonly label: string; readonly territories: readonly TerritoryEntry[] } | null;
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  territory: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 76px)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    alignItems: "center",
  },
  // A sentence in a column as narrow as a figure would stand one word a line.
  wrong: {
    gridColumn: "1 / -1",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 76px)",
    "& > .fui-Input": { gridColumn: 2 },
    "& > .fui-Field__validationMessage": { gridColumn: "1 / -1" },
  },
  name: { display: "grid", overflowWrap: "anywhere" },
  people: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  sources: {
    gridColumn: "1 / -1",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 104px)",
    gap: tokens.spacingHorizontalXS,
  },
});

/** One index per territory; where it comes from and what day it is of stand under it. */
export function MarketTable(props: Omit<MarketTableProps, "heading">): ReactElement {
  const { note, list, headings, territories, more } = props;
  return (
    <>
      <Text size={200}>{note}</Text>
      {list !== null && <Choice {...list} />}
      <Territories {...{ headings, territories }} />
      {more !== null && (
        <Fold label={more.label}>
          <Territories headings={headings} territories={more.territories} />
        </Fold>
      )}
    </>
  );
}

function Territories(props: Pick<MarketTableProps, "headings" | "territories">): ReactElement {
  const styles = useStyles();
  const { headings, territories } = props;
  return (
    <ul className={styles.list}>
      {territories.map(({ key, name, people, index, source, asOf }) => (
        <li key={key} className={styles.territory}>
          <span className={styles.name}>
            <bdi>{name}</bdi>
            {people !== null && <span className={styles.people}>{people}</span>}
          </span>
          <Index {...index} placeholder={headings.index} />
          {source !== null && asOf !== null && (
            <span className={styles.sources}>
              <TextEntry {...source} placeholder={headings.source} />
              <TextEntry {...asOf} placeholder={headings.asOf} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Index(props: NumberEntryProps & { readonly placeholder: string }): ReactElement {
  const { label, value, error = null, placeholder, onCommit } = props;
  const styles = useStyles();
  return (
    <Field
      {...(error === null ? {} : { className: styles.wrong })}
      validationState={error === null ? "none" : "error"}
      validationMessage={error}
    >
      <TextEntry {...{ label, value, placeholder, onCommit }} figure />
    </Field>
  );
}

import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import type { SideName } from "../../theme/sideColours";
import type { ChoiceOption } from "./Choice";
import { SideMark } from "./SideMark";

export interface GroupLabel {
  readonly key: string;
  readonly label: string;
  readonly people: string;
  readonly side: SideName | null;
  readonly value: string;
  /** Says what the list decides, for those who cannot see where it stands. */
  readonly question: string;
}

export interface GroupSidesProps {
  readonly heading: string;
  readonly hint: string;
  readonly labels: readonly GroupLabel[];
  readonly options: readonly ChoiceOption[];
  readonly totals: readonly {
    readonly key: string;
    readonly side: SideName | null;
    readonly label: string;
    readonly figure: string;
  }[];
  readonly onAssign: (key: string, value: string) => void;
}

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr) auto 120px",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  row: { display: "contents" },
  select: { minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  totals: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  total: { display: "grid", rowGap: "2px" },
  term: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A label after whose joints a line may end: Research_|Development. */
const inParts = (label: string): readonly string[] => label.split(/(?<=[_/])/u);

/** Which label is which side; the totals below say what that makes. */
export function GroupSides(props: GroupSidesProps): ReactElement {
  const { heading, hint, labels, options, totals, onAssign } = props;
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.list}>
        {labels.map(({ key, label, people, side, value, question }) => (
          <li key={key} className={styles.row}>
            <span>{side !== null && <SideMark side={side} />}</span>
            <bdi className={styles.name}>
              {inParts(label).map((part, i) => (
                <Fragment key={i}>
                  {part}
                  <wbr />
                </Fragment>
              ))}
            </bdi>
            <span className={styles.figure}>{people}</span>
            <Select
              className={styles.select}
              aria-label={question}
              size="small"
              value={value}
              onChange={(_, data) => onAssign(key, data.value)}
            >
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <dl className={styles.totals}>
        {totals.map(({ key, side, label, figure }) => (
          <div key={key} className={styles.total}>
            <dt className={styles.term}>
              {side !== null && <SideMark side={side} />}
              {label}
            </dt>
            <dd className={styles.number}>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

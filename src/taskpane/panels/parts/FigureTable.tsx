import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

/** Rows shown at first, and how many each press adds: more at once would hold up the pane. */
const AT_FIRST = 30;
const AT_ONCE = 60;

export interface FigureColumn {
  readonly label: string;
  readonly figures: boolean;
}

export interface FigureRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** Said in a quieter voice: too few to say. */
  readonly faint: boolean;
}

export interface FigureTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** Of a long list the first rows are shown; this button shows more. */
  readonly moreLabel?: string;
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: tokens.spacingVerticalXS,
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  head: { color: tokens.colorNeutralForeground2 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
  // An interval stands on one line.
  whole: { whiteSpace: "nowrap" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** A small table: labels on the left, figures on the right under each other. */
export function FigureTable(props: FigureTableProps): ReactElement {
  const { caption, captionHidden = false, columns, rows, moreLabel } = props;
  const styles = useStyles();
  const [most, setMost] = useState(AT_FIRST);
  const shown = moreLabel === undefined ? rows : rows.slice(0, most);
  const shape = (column: number): string =>
    mergeClasses(styles.cell, columns[column]?.figures === true && styles.figure);
  const table = (
    <table className={styles.table}>
      <caption className={captionHidden ? styles.hidden : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, i) => (
            <th key={label} scope="col" className={mergeClasses(shape(i), styles.head)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, cells, faint }) => (
          <tr key={key} className={faint ? styles.faint : undefined}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row" className={shape(i)}>
                  <bdi>{cell}</bdi>
                </th>
              ) : (
                <td
                  key={i}
                  className={mergeClasses(shape(i), columns[i]?.figures === true && styles.whole)}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (shown.length === rows.length) return table;
  return (
    <>
      {table}
      <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
        {moreLabel}
      </Button>
    </>
  );
}

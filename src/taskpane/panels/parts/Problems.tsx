import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";

export interface ProblemItem {
  readonly key: string;
  readonly text: string;
  /** Cells to jump to, as people read them. */
  readonly places: readonly { readonly label: string; readonly onShow: () => void }[];
  /** How many cells more there are. */
  readonly more: string | null;
}

export interface ProblemsProps {
  readonly label: string;
  readonly items: readonly ProblemItem[];
}

const useStyles = makeStyles({
  problem: { display: "grid", gap: tokens.spacingVerticalXXS },
  places: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
});

/** What there is to look at in a list, each with the cells it is in. */
export function Problems({ label, items }: ProblemsProps): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={label} open>
      {items.map(({ key, text, places, more }) => (
        <div key={key} className={styles.problem}>
          <Text>{text}</Text>
          <div className={styles.places}>
            {places.map((place) => (
              <Button key={place.label} size="small" onClick={place.onShow}>
                {place.label}
              </Button>
            ))}
            {more !== null && <Text size={200}>{more}</Text>}
          </div>
        </div>
      ))}
    </Fold>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "./Fold";

export interface FlagRulesProps {
  readonly heading: string;
  readonly rules: readonly { readonly key: string; readonly name: string; readonly rule: string }[];
}

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  rule: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The rule behind each flag, for whoever asks. */
export function FlagRules({ heading, rules }: FlagRulesProps): ReactElement {
  const styles = useStyles();
  return (
    <Fold label={heading}>
      <dl className={styles.list}>
        {rules.map(({ key, name, rule }) => (
          <div key={key}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.rule}>{rule}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

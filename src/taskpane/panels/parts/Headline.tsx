import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement } from "react";

/** What a sentence means for the reader: a finding, fine, unknown, a failure, or plain information. */
export type Tone = "finding" | "fine" | "unknown" | "failure" | "plain";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "auto 1fr", gap: tokens.spacingHorizontalS },
  text: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: "anywhere",
  },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase400 },
  finding: { color: tokens.colorPaletteDarkOrangeForeground1 },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  failure: { color: tokens.colorPaletteRedForeground1 },
  plain: { color: tokens.colorBrandForeground1 },
});

const icons: Record<Tone, ReactElement> = {
  finding: <Warning20Regular />,
  fine: <CheckmarkCircle20Regular />,
  unknown: <QuestionCircle20Regular />,
  failure: <ErrorCircle20Regular />,
  plain: <Info20Regular />,
};

export interface HeadlineProps {
  readonly text: string;
  readonly tone: Tone;
}

/** The one sentence of a screen: what is known now. */
export function Headline({ text, tone }: HeadlineProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true">
        {icons[tone]}
      </span>
      <h1 className={styles.text}>{text}</h1>
    </div>
  );
}

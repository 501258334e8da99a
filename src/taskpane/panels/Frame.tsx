import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from "react";
import { Stepper, type StepItem } from "./parts/Stepper";

export interface FrameAction {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

export interface FrameProps {
  readonly stepsLabel: string;
  readonly steps: readonly StepItem[];
  readonly children: ReactNode;
  /** What the primary button will do, in words; one a screen at most. */
  readonly primary: FrameAction | null;
  readonly secondary: readonly FrameAction[];
  readonly privacy: string;
  readonly language: { readonly label: string; readonly tag: string; readonly onPress: () => void };
  /** Meeting view: large type on a wide screen. */
  readonly large: boolean;
}

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateRows: "auto 1fr auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    minHeight: "100dvh",
    // No line of a single word, or of a single sign, at the end of a paragraph.
    textWrap: "pretty",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    outlineStyle: "none",
    display: "grid",
    alignContent: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  // A pane drawn this wide is on a projector, or wants to be read from further off.
  wide: {
    "@media (min-width: 900px)": {
      zoom: 1.2,
      width: "min(1080px, 100%)",
      boxSizing: "border-box",
      justifySelf: "center",
    },
  },
  large: {
    width: "min(1180px, 100%)",
    boxSizing: "border-box",
    justifySelf: "center",
    "@media (min-width: 800px)": { paddingInline: "40px" },
  },
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // A second button beside it is as wide as its words, one below it as wide as the pane.
  primary: { flexGrow: 100, maxWidth: "100%" },
  secondary: { flexGrow: 1 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What every screen shares: the steps above, one primary button below, and what leaves this computer (nothing). */
export function Frame(props: FrameProps): ReactElement {
  const { stepsLabel, steps, children, primary, secondary, privacy, language, large } = props;
  const styles = useStyles();
  const main = useFocusOnChange(steps.find(({ state }) => state === "here")?.key);
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Stepper label={stepsLabel} steps={steps} />
      </header>
      <main
        ref={main}
        tabIndex={-1}
        className={mergeClasses(styles.main, large ? styles.large : styles.wide)}
      >
        {children}
      </main>
      <footer className={styles.footer}>
        {(primary !== null || secondary.length > 0) && (
          <div className={styles.actions}>
            {primary !== null && (
              <Button
                appearance="primary"
                className={styles.primary}
                disabledFocusable={primary.disabled}
                onClick={primary.onPress}
              >
                {primary.label}
              </Button>
            )}
            {secondary.map(({ label, disabled, onPress }) => (
              <Button
                key={label}
                className={styles.secondary}
                disabledFocusable={disabled}
                onClick={onPress}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
        <div className={styles.line}>
          <span>{privacy}</span>
          <Button
            appearance="transparent"
            size="small"
            lang={language.tag}
            onClick={language.onPress}
          >
            {language.label}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** Another step is read and tabbed through from its beginning. The first one leaves the focus where it is. */
function useFocusOnChange(step: string | undefined): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    place.current?.focus();
  }, [step]);
  return place;
}

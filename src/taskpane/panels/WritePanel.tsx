import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import { BonusOffer, type BonusOfferProps } from "./parts/BonusOffer";
import { Conflicts, type ConflictsProps } from "./parts/Conflicts";
import { CycleEnd, type CycleEndProps } from "./parts/CycleEnd";
import { Headline, type Tone } from "./parts/Headline";
import { InView } from "./parts/InView";
import { Notice, type NoticeProps } from "./parts/Notice";
import { Outputs, type OutputsProps } from "./parts/Outputs";
import { Sharing, type SharingProps } from "./parts/Sharing";

export interface WritePanelProps {
  readonly sentence: string;
  readonly tone: Tone;
  readonly sheetsHeading: string;
  readonly sheets: readonly {
    readonly key: string;
    readonly name: string;
    readonly what: string;
  }[];
  readonly untouched: string;
  readonly progress: {
    readonly text: string;
    /** 0 to 1, or null while it cannot be known. */
    readonly share: number | null;
    readonly cancel: { readonly label: string; readonly onPress: () => void } | null;
  } | null;
  readonly conflicts: ConflictsProps | null;
  readonly result: NoticeProps | null;
  /** What the result is about: another one is brought into view, even when it says the same. */
  readonly news: object | null;
  /** Why the calibration itself cannot be written now. */
  readonly locked: string | null;
  readonly bonus: BonusOfferProps | null;
  readonly outputs: OutputsProps;
  readonly sharing: SharingProps | null;
  readonly cycle: CycleEndProps | null;
}

const useStyles = makeStyles({
  stack: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Step 5: what goes where, then the press, then proof, then the way back. */
export function WritePanel(props: WritePanelProps): ReactElement {
  const { sentence, tone, sheets, progress, conflicts, result } = props;
  const styles = useStyles();
  return (
    <>
      <Headline text={sentence} tone={tone} />
      {result !== null && (
        <InView news={props.news}>
          <Notice {...result} />
        </InView>
      )}
      {progress !== null && (
        <div className={styles.stack} role="status">
          <Text>{progress.text}</Text>
          <ProgressBar
            aria-label={progress.text}
            {...(progress.share === null ? {} : { value: progress.share })}
          />
          {progress.cancel !== null && (
            <Button onClick={progress.cancel.onPress}>{progress.cancel.label}</Button>
          )}
        </div>
      )}
      {conflicts !== null && <Conflicts {...conflicts} />}
      {props.locked !== null && <Text>{props.locked}</Text>}
      {sheets.length > 0 && (
        <section className={styles.stack} aria-label={props.sheetsHeading}>
          <h2 className={styles.heading}>{props.sheetsHeading}</h2>
          <dl className={styles.list}>
            {sheets.map(({ key, name, what }) => (
              <div key={key}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.what}>{what}</dd>
              </div>
            ))}
          </dl>
          <Text>{props.untouched}</Text>
        </section>
      )}
      <div>
        {props.bonus !== null && <BonusOffer {...props.bonus} />}
        <Outputs {...props.outputs} />
        {props.sharing !== null && <Sharing {...props.sharing} />}
        {props.cycle !== null && <CycleEnd {...props.cycle} />}
      </div>
    </>
  );
}

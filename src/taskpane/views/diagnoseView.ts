import { formatNumber, formatSigned, formatTyped } from "../../text/formatNumber";
import { compositionSentence, oddsSentence, verdictSentence } from "../../text/verdictSentence";
import { LEAST_FOR_VERDICT, type Diagnosis, type GapMeasure, type VerdictWord } from "../../engine";
import type { Report } from "../analyst/Analyst";
import type { DiagnosePanelProps } from "../panels/DiagnosePanel";
import type { FigureRow, FigureTableProps } from "../panels/parts/FigureTable";
import type { Tone } from "../panels/parts/Headline";
import type { PaneState } from "../state/PaneState";
import { causesWaterfall } from "./causesWaterfall";
import { diagnosisTables } from "./diagnosisTables";
import { distributionPicture, gapPicture } from "./pictures";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

export const verdictTones: Record<VerdictWord, Tone> = {
  material: "finding",
  negligible: "fine",
  none: "fine",
  inconclusive: "unknown",
};

/** Step 2 in words. */
export function diagnoseView(state: PaneState, report: Report): DiagnosePanelProps {
  const { locale, settings } = state;
  const { analysis, diagnosis } = report;
  const { overall, within } = analysis;
  const say = speaker(locale);
  const stratum = settings.compareWithin;
  const causes = causesWaterfall(state, diagnosis);
  return {
    verdict: verdictSentence(locale, overall, settings.margin),
    tone: verdictTones[overall.verdict],
    odds: oddsSentence(locale, overall),
    within:
      within === null || stratum === null
        ? null
        : compositionSentence(locale, overall, within, stratumWord(state, stratum), stratum),
    gapsHeading: say("diagnose.gaps"),
    gaps: gapPicture(state, analysis),
    distributionHeading: say("diagnose.distribution"),
    distribution: distributionPicture(state, diagnosis, false),
    distributionNote: say("diagnose.distribution.note"),
    causes,
    policy: causes === null && within === null ? null : say("verdict.policy"),
    tables: diagnosisTables(state, report),
    more: { label: say("diagnose.more"), lines: moreLines(state, report) },
    method: {
      label: say("diagnose.method"),
      lines: methodLines(state, report),
      figures: figures(state, report),
    },
  };
}

function moreLines({ locale, settings }: PaneState, { analysis, diagnosis }: Report): string[] {
  const say = speaker(locale);
  const { overall } = analysis;
  const lines = [
    say(isHopeless(overall) ? "diagnose.more.none" : "diagnose.more.size", {
      sales: formatNumber(locale, overall.sales),
      backOffice: formatNumber(locale, overall.backOffice),
      mde: formatNumber(locale, overall.minimumDetectable, 1),
    }),
  ];
  const need = diagnosis.peopleNeeded;
  if (need !== null && overall.minimumDetectable > settings.margin) {
    const words = {
      margin: formatTyped(locale, settings.margin),
      need: formatNumber(locale, need),
    };
    lines.push(say("diagnose.more.need", words), say("diagnose.more.pool"));
  } else {
    lines.push(say("diagnose.more.enough", { margin: formatTyped(locale, settings.margin) }));
  }
  return lines;
}

// Below the least for a verdict not even complete separation is called a finding.
const isHopeless = ({ sales, backOffice }: GapMeasure): boolean =>
  Math.min(sales, backOffice) < LEAST_FOR_VERDICT;

function methodLines({ locale }: PaneState, { analysis }: Report): string[] {
  const say = speaker(locale);
  const lines = [say("diagnose.method.lines")];
  if (analysis.within !== null) {
    const coverage = formatNumber(locale, 100 * analysis.within.coverage);
    lines.push(say("diagnose.method.within", { coverage }));
  }
  return lines;
}

function figures(state: PaneState, { analysis, diagnosis }: Report): FigureTableProps {
  const { locale } = state;
  const say = speaker(locale);
  const measures = [analysis.overall, ...(analysis.within === null ? [] : [analysis.within])];
  const row = (
    key: string,
    label: string,
    of: (measure: (typeof measures)[number]) => string,
  ): FigureRow => ({
    key,
    cells: [label, ...measures.map(of)],
    faint: false,
  });
  const small = (p: number): string =>
    p < 0.001 ? `<${formatNumber(locale, 0.001, 3)}` : formatNumber(locale, p, 3);
  return {
    caption: say("diagnose.method"),
    columns: [
      { label: say("diagnose.figure"), figures: false },
      { label: say("diagnose.overall"), figures: true },
      ...(analysis.within === null || state.settings.compareWithin === null
        ? []
        : [{ label: stratumWord(state, state.settings.compareWithin), figures: true }]),
    ],
    rows: [
      row("people", say("diagnose.figure.people"), (m) =>
        [m.sales, m.backOffice].map((n) => formatNumber(locale, n)).join(say("frame.list")),
      ),
      row("superiority", say("diagnose.figure.superiority"), (m) =>
        formatNumber(locale, m.superiority, 3),
      ),
      row("delta", say("diagnose.figure.delta"), (m) => formatSigned(locale, m.delta, 3)),
      row("interval90", say("diagnose.figure.interval90"), (m) =>
        say("diagnose.interval", {
          lower: formatSigned(locale, m.lower90, 1),
          upper: formatSigned(locale, m.upper90, 1),
        }),
      ),
      row("p", say("diagnose.figure.p"), (m) => small(m.p)),
      row("mde", say("diagnose.figure.mde"), (m) => formatNumber(locale, m.minimumDetectable, 1)),
      ...shiftRow(state, diagnosis, measures.length),
    ],
  };
}

/** How many points apart the sides score, over everybody only. */
function shiftRow({ locale }: PaneState, { shape }: Diagnosis, columns: number): FigureRow[] {
  if (shape === null) return [];
  const { shift, lower, upper } = shape.shift;
  const figure = speaker(locale)("diagnose.gaps.figures", {
    gap: formatSigned(locale, shift, 1),
    lower: formatSigned(locale, lower, 1),
    upper: formatSigned(locale, upper, 1),
  });
  const label = speaker(locale)("diagnose.figure.shift");
  return [
    { key: "shift", cells: [label, figure, ...Array<string>(columns - 1).fill("")], faint: false },
  ];
}

import type { SkewBy, SkewByRow } from "../../engine";
import { formatNumber, formatPercent, formatSigned } from "../../text/formatNumber";
import type { Locale } from "../../text/Locale";
import type { Report } from "../analyst/Analyst";
import type { DiagnosePanelProps } from "../panels/DiagnosePanel";
import type { FigureRow } from "../panels/parts/FigureTable";
import type { PaneState } from "../state/PaneState";
import { speaker } from "./speaker";
import { stratumWord } from "./stratumWord";

type DiagnosisTable = DiagnosePanelProps["tables"][number];

/** Fewer people than this say nothing on their own. */
const FEWEST = 5;

/** The lists of step 2: where the gap is, who sits at the top, how it moved, what the weights do. */
export function diagnosisTables(state: PaneState, report: Report): DiagnosisTable[] {
  const { diagnosis } = report;
  const { compareWithin } = state.settings;
  const lists = (["level", "department", "rater"] as const).flatMap((field) => {
    const found = diagnosis[`${field}s`];
    return found === null ? [] : [byTable(state, field, found, field === compareWithin)];
  });
  return [
    ...lists,
    ...topTable(state, report),
    ...changeTable(state, report),
    ...effectiveTable(state, report),
  ];
}

function byTable(
  state: PaneState,
  field: "level" | "department" | "rater",
  { rows, spread }: SkewBy,
  open: boolean,
): DiagnosisTable {
  const { locale } = state;
  const say = speaker(locale);
  const row = ({ label, sales, backOffice, shrunken }: SkewByRow): FigureRow => {
    const people = formatNumber(locale, sales + backOffice);
    const few = shrunken === null || sales + backOffice < FEWEST;
    const interval = few
      ? say(
          shrunken === null && sales + backOffice >= FEWEST
            ? "diagnose.oneSide"
            : "diagnose.tooFew",
        )
      : say("diagnose.interval", {
          lower: formatSigned(locale, shrunken.lower, 1),
          upper: formatSigned(locale, shrunken.upper, 1),
        });
    const gap = few ? "" : formatSigned(locale, shrunken.gap, 1);
    return { key: label, cells: [label, people, gap, interval], faint: few };
  };
  const compared = rows.filter(({ shrunken }) => shrunken !== null).length;
  const comparable = compared > 0;
  const note = say(comparable ? "diagnose.by.note" : "diagnose.by.oneSided");
  return {
    caption: say(`diagnose.by.${field}`),
    note: compared > 1 && spread === 0 ? [note, say("diagnose.by.same")].join("\n") : note,
    open,
    columns: [
      { label: stratumWord(state, field), figures: false },
      { label: say("diagnose.by.people"), figures: true },
      { label: say("diagnose.by.gap"), figures: true },
      { label: say("diagnose.by.interval"), figures: true },
    ],
    rows: comparable ? rows.map(row) : [],
    moreLabel: say("diagnose.showMore"),
  };
}

/** What rounds to nothing is still not nothing. */
const chance = (locale: Locale, p: number): string =>
  p < 0.001 ? `<${formatNumber(locale, 0.001, 3)}` : formatNumber(locale, p, 3);

/** Which share of each side is among the top tenth, fifth and third tenth. */
function topTable({ locale }: PaneState, { diagnosis }: Report): DiagnosisTable[] {
  const { topShares } = diagnosis;
  if (topShares.length === 0) return [];
  const say = speaker(locale);
  const percent = (share: number): string => formatPercent(locale, share);
  const flags = topShares.flatMap(({ share, top: { flagged, tiesIn, tiesOut } }) =>
    flagged === null
      ? []
      : say(tiesIn.midP === tiesOut.midP ? "diagnose.top.flag" : "diagnose.top.flagTied", {
          share: formatNumber(locale, 100 * share),
          lower: say(`side.${flagged}`),
          p: chance(locale, tiesIn.midP),
          out: chance(locale, tiesOut.midP),
        }),
  );
  return [
    {
      caption: say("diagnose.top"),
      note: [
        say("diagnose.top.note"),
        ...(flags.length === 0 ? [say("diagnose.top.noFlag")] : flags),
      ].join("\n"),
      open: false,
      columns: [
        { label: say("diagnose.top.share"), figures: false },
        { label: say("diagnose.top.seats"), figures: true },
        { label: say("side.backOffice"), figures: true },
        { label: say("side.sales"), figures: true },
      ],
      rows: topShares.map(({ share, top }) => ({
        key: String(share),
        cells: [
          percent(share),
          formatNumber(locale, top.seats),
          percent(top.backOfficeRate),
          percent(top.salesRate),
        ],
        faint: false,
      })),
    },
  ];
}

function changeTable({ locale }: PaneState, { diagnosis }: Report): DiagnosisTable[] {
  const { change } = diagnosis;
  if (change === null) return [];
  const say = speaker(locale);
  const signed = (value: number): string => formatSigned(locale, value, 1);
  return [
    {
      caption: say("diagnose.change"),
      note: [
        say("diagnose.change.sentence", {
          people: formatNumber(locale, change.sales + change.backOffice),
          before: signed(change.before),
          after: signed(change.now),
          change: signed(change.change),
          lower: signed(change.lower),
          upper: signed(change.upper),
        }),
        say(`diagnose.change.${change.wording}`, {
          removed: formatNumber(locale, Math.min(99, 100 * (change.rebased?.removed ?? 0))),
        }),
        say("diagnose.change.caution"),
      ].join("\n"),
      open: false,
      columns: [
        { label: say("diagnose.change.cycle"), figures: false },
        { label: say("diagnose.by.gap"), figures: true },
      ],
      rows: [
        {
          key: "before",
          cells: [say("diagnose.change.before"), signed(change.before)],
          faint: false,
        },
        { key: "now", cells: [say("diagnose.change.now"), signed(change.now)], faint: false },
      ],
    },
  ];
}

function effectiveTable({ locale }: PaneState, { diagnosis }: Report): DiagnosisTable[] {
  if (diagnosis.weights.length === 0) return [];
  const say = speaker(locale);
  const share = (part: number): string => formatPercent(locale, part);
  const rows = diagnosis.weights.flatMap(({ side, nominal, effective }) =>
    (["process", "result"] as const).map((indicator) => ({
      key: `${side} ${indicator}`,
      cells: [
        say("diagnose.effective.row", {
          side: say(side === "everybody" ? "diagnose.overall" : `side.${side}`),
          indicator: say(`diagnose.effective.${indicator}`),
        }),
        share(nominal[indicator]),
        share(effective[indicator]),
      ],
      faint: false,
    })),
  );
  return [
    {
      caption: say("diagnose.effective"),
      note: say("diagnose.effective.note"),
      open: false,
      columns: [
        { label: say("diagnose.effective.indicator"), figures: false },
        { label: say("diagnose.effective.nominal"), figures: true },
        { label: say("diagnose.effective.effective"), figures: true },
      ],
      rows,
    },
  ];
}
